package chancery.table;

import chancery.reference.Countries;
import chancery.reference.Posts;
import chancery.reference.Tags;
import chancery.table.Tables.CountryRow;
import chancery.table.Tables.PostRow;
import chancery.table.Tables.TagRow;
import java.util.List;
import java.util.Optional;

/** The rows of the {@code ref_} tables, which come with the program. */
public final class ReferenceRows {

    private ReferenceRows() {}

    public static List<TagRow> tags() {
        return Tags.known().all().stream()
                .map(t -> new TagRow(t.code(), t.kind(), t.name(), t.iso2(), t.confidence()))
                .toList();
    }

    public static List<PostRow> posts() {
        return Posts.known().all().stream()
                .map(p -> new PostRow(
                        p.word(), p.title(), p.kind(), p.country(), p.city(), p.lat(), p.lon(), p.routing(), p.place()))
                .toList();
    }

    public static List<CountryRow> countries() {
        return Countries.known().all().stream()
                .map(c -> new CountryRow(c.iso2(), c.name(), Optional.of(c.lat()), Optional.of(c.lon())))
                .toList();
    }
}
