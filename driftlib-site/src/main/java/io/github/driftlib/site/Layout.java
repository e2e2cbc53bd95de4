package io.github.driftlib.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** What is around the text of each page: the list of pages, the search, the style. */
final class Layout {

    private static final String FRAME = resource("page.html");

    private final List<Page> pages;
    private final List<String> demos;
    private final List<String> javadoc;

    /**
     * @param demos the names of live pages
     * @param javadoc the modules whose Javadoc is there
     */
    Layout(List<Page> pages, List<String> demos, List<String> javadoc) {
        this.pages = pages.stream().filter(Page::isListed).toList();
        this.demos = demos;
        this.javadoc = javadoc;
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
        StringBuilder list = new StringBuilder();
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
        more("Live pages", demos, demo -> current.base() + "demo/" + demo + ".html", list);
        more("Javadoc", javadoc, module -> current.base() + "javadoc/" + module + "/index.html", list);
        return list.toString();
    }

    private static void more(String title, List<String> names, UnaryOperator<String> target, StringBuilder list) {
        if (!names.isEmpty()) {
            list.append("<h2>").append(title).append("</h2>\n<ul>\n");
            names.forEach(name -> list.append(item(target.apply(name), name, false)));
            list.append("</ul>\n");
        }
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
