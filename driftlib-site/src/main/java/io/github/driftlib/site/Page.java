package io.github.driftlib.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * @param name its name without an ending
 * @param section what it is for
 * @param markdown what it says
 */
record Page(String name, Section section, Markdown markdown) {

    /** The pages of a folder, in the order of the site. */
    static List<Page> ofFolder(Path docs) {
        try (Stream<Path> files = Files.list(docs)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .map(Page::read)
                    .sorted(Comparator.comparing(Page::section)
                            .thenComparing(page -> page.section().place(page.name()))
                            .thenComparing(Page::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Page read(Path file) {
        String name = file.getFileName().toString().replace(".md", "");
        return new Page(name, Section.of(name), Markdown.parse(text(file)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String title() {
        return markdown.title().orElse(name);
    }

    String file() {
        return name + ".html";
    }
}
