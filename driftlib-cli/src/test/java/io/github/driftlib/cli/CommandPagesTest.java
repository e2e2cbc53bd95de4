package io.github.driftlib.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The commands that the documentation shows are run, and a block {@code text} below one is what it prints. With
 * {@code -Ddocs.update=true} it is written.
 */
class CommandPagesTest {

    private static final Pattern BLOCK =
            Pattern.compile("(?ms)^```bash\\n(driftlib [^\\n]*)\\n```$(?:\\n\\n```text\\n(.*?)^```$)?");
    private static final Pattern FILE = Pattern.compile("[\\w*/-]+\\.(?:csv|parquet|yaml|json|profile|html|xml|md)");

    @TempDir
    private Path folder;

    static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("../docs"))) {
            return pages.filter(page -> page.toString().endsWith(".md"))
                    .filter(page -> BLOCK.matcher(read(page)).find())
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Shell shell() {
        Shell shell = new Shell(folder);
        shell.file("january.csv", Shell.trips(1, 2000, 0));
        shell.file("february.csv", Shell.trips(2, 1500, 3));
        for (int day = 10; day < 20; day++) {
            shell.file("days/2022-01-" + day + ".csv", Shell.trips(day, 300, 0));
        }
        shell.file(
                "suite.yaml",
                "version: 1\nname: trips\ntests:\n  - DataDriftTestPreset\n  - TestNumberOfRows: {gte: 1000}\n"
                        + "  - TestColumnValueMean: {column_name: fare, lt: 12}\n    critical: false\n");
        return shell;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void printWhatTheySay(Path page) throws IOException {
        Shell shell = shell();
        String text = read(page);
        StringBuilder written = new StringBuilder();
        int end = 0;
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            String output = run(shell, block.toMatchResult());
            if (block.group(2) != null) {
                written.append(text, end, block.start(2)).append(output);
                end = block.end(2);
            }
        }
        written.append(text.substring(end));
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(page, written);
        }
        assertThat(text).isEqualTo(written.toString());
    }

    private static String run(Shell shell, MatchResult block) {
        String line = FILE.matcher(block.group(1)).replaceAll(file -> Matcher.quoteReplacement("$/" + file.group()));
        String[] arguments =
                line.replace("\"", "").substring("driftlib ".length()).split(" ");
        if (line.contains("jdbc:")) {
            return block.group(2);
        }
        Shell.Result result = shell.run(arguments);
        assertThat(result.code()).as(line + result.out() + result.err()).isIn(0, 1);
        return result.out().replaceAll("(?m)[ \\t]+$", "");
    }
}
