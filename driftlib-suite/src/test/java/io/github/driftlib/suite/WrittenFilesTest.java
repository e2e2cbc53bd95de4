package io.github.driftlib.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The suite files that the documentation shows can be read. */
class WrittenFilesTest {

    private static final Pattern YAML = Pattern.compile("(?ms)^```yaml\\n(version: 1\\n.*?)^```$");

    static List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> pages = Files.list(Path.of("../docs"))) {
            for (Path page :
                    pages.filter(path -> path.toString().endsWith(".md")).toList()) {
                YAML.matcher(Files.readString(page)).results().forEach(block -> files.add(block.group(1)));
            }
        }
        return files;
    }

    @ParameterizedTest
    @MethodSource("files")
    void canBeRead(String text) {
        SuiteFile file = SuiteFile.parse("suite.yaml", text);
        assertThat(file.tests().size() + file.metrics().size()).isPositive();
    }

    @Test
    void twoFormsOfATestAreEqual() throws IOException {
        List<SuiteEntry<io.github.driftlib.test.TestPreset>> two = SuiteFile.parse(
                        "suite.yaml",
                        files().stream()
                                .filter(text -> text.contains("condition: {gte: 3}"))
                                .findFirst()
                                .orElseThrow())
                .tests();
        assertThat(two.get(0).value()).isEqualTo(two.get(1).value());
    }
}
