package chancery.dump;

import chancery.cable.Declared;
import chancery.dump.RecordSink.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/**
 * A published page: a table of declared fields, then header and body in a {@code <pre>} each. Links inside the text
 * are dropped and their words kept, so that TAGS read as they were sent. The raw page is kept beside the text.
 */
final class HtmlPage {

    private HtmlPage() {}

    static void read(byte[] bytes, Declared named, Place place, RecordSink sink) {
        Document page = Jsoup.parse(sink.textOfFile(bytes).value());
        page.select("pre br").forEach(HtmlPage::dropDoubledLineEnd);
        List<String> blocks =
                page.select("code > pre").stream().map(Element::wholeText).toList();
        if (blocks.isEmpty()) {
            blocks = page.select("pre").stream().map(Element::wholeText).toList();
        }
        Optional<String> header =
                blocks.size() > 1 ? Optional.of(blocks.get(0)).filter(h -> !h.isBlank()) : Optional.empty();
        String body = blocks.isEmpty()
                ? page.wholeText()
                : blocks.stream().skip(blocks.size() > 1 ? 1 : 0).collect(Collectors.joining("\n"));
        sink.clean(place, declared(page, named), header, body, Optional.of(bytes));
    }

    /** Some pages end each line twice, with {@code <br>} and with a newline. */
    private static void dropDoubledLineEnd(Element br) {
        if (br.nextSibling() instanceof TextNode next && next.getWholeText().startsWith("\n")) {
            br.remove();
        }
    }

    /** The table's cells are told apart by where their links lead: some pages lack a cell. */
    private static Declared declared(Document page, Declared named) {
        Elements links = page.select("table.cable td > a[href]");
        return new Declared(
                linkedTo("/cable/", links).or(named::id),
                linkedTo("/date/", links),
                linkedTo("/origin/", links),
                linkedTo("/classification/", links),
                List.of(),
                linkedTo("/reldate/", links));
    }

    private static Optional<String> linkedTo(String folder, Elements links) {
        return links.stream()
                .filter(link -> link.attr("href").contains(folder))
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .findFirst();
    }
}
