package io.github.driftlib.falsealarms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.TestPresets;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.test.TestPreset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two samples of one source, drawn, of real tables, and as profiles: suites fail in 5 % of them at most. */
class SameSourceTest {

    private static final List<TestPreset> PRESETS = List.of(TestPresets.dataStability(), TestPresets.dataQuality());

    static void assertKept(String what, List<TestPreset> presets, LongFunction<RunData> data) {
        TestSuite suite = TestSuite.builder()
                .tests(presets)
                .executor(Runnable::run)
                .withoutPlots()
                .build();
        List<String> failed = new ArrayList<>();
        boolean kept = RatePlan.isKept(repetition -> {
            Snapshot snapshot = suite.run(data.apply(repetition));
            snapshot.tests().stream()
                    .filter(Alarms::fails)
                    .forEach(entry ->
                            failed.add(repetition + ": " + entry.result().description()));
            return Alarms.fails(snapshot);
        });
        assertThat(kept).as("%s %s fails too often: %s", presets, what, failed).isTrue();
    }

    @Test
    void thePlanTellsTwentyPercentFromFive() {
        assertThat(RatePlan.keeping(0.05)).isGreaterThan(0.999);
        assertThat(RatePlan.keeping(0.20)).isLessThan(0.01);
    }

    @ParameterizedTest
    @CsvSource({"50, 50", "300, 300", "1000, 100", "100, 1000"})
    void hardlyAnySuiteFailsWhereNothingChanged(int reference, int current) {
        long first = 1_000_000L + 1_000L * reference + current;
        for (TestPreset preset : PRESETS) {
            assertKept(
                    reference + "/" + current,
                    List.of(preset),
                    seed -> RunData.of(Populations.sample(current, first + 2 * seed))
                            .withReference(Populations.sample(reference, first + 2 * seed + 1)));
        }
    }

    /** One table after the other. */
    @Test
    void hardlyAnySuiteFailsOnPartsOfRealTables() {
        for (TestPreset preset : PRESETS) {
            assertKept("of parts of real tables", List.of(preset), seed -> {
                Dataset table = RealTables.named(RealTables.NAMES.get((int) (seed % RealTables.NAMES.size())));
                int half = Math.min(500, table.rowCount() / 2);
                Dataset[] parts = RealTables.parts(table, half, half, 50_000 + seed);
                return RunData.of(parts[1]).withReference(parts[0]);
            });
        }
    }

    @Test
    void hardlyAnySuiteFailsOnProfilesWhereNothingChanged() {
        for (Form form : new Form[] {Form.EXACT, Form.SKETCHED}) {
            assertKept(
                    "of " + form.title(),
                    List.of(TestPresets.dataStability()),
                    seed -> RunData.of(form.of(Populations.sample(700, 900_000 + 2 * seed)))
                            .withReference(form.of(Populations.sample(700, 900_001 + 2 * seed))));
        }
    }
}
