package chancery.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The file {@code LOCK}: held by the one writer of a lake, whose heartbeat it carries. A lock whose process is gone
 * from this host is broken at once, any other after 60 s without heartbeat.
 */
final class WriteLock implements AutoCloseable {

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration DEAD_AFTER = Duration.ofSeconds(60);
    /** What two writers who break a dead lock at once need to see each other. */
    private static final Duration SETTLING = Duration.ofMillis(250);
    /** The start of a process is told from the boot time, which moves when the clock is set. */
    private static final Duration START_DOUBT = Duration.ofSeconds(3);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Lake lake;
    private final Holder me;
    private final Clock clock;
    private final ScheduledExecutorService heart;
    private final Future<?> beating;

    private WriteLock(Lake lake, Holder me, Clock clock) {
        this.lake = lake;
        this.me = me;
        this.clock = clock;
        this.heart = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "lake-heartbeat");
            thread.setDaemon(true);
            return thread;
        });
        this.beating = heart.scheduleWithFixedDelay(
                this::beat, HEARTBEAT.toSeconds(), HEARTBEAT.toSeconds(), TimeUnit.SECONDS);
    }

    /** Takes the lock, breaking a dead one; fails, naming the holder, where another writer lives. */
    static WriteLock take(Lake lake, Clock clock) {
        Holder me = Holder.thisProcess(clock.instant());
        try {
            if (!Replacement.create(lake.fileSystem(), lake.lockPath(), me.json())) {
                breakDead(lake, me, clock);
            } else {
                requireMine(lake, me); // on an object store two may have created it at once
            }
        } catch (IOException e) {
            throw Lake.fault("cannot write " + lake.lockPath(), e);
        }
        return new WriteLock(lake, me, clock);
    }

    private static void breakDead(Lake lake, Holder me, Clock clock) {
        Optional<Holder> other = holder(lake);
        if (other.isPresent() && other.get().lives(me.host, clock.instant())) {
            throw other.get().busy(lake);
        }
        lake.write(lake.lockPath(), me.json());
        sleep(SETTLING);
        requireMine(lake, me);
    }

    private static void requireMine(Lake lake, Holder me) {
        Optional<Holder> winner = holder(lake).filter(now -> !now.token.equals(me.token));
        if (winner.isPresent()) {
            throw winner.get().busy(lake);
        }
    }

    /** Fails unless this writer still holds the lock: another may have thought it dead. */
    void verifyHeld() {
        Optional<Holder> now = holder(lake);
        if (now.isEmpty() || !now.get().token.equals(me.token)) {
            throw Lake.fault("lost the lock of " + lake.display()
                    + now.map(other -> " to " + other.describe()).orElse("") + "; nothing was changed");
        }
    }

    @Override
    public void close() {
        beating.cancel(false);
        heart.shutdown();
        awaitLastBeat();
        if (isMine()) {
            lake.delete(lake.lockPath());
        }
    }

    /** A beat under way would put back the lock that is given up. */
    private void awaitLastBeat() {
        try {
            if (!heart.awaitTermination(HEARTBEAT.toSeconds(), TimeUnit.SECONDS)) {
                heart.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void beat() {
        try {
            if (isMine()) {
                lake.write(lake.lockPath(), me.at(clock.instant()).json());
            }
        } catch (UncheckedIOException e) {
            // The next beat tries again; whether the lock was lost meanwhile is asked before anything counts.
        }
    }

    /** Whether this writer still holds the lock. */
    boolean isMine() {
        return holder(lake).filter(now -> now.token.equals(me.token)).isPresent();
    }

    private static Optional<Holder> holder(Lake lake) {
        return lake.text(lake.lockPath()).flatMap(Holder::read);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Lake.fault("interrupted");
        }
    }

    /**
     * Who holds a lock, one JSON object in the file.
     *
     * @param token of this taking of the lock, no other's
     * @param start of the process, ISO instant: with the pid it names one process of a host
     * @param heartbeat when it was last seen alive, ISO instant
     */
    record Holder(String token, String host, long pid, String start, String heartbeat) {

        static Holder thisProcess(Instant now) {
            ProcessHandle self = ProcessHandle.current();
            return new Holder(
                    UUID.randomUUID().toString(),
                    thisHost(),
                    self.pid(),
                    startOf(self).toString(),
                    now.toString());
        }

        /** A lock that cannot be read was left half-written: nobody holds it. */
        static Optional<Holder> read(String json) {
            try {
                return Optional.of(JSON.readValue(json, Holder.class));
            } catch (JsonProcessingException e) {
                return Optional.empty();
            }
        }

        String json() {
            try {
                return JSON.writeValueAsString(this) + "\n";
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        Holder at(Instant now) {
            return new Holder(token, host, pid, start, now.toString());
        }

        boolean lives(String here, Instant now) {
            boolean gone = host.equals(here)
                    && ProcessHandle.of(pid).filter(this::isSame).isEmpty();
            return !gone && Duration.between(Instant.parse(heartbeat), now).compareTo(DEAD_AFTER) < 0;
        }

        private boolean isSame(ProcessHandle process) {
            Duration apart =
                    Duration.between(Instant.parse(start), startOf(process)).abs();
            return process.isAlive() && apart.compareTo(START_DOUBT) < 0;
        }

        UncheckedIOException busy(Lake lake) {
            return Lake.fault(lake.display() + " is being written by " + describe() + "; try again when it is done");
        }

        String describe() {
            return "process " + pid + " on " + host + " (started " + start + ")";
        }

        private static Instant startOf(ProcessHandle process) {
            return process.info().startInstant().orElse(Instant.EPOCH);
        }

        private static String thisHost() {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException e) {
                return "localhost"; // a host without a name of its own
            }
        }
    }
}
