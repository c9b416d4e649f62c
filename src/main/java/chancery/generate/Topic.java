package chancery.generate;

import java.util.List;

/**
 * What a cable is about; its words are in {@code reporting.txt}.
 *
 * @param tags subject TAGS, the most usual first
 * @param programs program TAGS, printed since the 1990s
 * @param office of the Department that wants to know
 * @param early how often it was written about until 1989
 * @param middle from 1990 to 2001
 * @param late since 2002
 */
record Topic(
        String name, List<String> tags, List<String> programs, List<String> office, int early, int middle, int late) {

    static final List<Topic> ALL = WordList.read(
            "/generate/topics.csv",
            row -> new Topic(
                    row.getField("topic"),
                    WordList.words(row, "tags"),
                    WordList.words(row, "programs"),
                    WordList.words(row, "office"),
                    Integer.parseInt(row.getField("early")),
                    Integer.parseInt(row.getField("middle")),
                    Integer.parseInt(row.getField("late"))));

    int weight(int year) {
        return year < 1990 ? early : year < 2002 ? middle : late;
    }
}
