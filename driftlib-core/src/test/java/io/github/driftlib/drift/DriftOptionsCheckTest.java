package io.github.driftlib.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.Metrics;
import io.github.driftlib.Presets;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.bin.Bins;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.preset.DataDriftTestPreset;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.segment.Segments;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Options that can mean nothing are refused: thresholds where they are given, columns when a run begins. */
class DriftOptionsCheckTest {

    private static final Dataset ROWS = Dataset.builder()
            .numerical("fare_amount", 1, 2, 3, 4, 5, 6)
            .categorical("zone", "a", "b", "a", "b", "a", "b")
            .build();

    private static final String REASON =
            " must be of columns of the data, but was of 'fare_amuont'; " + "the nearest name is 'fare_amount'";

    @Test
    void aColumnThatIsNotThereIsToldWhenTheRunBegins() {
        DriftOptions threshold =
                DriftOptions.builder().threshold("fare_amuont", 0.9).build();
        DriftOptions test =
                DriftOptions.builder().test("fare_amuont", StatTests.ks()).build();
        Map<DriftOptions, String> options = Map.of(threshold, "perColumnStattestThreshold", test, "perColumnStattest");
        options.forEach((each, parameter) -> {
            List<Runnable> runs = List.of(
                    () -> Report.of(Metrics.datasetDrift(each)).run(ROWS, ROWS),
                    () -> Report.of(Metrics.dataDriftTable(each)).run(ROWS, ROWS),
                    () -> Report.of(Presets.dataDrift(each)).run(ROWS, ROWS),
                    () -> Report.of(Metrics.bySegment(Metrics.datasetDrift(each), Segments.of("zone")))
                            .run(ROWS, ROWS),
                    () -> TestSuite.of(new DataDriftTestPreset(null, null, each, null))
                            .run(ROWS, ROWS));
            runs.forEach(run ->
                    assertThatIllegalArgumentException().isThrownBy(run::run).withMessage(parameter + REASON));
        });
        DriftOptions right =
                DriftOptions.builder().threshold("fare_amount", 0.9).build();
        assertThat(Report.of(Metrics.datasetDrift(right))
                        .run(ROWS, ROWS)
                        .get(Metrics.datasetDrift(right))
                        .numberOfColumns())
                .isEqualTo(2);
    }

    @Test
    void impossibleThresholdsAreRefusedWhereTheyAreGiven() {
        refused("stattestThreshold must not be negative, but was -1.0", options -> options.threshold(-1));
        refused("stattestThreshold must be finite, but was NaN", options -> options.threshold(Double.NaN));
        refused(
                "numStattestThreshold must be finite, but was Infinity",
                options -> options.threshold(ColumnKind.NUMERICAL, Double.POSITIVE_INFINITY));
        refused(
                "catStattestThreshold must be at most 1 for the p-value of 'chisquare', but was 1.5",
                options -> options.test(ColumnKind.CATEGORICAL, StatTests.chisquare())
                        .threshold(ColumnKind.CATEGORICAL, 1.5));
        refused(
                "numStattestThreshold must be at most 1 for the p-value of 'ks', but was 2.0",
                options -> options.test(StatTests.ks()).threshold(ColumnKind.NUMERICAL, 2));
        refused(
                "textStattestThreshold must not be negative, but was -0.5",
                options -> options.threshold(ColumnKind.TEXT, -0.5));
        refused(
                "perColumnStattestThreshold of 'x' must be at most 1 for the p-value of 'ks', but was 7.0",
                options -> options.test("x", StatTests.ks()).threshold("x", 7));
        refused(
                "perColumnStattestThreshold of 'x' must be at most 1 for the p-value of 'ks', but was 2.0",
                options -> options.test(StatTests.ks()).threshold("x", 2));
        refused(
                "stattestThreshold must be at most 0.8325546111576977 for the distance of 'jensenshannon', but was 1.0",
                options -> options.test(StatTests.jensenShannon()).threshold(1));
        refused(
                "stattestThreshold must be at most 1 for the distance of 'hellinger[bins=quantiles(10)]', but was 2.0",
                options -> options.test(StatTests.hellinger(Bins.quantiles(10))).threshold(2));
        refused(
                "textStattestThreshold must be at most 1 for the distance of 'abs_text_content_drift', but was 1.5",
                options -> options.test(ColumnKind.TEXT, StatTests.absoluteTextContent())
                        .threshold(ColumnKind.TEXT, 1.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metrics.columnDrift("x", StatTests.ks(), -1.0))
                .withMessage("stattestThreshold must not be negative, but was -1.0");
        assertThat(DriftOptions.builder()
                        .test(StatTests.psi())
                        .threshold(3)
                        .build()
                        .stattestThreshold())
                .isEqualTo(3);
    }

    @Test
    void aThresholdThatTheChosenTestCannotHaveIsTold() {
        ColumnDriftMetric ofDefaultTest = new ColumnDriftMetric("zone", null, 2.0);
        assertThat(Report.of(ofDefaultTest)
                        .run(ROWS, ROWS)
                        .outcome(ofDefaultTest)
                        .reason())
                .contains("stattestThreshold must be at most 1 for the p-value of");
        assertThat(Metrics.columnDrift("zone", StatTests.evidently(), 2).stattestThreshold())
                .isEqualTo(2);
    }

    private static void refused(String message, Consumer<DriftOptions.Builder> change) {
        DriftOptions.Builder options = DriftOptions.builder();
        change.accept(options);
        assertThatIllegalArgumentException().isThrownBy(options::build).withMessage(message);
    }
}
