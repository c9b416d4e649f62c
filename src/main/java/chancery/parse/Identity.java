package chancery.parse;

import chancery.cable.CableHeader;
import chancery.cable.MessageReference;
import chancery.cable.TextHead;
import chancery.reference.EditDistance;
import chancery.reference.Posts;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Year, post and serial out of an id as containers print it, damage included. */
final class Identity {

    /** Year, what should be the post, serial, and what a service message added. */
    private static final Pattern ID = Pattern.compile(
            "(?<year>\\d{2,4})[-_ ]?(?<post>\\D.*?)[-_ #]?(?<serial>\\d{1,8})(?:(?:TOSEC|SECTO|ZDK|ZFR|ZFF|ZUI|SUSPECTED ?DUPLICATE)[-_ ]?\\d*|_[A-Z])?");

    /** {@code SECTION01OF03}, read into the id with misprints. */
    private static final Pattern SECTION =
            Pattern.compile("(?<word>[A-Z]{4,8})\\d{1,2}[A-Z]{1,2}\\d{1,2}(?<post>[A-Z].*)");

    /** Words of the first line that slipped into the post. */
    private static final List<String> STRAY =
            List.of("EFTO", "AMEMBASSY", "AMCONSUL", "EMBASSY", "NOFORN", "UNCLAS", "CONFIDENTIAL", "SECRET", "SIPDIS");

    private Identity() {}

    /** {@code 08ASTANA2148} of {@code 08ASTANA2148}, {@code 2008ASTANA002148} or {@code 08EFTOASTANA2148}. */
    static Optional<MessageReference> read(String printed) { // format.md 5.1
        if (isPlain(printed)) { // nearly all
            int serial = Scan.skipDigitsBack(printed, 2, printed.length());
            return reference(printed.substring(0, 2), printed.substring(2, serial), printed.substring(serial));
        }
        Matcher m = ID.matcher(printed.strip().toUpperCase(Locale.ROOT));
        if (!m.matches()) {
            return Optional.empty();
        }
        return reference(m.group("year"), withoutSection(m.group("post")), m.group("serial"));
    }

    /** Two digits, capitals and one to eight digits, and nothing else. */
    private static boolean isPlain(String printed) {
        int serial = Scan.skipDigitsBack(printed, 0, printed.length());
        int digits = printed.length() - serial;
        return digits >= 1
                && digits <= 8
                && serial > 2
                && Scan.skipDigits(printed, 0, serial) == 2
                && Text.isCapitals(printed.substring(2, serial));
    }

    private static Optional<MessageReference> reference(String year, String words, String serial) {
        String post = Posts.letters(withoutStray(words));
        return post.length() < 2
                ? Optional.empty()
                : Optional.of(new MessageReference(
                        year(year), Posts.known().resolve(post).orElse(post), Text.number(serial)));
    }

    /** Post and serial of the classification line, in the year that the cable was sent. */
    static Optional<MessageReference> of(TextHead head, Optional<Integer> year) {
        return head.post()
                .filter(post -> !CitedCables.isRedaction(post))
                .flatMap(post -> reference(year, Posts.known().resolve(post).orElse(post), head.serial()));
    }

    /** The post that sent it and its station's serial, which has four digits only. */
    static Optional<MessageReference> of(CableHeader header) {
        return header.originator()
                .flatMap(Addresses::post)
                .flatMap(post -> reference(header.sentAt().map(LocalDateTime::getYear), post, header.stationSerial()));
    }

    private static Optional<MessageReference> reference(Optional<Integer> year, String post, Optional<Integer> serial) {
        return year.flatMap(y -> serial.map(number -> new MessageReference(y, post, number)));
    }

    /** Two or four digits; {@code 7575} is a year printed twice, {@code 008} has a digit too many. */
    private static int year(String digits) {
        boolean full = digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
        return HeaderLines.fullYear(full ? digits : digits.substring(digits.length() - 2));
    }

    private static String withoutSection(String post) {
        Matcher m = SECTION.matcher(post);
        return m.matches() && EditDistance.within(2, m.group("word"), "SECTION") ? m.group("post") : post;
    }

    private static String withoutStray(String post) {
        for (String word : STRAY) {
            if (post.startsWith(word) && post.length() > word.length() + 1) {
                return post.substring(word.length());
            }
        }
        return post;
    }
}
