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
        Page first = Page.read(root.resolve("README.md"));
        write("index.html", layout.html(first.title(), "index.html", first.markdown().html()));
        for (Page page : pages) {
            write(page.file(), layout.html(page.title(), page.file(), page.markdown().html()));
        }
        write("search.js", SearchIndex.of(pages) + Layout.resource("search.js"));
        write("style.css", Layout.resource("style.css"));
        copy(root.resolve("docs/images"), site.resolve("images"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(site.resolve(name), text);
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
