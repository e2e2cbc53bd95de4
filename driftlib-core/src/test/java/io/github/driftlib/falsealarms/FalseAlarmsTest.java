package io.github.driftlib.falsealarms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.TestPresets;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.TestPreset;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two samples of one source: how often default conditions call them different. */
class FalseAlarmsTest {

    private static Alarms of(TestPreset preset, Conditions conditions, int repetitions, Alarms.Source source) {
        return Alarms.of(Alarms.suite(preset, conditions), source, repetitions);
    }

    private static Alarms.Source drawn(int reference, int current, long firstSeed, UnaryOperator<Dataset> change) {
        return new Alarms.Source(Form.ROWS, seed -> new Dataset[] {
            Populations.sample(reference, 2 * seed + 1 + firstSeed),
            change.apply(Populations.sample(current, 2 * seed + firstSeed))
        });
    }

    /** Of 100 suites 5 fail on average, 12 or more once in 200 times; at 20 % 11 or fewer once in 70 times. */
    @Test
    void hardlyAnySuiteOfDriftFailsWhereNothingChanged() {
        for (TestPreset preset : new TestPreset[] {TestPresets.dataDrift(), TestPresets.noTargetPerformance()}) {
            int failed = 0;
            for (int[] size : new int[][] {{50, 50}, {150, 150}, {1100, 60}, {60, 300}}) {
                failed += of(preset, Conditions.calibrated(), 25, drawn(size[0], size[1], 90_000, rows -> rows))
                        .suites();
            }
            assertThat(failed).as(preset.toString()).isLessThanOrEqualTo(11);
        }
    }

    /**
     * Half a standard deviation of one feature is for the drift of columns to find, which the other suite leaves out.
     */
    @ParameterizedTest
    @ValueSource(strings = {"a column is missing", "30 % of a column missing", "labels replaced", Changes.MOVED})
    void obviousChangesAreFoundByTheSuitesOfDrift(String change) {
        assertThat(found(TestPresets.dataDrift(), change)).isEqualTo(3);
        if (!change.equals(Changes.MOVED)) {
            assertThat(found(TestPresets.noTargetPerformance(), change)).isEqualTo(3);
        }
    }

    private static int found(TestPreset preset, String change) {
        return of(preset, Conditions.calibrated(), 3, drawn(600, 600, 500, Changes.ALL.get(change)))
                .suites();
    }

    @Test
    void evidentlysConditionsJudgeDriftByThresholds() {
        assertThat(of(TestPresets.dataDrift(), Conditions.evidently(), 10, drawn(2000, 200, 0, rows -> rows))
                        .suites())
                .isEqualTo(10);
    }

    @Test
    void evidentlysConditionsFailNearlyAlways() {
        assertThat(of(TestPresets.dataStability(), Conditions.evidently(), 10, drawn(1000, 1000, 0, rows -> rows))
                        .suites())
                .isEqualTo(10);
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
            Alarms alarms = of(preset, Conditions.calibrated(), 1, new Alarms.Source(Form.ROWS, seed ->
                    new Dataset[] {rows, rows}));
            assertThat(alarms.tests())
                    .as(preset.toString())
                    .allSatisfy((test, failed) -> assertThat(failed).as(test).isZero());
        }
    }
}
