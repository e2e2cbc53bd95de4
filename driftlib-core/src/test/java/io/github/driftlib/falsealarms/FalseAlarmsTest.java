package io.github.driftlib.falsealarms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.preset.TestPresets;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.TestPreset;
import java.util.Map;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two samples of one source: how often default conditions call them different. */
class FalseAlarmsTest {

    private static final int REPETITIONS = 40;

    private static LongFunction<Dataset> samples(int rows) {
        return seed -> Populations.sample(rows, seed);
    }

    @ParameterizedTest
    @CsvSource({"50, 50", "200, 200", "1000, 1000", "2000, 200", "200, 2000"})
    void hardlyAnySuiteFailsWhereNothingChanged(int reference, int current) {
        for (TestPreset preset : new TestPreset[] {TestPresets.dataStability(), TestPresets.dataQuality()}) {
            Alarms alarms =
                    Alarms.of(preset, Conditions.calibrated(), REPETITIONS, samples(current), samples(reference));
            // 5 % of 40 and what chance explains of them; at one to ten, far outliers alone make up to 10 %.
            assertThat(alarms.suites()).as(preset + " " + alarms.tests()).isLessThanOrEqualTo(8);
            assertThat(alarms.tests().values())
                    .as(alarms.tests().toString())
                    .allSatisfy(failed -> assertThat(failed).isLessThanOrEqualTo(4));
        }
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
