package io.github.driftlib.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** A text in Markdown. */
final class Markdown {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();
    private static final TextContentRenderer WORDS =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();
    private static final String REPOSITORY = "https://github.com/driftlib/driftlib/blob/main/";

    private final Node document;
    private final String folder;

    private Markdown(Node document, String folder) {
        this.document = document;
        this.folder = folder;
    }

    /**
     * Reads a text.
     *
     * @param folder where it stands in the repository, such as {@code docs/reference}: links lead from there
     */
    static Markdown parse(String text, String folder) {
        // The marks of facts are for the tests of the pages.
        Markdown markdown = new Markdown(PARSER.parse(text.replaceAll("<!--.*?-->", "")), folder);
        markdown.relink();
        return markdown;
    }

    /** Links between pages lead to their HTML, others of the repository to where it is hosted. */
    private void relink() {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                link.setDestination(target(link.getDestination(), folder));
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                image.setDestination(target(image.getDestination(), folder));
            }
        });
    }

    static String target(String destination, String folder) {
        if (destination.matches("[a-z]+:.*") || destination.startsWith("#")) {
            return destination;
        }
        String[] parts = destination.split("#", 2);
        String anchor = parts.length == 1 ? "" : "#" + parts[1];
        String path = Path.of(folder).resolve(parts[0]).normalize().toString();
        if (path.equals("README.md")) {
            return base(folder) + "index.html" + anchor;
        }
        if (Page.ELSEWHERE.containsKey(path)) {
            return base(folder) + Page.ELSEWHERE.get(path) + ".html" + anchor;
        }
        boolean page = path.endsWith(".md") && !path.startsWith("docs/adr/");
        return path.startsWith("docs/") && (page || path.contains("/images/"))
                ? base(folder) + path.substring("docs/".length()).replaceFirst("\\.md$", ".html") + anchor
                : REPOSITORY + path + anchor;
    }

    /** The way from a page of a folder to the top of the site. */
    static String base(String folder) {
        if (!folder.startsWith("docs")) {
            return "";
        }
        return "../".repeat((int) folder.chars().filter(c -> c == '/').count());
    }

    String html() {
        return HTML.render(document);
    }

    /** The words of the text, for the search. */
    String words() {
        return WORDS.render(document).replaceAll("\\s+", " ").strip();
    }

    /** The headings of the second rank. */
    List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                headings.add(text(heading));
            }
        }
        return headings;
    }

    /** The first heading. */
    Optional<String> title() {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                return Optional.of(text(heading));
            }
        }
        return Optional.empty();
    }

    private static String text(Node parent) {
        StringBuilder text = new StringBuilder();
        parent.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }
        });
        return text.toString();
    }
}
