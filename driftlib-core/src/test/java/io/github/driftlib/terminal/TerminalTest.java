package io.github.driftlib.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.test.Condition;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private static Dataset data(double shift, String column) {
        return Dataset.builder()
                .numerical(
                        column,
                        IntStream.range(0, 500).mapToDouble(i -> i % 97 + shift).toArray())
                .build();
    }

    private static Snapshot tests(String column) {
        return TestSuite.of(
                        Tests.columnDrift(column),
                        Tests.columnMean(column).must(Condition.lte(1)),
                        Tests.columnMin(column).must(Condition.gte(0)))
                .run(RunData.of(data(90, column)).withReference(data(0, column)));
    }

    @Test
    void tellsWhatHappenedFirstAndLastAndOnlyWhatDidNotPass() {
        String text = Terminal.plain().text(tests("fare"));
        assertThat(text)
                .startsWith("▲ fare up: median 46.5 → 136.5")
                .contains("FAIL    ")
                .doesNotContain("SUCCESS");
        assertThat(text.strip().lines().reduce((first, second) -> second).orElseThrow())
                .startsWith("Look at: fare up: median 46.5 → 136.5");
        assertThat(Terminal.plain().withAllTests().text(tests("fare"))).contains("SUCCESS ");
        assertThat(text).doesNotContain("\u001b");
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        Terminal narrow = Terminal.of(Map.of("COLUMNS", "50"), false);
        assertThat(narrow.text(tests("fare")).lines()).allMatch(line -> line.length() <= 50);
        assertThat(Terminal.of(Map.of("COLUMNS", "x"), false).width()).isEqualTo(Terminal.DEFAULT_WIDTH);
        assertThat(Terminal.of(Map.of("COLUMNS", "7"), false).width()).isEqualTo(40);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Terminal(7, false, false))
                .withMessage("width must be at least 40, but was 7");
    }

    @Test
    void colourIsForTerminalsThatWantIt() {
        assertThat(Terminal.of(Map.of(), true).text(tests("fare"))).contains("\u001b[31mFAIL");
        assertThat(Terminal.of(Map.of(), false).colour()).isFalse();
        assertThat(Terminal.of(Map.of("NO_COLOR", "1"), true).colour()).isFalse();
        assertThat(Terminal.of(Map.of("NO_COLOR", ""), true).colour()).isTrue();
        assertThat(Terminal.of(Map.of("TERM", "dumb"), true).colour()).isFalse();
    }

    @Test
    void namesOfTheDataDoNothingToTheTerminal() {
        String text = Terminal.plain().text(tests("\u001b[2Jfare\u202e"));
        assertThat(text).doesNotContain("\u001b").doesNotContain("\u202e").contains("\\u001b[2Jfare\\u202e");
    }

    @Test
    void nothingIsSaidInWordsToo() {
        Snapshot quiet = Report.of(Metrics.columnDrift("fare")).run(data(0, "fare"), data(0, "fare"));
        assertThat(Terminal.plain().text(quiet)).isEqualTo("\nNothing beyond what chance explains.\n");
    }

    @Test
    void whereNothingWasJudgedNothingIsSaidToBeUsual() {
        Dataset none = Dataset.builder().numerical("fare").build();
        Snapshot snapshot = Report.of(Metrics.columnDrift("fare")).run(none, data(0, "fare"));
        assertThat(Terminal.plain().text(snapshot)).endsWith("\n\nNothing could be judged.\n");
    }

    @Test
    void aMissingColumnIsToldOnce() {
        Report report = Report.of(Metrics.columnDrift("tip"), Metrics.columnDrift("fare"));
        String reported = Terminal.plain().text(report.run(data(0, "fare"), data(0, "fare")));
        assertThat(reported.split("but was 'tip'", -1)).hasSize(2);
        assertThat(reported).endsWith("Where there is a result, nothing is beyond what chance explains.\n");
        TestSuite suite = TestSuite.of(Tests.columnMean("tip").must(Condition.lte(1)));
        String tested = Terminal.plain().text(suite.run(data(0, "fare"), data(0, "fare")));
        assertThat(tested)
                .doesNotContain("no result of")
                .contains("ERROR   column must be one of [fare], but was 'tip'");
    }
}
