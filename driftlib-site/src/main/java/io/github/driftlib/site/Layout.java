package io.github.driftlib.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is around the text of each page: the list of pages, the search, the style. */
final class Layout {

    private static final String FRAME = resource("page.html");

    private final List<Page> pages;
    private final List<String> demos;

    Layout(List<Page> pages, List<String> demos) {
        this.pages = pages.stream().filter(Page::isListed).toList();
        this.demos = demos;
    }

    static String resource(String name) {
        try (InputStream in = Layout.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page: its text in the frame. */
    String html(Page page) {
        return FRAME.replace("{{title}}", escaped(page.title()))
                .replace("{{base}}", page.base())
                .replace("{{navigation}}", navigation(page))
                .replace("{{body}}", page.markdown().html());
    }

    private String navigation(Page current) {
        StringBuilder list =
                new StringBuilder("<a class=\"home\" href=\"" + current.base() + "index.html\">driftlib</a>\n");
        for (Section section : Section.values()) {
            list.append("<h2>").append(section.title()).append("</h2>\n<ul>\n");
            pages.stream()
                    .filter(page -> page.section() == section)
                    .forEach(page -> list.append(item(
                            current.base() + page.file(),
                            page.title(),
                            page.path().equals(current.path()))));
            list.append("</ul>\n");
        }
        if (!demos.isEmpty()) {
            list.append("<h2>Live pages</h2>\n<ul>\n");
            demos.forEach(demo -> list.append(item(current.base() + "demo/" + demo + ".html", demo, false)));
            list.append("</ul>\n");
        }
        return list.toString();
    }

    private static String item(String target, String title, boolean isCurrent) {
        return "<li><a href=\"" + target + (isCurrent ? "\" aria-current=\"page\">" : "\">") + escaped(title)
                + "</a></li>\n";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
