package io.github.driftlib.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the documentation as a site of plain files: each page of {@code docs}, the README as the first, pictures, demo
 * pages, and an index that the search reads. It loads nothing from elsewhere.
 */
public final class BuildSite {

    private final Path root;
    private final Path site;

    private BuildSite(Path root, Path site) {
        this.root = root;
        this.site = site;
    }

    /** Makes the site of the repository that is the first argument in the folder that is the second. */
    public static void main(String... arguments) throws IOException {
        BuildSite site = new BuildSite(Path.of(arguments[0]), Path.of(arguments[1]));
        Files.createDirectories(site.site);
        site.write(Demos.write(site.site.resolve("demo")));
    }

    /** The same without demo pages. */
    static void pages(Path root, Path site) throws IOException {
        new BuildSite(root, Files.createDirectories(site)).write(List.of());
    }

    private void write(List<String> demos) throws IOException {
        List<Page> pages = Page.ofFolder(root.resolve("docs"));
        Layout layout = new Layout(pages, demos);
        write("index.html", layout.html(Page.first(root)));
        for (Page page : pages) {
            write(page.file(), layout.html(page));
        }
        write("search.js", SearchIndex.of(pages) + Layout.resource("search.js"));
        write("style.css", Layout.resource("style.css"));
        copyPictures(root.resolve("docs"));
    }

    private void write(String name, String text) throws IOException {
        Path file = site.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void copyPictures(Path docs) throws IOException {
        try (Stream<Path> files = Files.walk(docs)) {
            for (Path file : files.filter(BuildSite::isPicture).toList()) {
                Path target = site.resolve(docs.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static boolean isPicture(Path file) {
        return Files.isRegularFile(file) && file.getParent().endsWith("images");
    }
}
