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
    private final String demos;

    Layout(List<Page> pages, List<String> demos) {
        this.pages = pages;
        StringBuilder links = new StringBuilder();
        demos.forEach(demo -> links.append("<li><a href=\"demo/")
                .append(demo)
                .append(".html\">")
                .append(demo)
                .append("</a></li>\n"));
        this.demos = demos.isEmpty() ? "" : "<h2>Live pages</h2>\n<ul>\n" + links + "</ul>\n";
    }

    static String resource(String name) {
        try (InputStream in = Layout.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page: its text in the frame. */
    String html(String title, String file, String body) {
        return FRAME.replace("{{title}}", escaped(title))
                .replace("{{navigation}}", navigation(file))
                .replace("{{body}}", body);
    }

    private String navigation(String file) {
        StringBuilder list = new StringBuilder("<a class=\"home\" href=\"index.html\">driftlib</a>\n");
        Section section = null;
        for (Page page : pages) {
            if (page.section() != section) {
                list.append(section == null ? "" : "</ul>\n")
                        .append("<h2>")
                        .append(page.section().title())
                        .append("</h2>\n<ul>\n");
                section = page.section();
            }
            list.append("<li><a href=\"")
                    .append(page.file())
                    .append(page.file().equals(file) ? "\" aria-current=\"page\">" : "\">")
                    .append(escaped(page.title()))
                    .append("</a></li>\n");
        }
        return list.append(section == null ? "" : "</ul>\n").append(demos).toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
