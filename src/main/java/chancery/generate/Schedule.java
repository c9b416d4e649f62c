package chancery.generate;

import chancery.cable.MessageReference;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hands out cables in the order of their dates. Each station numbers its messages through the year; what it remembers
 * of cables before is bounded, however long the dump.
 */
final class Schedule {

    private static final int REMEMBERED_OF_STATION = 6;
    private static final int REMEMBERED_OF_ALL = 500;

    /** How often a reference leads to a cable that is not in the dump, as most do in a selection of traffic. */
    private static final double DANGLING = 0.15;

    private final int cables;
    private final Chance chance;
    private final Timeline timeline = new Timeline();
    private final Map<String, Integer> serials = new HashMap<>();
    private final Map<String, Deque<MessageReference>> ofStation = new HashMap<>();
    private final Deque<MessageReference> ofAll = new ArrayDeque<>();
    private List<Station> open = List.of();
    private int year;
    private int next;

    Schedule(int cables, long seed) {
        this.cables = cables;
        this.chance = new Chance(seed, -1);
    }

    boolean hasNext() {
        return next < cables;
    }

    /** The next cables, so many or as many as are left. */
    List<Assignment> next(int count) {
        List<Assignment> batch = new ArrayList<>();
        while (hasNext() && batch.size() < count) {
            batch.add(next());
        }
        return batch;
    }

    private Assignment next() {
        int index = next++;
        LocalDateTime sentAt = timeline.at((index + chance.unit()) / cables);
        if (sentAt.getYear() != year) {
            year = sentAt.getYear();
            open = Station.ALL.stream().filter(station -> station.isOpen(year)).toList();
            serials.clear();
        }
        Station station = chance.pick(open, Station::weight);
        double ofYear = (sentAt.getDayOfYear() * 1440.0 + sentAt.getHour() * 60 + sentAt.getMinute()) / (366 * 1440);
        int serial = Math.max(serials.getOrDefault(station.word(), 0) + 1, (int) (ofYear * station.messagesPerYear()));
        serials.put(station.word(), serial);
        MessageReference reference = new MessageReference(year, station.word(), serial);
        List<MessageReference> earlier = earlier(station, reference);
        remember(station, reference);
        return new Assignment(index, station, reference, sentAt, earlier, open);
    }

    private List<MessageReference> earlier(Station station, MessageReference own) {
        int wanted = chance.of(0.5) ? 0 : chance.of(0.5) ? 1 : chance.between(2, 4);
        List<MessageReference> found = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            MessageReference one = cited(station, own);
            if (!found.contains(one) && !one.equals(own)) {
                found.add(one);
            }
        }
        return found;
    }

    private MessageReference cited(Station station, MessageReference own) {
        Deque<MessageReference> near = ofStation.getOrDefault(station.word(), new ArrayDeque<>());
        if (chance.of(DANGLING) || ofAll.isEmpty()) {
            Station other = chance.of(0.4) ? Station.DEPARTMENT : station;
            int latest = other.equals(station) ? own.serial() : other.messagesPerYear() / 2;
            return new MessageReference(year, other.word(), chance.between(10, Math.max(20, latest)));
        }
        return chance.pick(List.copyOf(near.isEmpty() || chance.of(0.3) ? ofAll : near));
    }

    private void remember(Station station, MessageReference reference) {
        bounded(ofStation.computeIfAbsent(station.word(), key -> new ArrayDeque<>()), REMEMBERED_OF_STATION, reference);
        bounded(ofAll, REMEMBERED_OF_ALL, reference);
    }

    private static void bounded(Deque<MessageReference> memory, int size, MessageReference reference) {
        memory.addLast(reference);
        if (memory.size() > size) {
            memory.removeFirst();
        }
    }
}
