package io.github.driftlib.falsealarms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.TestPresets;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.TestPreset;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two samples of one source: how often default conditions call them different. */
class FalseAlarmsTest {

    private static LongFunction<Dataset> samples(int rows) {
        return seed -> Populations.sample(rows, seed);
    }

    /** Of 100 suites 5 fail on average, 12 or more once in 200 times; at 20 % 11 or fewer once in 70 times. */
    @Test
    void hardlyAnySuiteOfDriftFailsWhereNothingChanged() {
        for (TestPreset preset : new TestPreset[] {TestPresets.dataDrift(), TestPresets.noTargetPerformance()}) {
            int failed = 0;
            for (int[] size : new int[][] {{50, 50}, {150, 150}, {1100, 60}, {60, 300}}) {
                failed += Alarms.of(
                                preset,
                                Conditions.calibrated(),
                                25,
                                seed -> Populations.sample(size[1], seed + 90_000),
                                seed -> Populations.sample(size[0], seed + 90_000))
                        .suites();
            }
            assertThat(failed).as(preset.toString()).isLessThanOrEqualTo(11);
        }
    }

    static Stream<String> changes() {
        return DriftChanges.ALL.keySet().stream().filter(change -> !change.equals("nothing"));
    }

    /**
     * Half a standard deviation of one feature is for the drift of columns to find, which the other suite leaves out.
     */
    @ParameterizedTest
    @MethodSource("changes")
    void obviousChangesAreFoundByTheSuitesOfDrift(String change) {
        assertThat(found(TestPresets.dataDrift(), change)).isEqualTo(3);
        if (!change.equals(DriftChanges.MOVED)) {
            assertThat(found(TestPresets.noTargetPerformance(), change)).isEqualTo(3);
        }
    }

    private static int found(TestPreset preset, String change) {
        return Alarms.of(
                        preset,
                        Conditions.calibrated(),
                        3,
                        seed -> DriftChanges.ALL.get(change).apply(Populations.sample(600, seed + 500)),
                        samples(600))
                .suites();
    }

    @Test
    void evidentlysConditionsJudgeDriftByThresholds() {
        Alarms alarms = Alarms.of(TestPresets.dataDrift(), Conditions.evidently(), 10, samples(200), samples(2000));
        assertThat(alarms.suites()).isEqualTo(10);
    }

    @Test
    void evidentlysConditionsFailNearlyAlways() {
        Alarms alarms =
                Alarms.of(TestPresets.dataStability(), Conditions.evidently(), 10, samples(1000), samples(1000));
        assertThat(alarms.suites()).isEqualTo(10);
    }

    @Test
    void identicalDataFailNothing() {
        Dataset rows = Populations.sample(200, 1);
        for (TestPreset preset : new TestPreset[] {
            TestPresets.dataStability(),
            TestPresets.dataQuality(),
            TestPresets.dataDrift(),
            TestPresets.noTargetPerformance()
        }) {
            Alarms alarms = Alarms.of(preset, Conditions.calibrated(), 1, seed -> rows, seed -> rows);
            assertThat(alarms.tests()).isEqualTo(Map.of());
        }
    }
}
