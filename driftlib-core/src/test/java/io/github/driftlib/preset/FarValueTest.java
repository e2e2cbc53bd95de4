package io.github.driftlib.preset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.TestPresets;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.test.TestPreset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One value that is far away from all others, in suites of data and of models without a target. */
class FarValueTest {

    private static final List<TestPreset> PRESETS =
            List.of(TestPresets.dataQuality(), TestPresets.noTargetPerformance(), TestPresets.dataStability());

    private static Dataset rows(int rows, double shift, double far, long seed) {
        Random random = new Random(seed);
        double[] fare = new double[rows];
        double[] prediction = new double[rows];
        for (int i = 0; i < rows; i++) {
            fare[i] = 10 + shift + random.nextGaussian();
            prediction[i] = 2 * fare[i] + random.nextGaussian();
        }
        if (!Double.isNaN(far)) {
            fare[rows / 2] = far;
            prediction[rows / 3] = far;
        }
        return Dataset.builder()
                .numerical("fare", fare)
                .numerical("prediction", prediction)
                .build();
    }

    private static Snapshot run(TestPreset preset, Dataset current, Dataset reference) {
        return TestSuite.of(preset)
                .run(RunData.of(current)
                        .withReference(reference)
                        .withDefinition(DataDefinition.builder()
                                .prediction("prediction")
                                .build()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e6, 1e15, 1e150, 1e300, Double.MAX_VALUE, -1e300})
    void onBothSidesItIsNoChange(double far) {
        for (TestPreset preset : PRESETS) {
            Snapshot snapshot = run(preset, rows(1500, 0, far, 1), rows(1500, 0, far, 2));
            assertThat(snapshot.summary().failedTests())
                    .as(preset + " at " + far + ": " + snapshot.tests())
                    .isZero();
            assertThat(snapshot.toJson())
                    .doesNotContain("NaN")
                    .doesNotContain(": \"Infinity")
                    .doesNotContain(": \"-Infinity");
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e6, 1e15, 1e150, 1e300, Double.MAX_VALUE, -1e300})
    void itDoesNotHideAShiftWithoutAWord(double far) {
        for (TestPreset preset : List.of(TestPresets.noTargetPerformance(), TestPresets.dataDrift())) {
            Snapshot snapshot = run(preset, rows(1500, 3, far, 1), rows(1500, 0, far, 2));
            assertThat(snapshot.summary().failedTests() + snapshot.summary().warnedTests())
                    .as(preset + " at " + far)
                    .isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e6, 1e15, 1e300, -1e300})
    void oneThatIsNewHidesNothingWithoutAWordEither(double far) {
        for (double shift : new double[] {0, 3}) {
            for (TestPreset preset : List.of(TestPresets.noTargetPerformance(), TestPresets.dataDrift())) {
                Snapshot snapshot = run(preset, rows(1500, shift, far, 1), rows(1500, 0, Double.NaN, 2));
                assertThat(snapshot.summary().failedTests() + snapshot.summary().warnedTests())
                        .as(preset + " at " + far + " and " + shift)
                        .isPositive();
            }
        }
    }
}
