package io.github.driftlib.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * @param path where it is below {@code docs}, without an ending
 * @param section what it is for
 * @param markdown what it says
 */
record Page(String path, Section section, Markdown markdown) {

    private static final String DECISIONS = "adr";

    /** Pages that stand beside what they are about, and their names in the site. */
    static final Map<String, String> ELSEWHERE = Map.of(
            "driftlib-spring-boot-starter/README.md", "spring-boot",
            "driftlib-examples/template/README.md", "template");

    /** The pages of a repository: those of its folder {@code docs}, but for the decisions, and some from elsewhere. */
    static List<Page> of(Path root) {
        Path docs = root.resolve("docs");
        try (Stream<Path> files = Files.walk(docs)) {
            Stream<Page> ofDocs = files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !docs.relativize(file).startsWith(DECISIONS))
                    .map(file -> read(docs, file));
            Stream<Page> others = ELSEWHERE.entrySet().stream().map(page -> elsewhere(root, page));
            return Stream.concat(ofDocs, others)
                    .sorted(Comparator.comparing(Page::section)
                            .thenComparing(page -> page.section().place(page.path()))
                            .thenComparing(Page::path))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page read(Path docs, Path file) {
        String path = docs.relativize(file).toString().replace('\\', '/').replaceFirst("\\.md$", "");
        String folder = path.contains("/") ? "docs/" + path.substring(0, path.lastIndexOf('/')) : "docs";
        return new Page(path, Section.of(path), Markdown.parse(text(file), folder));
    }

    private static Page elsewhere(Path root, Map.Entry<String, String> page) {
        String folder = Path.of(page.getKey()).getParent().toString();
        return new Page(
                page.getValue(),
                Section.of(page.getValue()),
                Markdown.parse(text(root.resolve(page.getKey())), folder));
    }

    /** The README, which is the first page. */
    static Page first(Path root) {
        return new Page("index", Section.TUTORIAL, Markdown.parse(text(root.resolve("README.md")), ""));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String title() {
        return markdown.title().orElse(path);
    }

    String file() {
        return path + ".html";
    }

    /** Whether it is in the list beside each page: the many pages of single metrics are found from their own list. */
    boolean isListed() {
        return !path.contains("/") || path.equals("reference/README");
    }

    /** The way to the top of the site. */
    String base() {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }
}
