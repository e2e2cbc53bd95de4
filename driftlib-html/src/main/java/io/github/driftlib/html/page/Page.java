package io.github.driftlib.html.page;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import io.github.driftlib.file.WholeFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A page of one file.
 *
 * @param kind what kind of page it is
 * @param title its title
 * @param essence what a reader without scripts is told
 * @param data what it shows
 */
public record Page(PageKind kind, String title, Essence essence, Object data) {

    private static final Mustache FRAME =
            new DefaultMustacheFactory().compile(new StringReader(Resource.text("page.mustache")), "page");

    /** The whole page. */
    public String html() {
        Map<String, Object> values = Map.of(
                "policy", kind.contentSecurityPolicy(),
                "title", title,
                "heading", essence.heading(),
                "essence", essence.lines(),
                "tables", essence.tables().stream().map(Page::values).toList(),
                "style", kind.style(),
                "data", PageJson.of(data),
                "script", kind.script());
        StringWriter html = new StringWriter(1 << 18);
        FRAME.execute(html, values);
        return html.toString();
    }

    private static Map<String, Object> values(Essence.PlainTable table) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", table.title());
        values.put("head", table.head());
        values.put("rows", table.rows());
        return values;
    }

    /**
     * Writes the page to a file, in place of what was there; nobody sees half of it.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(Path file) {
        try {
            Files.createDirectories(WholeFile.target(file).getParent());
            WholeFile.write(file, html().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e, e);
        }
    }
}
