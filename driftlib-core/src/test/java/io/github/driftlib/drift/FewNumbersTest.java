package io.github.driftlib.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.summary.profile.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Few different numbers are compared by what they mean. */
class FewNumbersTest {

    private static Dataset rows(int rows, double... values) {
        return Dataset.builder()
                .numerical(
                        "x",
                        IntStream.range(0, rows)
                                .mapToDouble(row -> values[row % values.length])
                                .toArray())
                .build();
    }

    private static ColumnDriftMetric.Result drift(StatTest test, Dataset reference, Dataset current) {
        ColumnDriftMetric metric = new ColumnDriftMetric("x", test, null);
        return Report.of(metric).run(current, reference).get(metric);
    }

    private static double[] floats(double... values) {
        return Arrays.stream(values).map(value -> (float) value).toArray();
    }

    private static final double[] TENTHS = {0.1, 0.2, 0.3, 0.4, 0.7, 0.9, 1.1, 1.3};

    private static final List<double[][]> SAME = List.of(
            new double[][] {{5}, {5.0001}},
            new double[][] {{-5}, {-5.0001}},
            new double[][] {{0.3}, {0.1 + 0.2}},
            new double[][] {{0.1 + 0.2, 0.3, 0.5}, {0.3, 0.3, 0.5}},
            new double[][] {{0, 1}, {0.1 + 0.2 - 0.3, 1}},
            new double[][] {{0.1, 0.2, 0.7}, floats(0.1, 0.2, 0.7)},
            new double[][] {floats(0.1, 0.2, 0.7), {0.1, 0.2, 0.7}},
            new double[][] {TENTHS, floats(TENTHS)},
            new double[][] {{1e-12, 2.5e-12}, floats(1e-12, 2.5e-12)},
            new double[][] {{1.7e9 + 0.25, 1.7e9 + 0.5}, {1.7e9 + 0.25 + 1e-6, 1.7e9 + 0.5}});

    private static final List<double[][]> DIFFERENT = List.of(
            new double[][] {{5}, {5.1}},
            new double[][] {{1}, {2}},
            new double[][] {{100_000}, {100_001}},
            new double[][] {{1.00001, 1.00002}, {1.00001, 1.00003}},
            new double[][] {{0.5}, {0.5001}},
            new double[][] {{5, 5.0001}, {5.0001, 5.0002}});

    @ParameterizedTest
    @ValueSource(ints = {240, 2400})
    void whatOnlyRoundingKeepsApartIsEqual(int rows) {
        for (double[][] sides : SAME) {
            String what = Arrays.toString(sides[0]) + " and " + Arrays.toString(sides[1]);
            ColumnDriftMetric.Result byDefault = drift(null, rows(rows, sides[0]), rows(rows, sides[1]));
            assertThat(byDefault.driftDetected()).as(what).isFalse();
            assertThat(byDefault.remarks())
                    .as(what)
                    .singleElement()
                    .asString()
                    .startsWith("few different numbers are compared by what they mean: ");
            for (String test : List.of("psi", "jensenshannon", "kl_div", "hellinger", "wasserstein", "ed")) {
                ColumnDriftMetric.Result result =
                        drift(StatTests.named(test), rows(rows, sides[0]), rows(rows, sides[1]));
                assertThat(result.driftScore()).as(test + " of " + what).isLessThan(1e-7);
            }
            assertThat(drift(StatTests.ks(), rows(rows, sides[0]), rows(rows, sides[1]))
                            .driftDetected())
                    .as(what)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {240, 2400})
    void whatIsMeantToDifferDoes(int rows) {
        for (double[][] sides : DIFFERENT) {
            ColumnDriftMetric.Result result = drift(null, rows(rows, sides[0]), rows(rows, sides[1]));
            assertThat(result.driftDetected()).as(Arrays.toString(sides[1])).isTrue();
            assertThat(result.remarks()).isEmpty();
        }
    }

    @Test
    void profilesAndDeclaredCategoriesFollowTheSameRule() {
        Dataset before = rows(2400, 0.1, 0.2, 0.7);
        Dataset now = rows(1200, floats(0.1, 0.2, 0.7));
        ColumnDriftMetric metric = new ColumnDriftMetric("x", null, null);
        ColumnDriftMetric.Result ofProfiles = Report.of(metric)
                .run(RunData.of(Profile.builder().add(now).build())
                        .withReference(Profile.builder().add(before).build()))
                .get(metric);
        assertThat(ofProfiles.driftScore()).isZero();
        assertThat(ofProfiles.remarks()).hasSize(1);
        ColumnDriftMetric.Result ofCategories = Report.of(metric)
                .run(now, before, DataDefinition.builder().categorical("x").build())
                .get(metric);
        assertThat(ofCategories.columnType()).isEqualTo("cat");
        assertThat(ofCategories.driftScore()).isZero();
    }
}
