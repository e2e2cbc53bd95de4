package io.github.driftlib.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the documentation as a site of plain files: each page of {@code docs}, the README as the first, pictures, demo
 * pages, the Javadoc of modules where it was made, and an index that the search reads. Each version has a folder of its
 * own; beside them is the list of versions, to which one is added. It loads nothing from elsewhere.
 */
public final class BuildSite {

    private static final Pattern VERSION = Pattern.compile("\"([^\"]+)\"");
    private static final String VERSIONS = "versions.js";

    private final Path root;
    private final Path site;
    private final String version;

    private BuildSite(Path root, Path site, String version) {
        this.root = root;
        this.site = site;
        this.version = version;
    }

    /**
     * Makes the site of the repository that is the first argument in the folder that is the second, for the version
     * that is the third.
     */
    public static void main(String... arguments) throws IOException {
        BuildSite site = new BuildSite(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]);
        Files.createDirectories(site.folder());
        site.write(Demos.write(site.folder().resolve("demo")));
    }

    /** The same without demo pages. */
    static void pages(Path root, Path site, String version) throws IOException {
        BuildSite pages = new BuildSite(root, site, version);
        Files.createDirectories(pages.folder());
        pages.write(List.of());
    }

    private Path folder() {
        return site.resolve(version);
    }

    private void write(List<String> demos) throws IOException {
        List<Page> pages = Page.of(root);
        Layout layout = new Layout(pages, demos, copyJavadoc());
        write("index.html", layout.html(Page.first(root)));
        for (Page page : pages) {
            write(page.file(), layout.html(page));
        }
        write("search.js", SearchIndex.of(pages) + Layout.resource("search.js"));
        write("style.css", Layout.resource("style.css"));
        copy(root.resolve("docs"), folder(), file -> file.getParent().endsWith("images"));
        writeVersions();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Adds this version to the list, and makes the newest the one that the top of the site leads to. */
    private void writeVersions() throws IOException {
        Path list = site.resolve(VERSIONS);
        TreeSet<String> versions = new TreeSet<>(Versions.NEWEST_FIRST);
        versions.add(version);
        if (Files.exists(list)) {
            VERSION.matcher(Files.readString(list)).results().forEach(found -> versions.add(found.group(1)));
        }
        String names = versions.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        Files.writeString(list, "const VERSIONS = [" + names + "];\n");
        Files.writeString(
                site.resolve("index.html"),
                Layout.resource("top.html").replace("{{newest}}", Layout.escaped(versions.first())));
    }

    /** Copies the Javadoc of the modules for which it was made, and says which these are. */
    private List<String> copyJavadoc() throws IOException {
        List<String> modules = new ArrayList<>();
        try (Stream<Path> folders = Files.list(root)) {
            for (Path module : folders.sorted().toList()) {
                Path javadoc = module.resolve("target/reports/apidocs");
                if (Files.exists(javadoc.resolve("index.html"))) {
                    String name = module.getFileName().toString();
                    copy(javadoc, folder().resolve("javadoc").resolve(name), file -> true);
                    modules.add(name);
                }
            }
        }
        return modules;
    }

    private static void copy(Path from, Path to, java.util.function.Predicate<Path> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).filter(wanted).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
