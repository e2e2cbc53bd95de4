package io.github.driftlib.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/extending.md shows what is tested here, and no more lines than it says. */
class ExtendingPageTest {

    private static final Path ROOT = Path.of(System.getProperty("repository.root", ".."));
    private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
    private static final int MOST_LINES = 10;

    @ParameterizedTest
    @ValueSource(strings = {"LabelCount", "EnoughRows", "FewLabels", "LabelFamily", "LabelViews"})
    void aBlockIsTheSource(String name) {
        String source = withoutIndent(
                read(ROOT.resolve("driftlib-blackbox/src/main/java/io/github/driftlib/blackbox/" + name + ".java")));
        List<String> shown = JAVA.matcher(read(ROOT.resolve("docs/extending.md")))
                .results()
                .map(MatchResult::group)
                .map(block -> block.substring("```java\n".length(), block.length() - "```".length()))
                .filter(block -> source.contains(withoutIndent(block)))
                .toList();
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.strip().equals("}")))
                .hasSizeLessThanOrEqualTo(MOST_LINES);
    }

    private static String withoutIndent(String code) {
        return code.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
