package io.github.driftlib.examples.taxi.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A block of code in the documentation.
 *
 * @param file where it stands
 * @param line in which line it begins
 * @param language what it is written in: java, bash, xml, sql or text
 * @param code the block itself
 */
record DocumentedCode(Path file, int line, String language, String code) {

    static final Path ROOT = Path.of(System.getProperty("repository.root", "../.."));

    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern JAVADOC = Pattern.compile("(?s)<pre>\\{@code\\n(.*?)\\n\\s*\\*\\s*\\}</pre>");

    /** The blocks of the README and of everything below {@code docs}. */
    static List<DocumentedCode> inPages() {
        List<DocumentedCode> blocks = new ArrayList<>(blocks(ROOT.resolve("README.md"), FENCE));
        // Spark brings an older Jackson: its page is compiled beside it.
        files(ROOT.resolve("docs"), ".md").stream()
                .filter(page -> !page.endsWith("spark.md"))
                // What the build writes is compiled where it is written.
                .filter(page -> !page.startsWith(ROOT.resolve("docs/reference")))
                .forEach(page -> blocks.addAll(blocks(page, FENCE)));
        return blocks;
    }

    /** The examples in the Javadoc of the published modules. */
    static List<DocumentedCode> inJavadoc() {
        return Stream.of(
                        "driftlib-core",
                        "driftlib-duckdb",
                        "driftlib-jdbc",
                        "driftlib-html",
                        "driftlib-suite",
                        "driftlib-datasketches")
                .flatMap(module -> files(ROOT.resolve(module).resolve("src/main/java"), ".java").stream())
                .flatMap(source -> blocks(source, JAVADOC).stream())
                .toList();
    }

    private static List<DocumentedCode> blocks(Path file, Pattern pattern) {
        String text = read(file);
        List<DocumentedCode> blocks = new ArrayList<>();
        Matcher block = pattern.matcher(text);
        while (block.find()) {
            int line = 1 + (int) text.substring(0, block.start()).lines().count();
            boolean fenced = block.groupCount() == 2;
            String code = block.group(block.groupCount());
            blocks.add(new DocumentedCode(
                    ROOT.relativize(file),
                    line,
                    fenced ? block.group(1) : "java",
                    fenced ? code : code.replaceAll("(?m)^\\s*\\* ?", "")));
        }
        return blocks;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
