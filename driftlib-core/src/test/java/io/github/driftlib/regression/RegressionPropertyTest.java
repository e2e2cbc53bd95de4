package io.github.driftlib.regression;

import static io.github.driftlib.fixture.Closeness.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.summary.profile.ProfileBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must hold for any targets and predictions. */
class RegressionPropertyTest {

    private static final DataDefinition DEFINITION = DataDefinition.builder()
            .target("target")
            .prediction("prediction")
            .task(DataDefinition.Task.REGRESSION)
            .build();
    private static final Report SUMMARIES = Report.of(
            Metrics.regressionQuality(),
            Metrics.regressionDummy(),
            Metrics.regressionErrorDistribution(),
            Metrics.regressionErrorNormality());

    private static Dataset data(long seed, int rows) {
        Random random = new Random(seed);
        double[] target = random.doubles(rows, 1, 9).toArray();
        double[] prediction = IntStream.range(0, rows)
                .mapToDouble(i -> random.nextInt(20) == 0 ? Double.NaN : target[i] + random.nextGaussian())
                .toArray();
        return Dataset.builder()
                .numerical("target", target)
                .numerical("prediction", prediction)
                .build();
    }

    private static Dataset mapped(Dataset data, DoubleUnaryOperator each) {
        return data.withNumerical("target", row -> each.applyAsDouble(row.number("target")))
                .withNumerical("prediction", row -> each.applyAsDouble(row.number("prediction")));
    }

    private static RegressionQualityMetric.Result quality(Dataset current) {
        return Report.of(Metrics.regressionQuality()).run(current, DEFINITION).get(Metrics.regressionQuality());
    }

    private static RegressionErrors errors(Dataset current) {
        return quality(current).current();
    }

    private static String json(DataSummary current, DataSummary reference) {
        RunData data = RunData.of(current)
                .withReference(reference)
                .withDefinition(DEFINITION)
                .withInfo(RunInfo.of("", Instant.EPOCH));
        return SUMMARIES.run(data).toJson().replace("\"error_bias\" : { }", "\"error_bias\" : null");
    }

    private static Profile profile(int limit, Dataset... parts) {
        ResolvedDefinition definition = DEFINITION.resolve(parts[0], Optional.empty());
        List<Summarizer<?>> needs = new ArrayList<>();
        SUMMARIES.metrics(definition).forEach(metric -> needs.addAll(metric.needs(definition)));
        ProfileBuilder builder = Profile.builder().needs(needs).mostExactValues(limit);
        List.of(parts).forEach(builder::add);
        return builder.build();
    }

    @Test
    void aProfileOfAnyPartsGivesWhatTheRowsGive() {
        Dataset current = data(1, 3_000);
        Dataset reference = data(2, 2_000);
        String expected = json(DataSummary.of(current), DataSummary.of(reference));
        Profile inParts = profile(10_000, current.slice(0, 700), current.slice(700, 701), current.slice(701, 3_000));
        Profile merged = profile(10_000, reference.slice(900, 2_000)).merge(profile(10_000, reference.slice(0, 900)));
        assertThat(json(inParts, merged)).isEqualTo(expected);
    }

    @Test
    void aSketchOfTheErrorsGivesTheScores() {
        Dataset rows = data(3, 80_000);
        RegressionErrors exact = errors(rows);
        RegressionErrors sketched = Report.of(Metrics.regressionQuality())
                .run(RunData.of(profile(1_000, rows)).withDefinition(DEFINITION))
                .get(Metrics.regressionQuality())
                .current();
        assertClose("rmse", sketched.rmse(), exact.rmse());
        assertClose("mean error", sketched.meanError(), exact.meanError());
        assertClose("r2", sketched.r2Score(), exact.r2Score());
        assertClose("largest error", sketched.absErrorMax(), exact.absErrorMax());
        assertClose("percentage error", sketched.meanAbsPercError(), exact.meanAbsPercError());
        assertThat(sketched.meanAbsError()).isCloseTo(exact.meanAbsError(), within(0.01));
        assertThat(sketched.numberOfRows()).isEqualTo(exact.numberOfRows());
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        Dataset rows = data(4, 500);
        List<Integer> order = new ArrayList<>(IntStream.range(0, 500).boxed().toList());
        Collections.shuffle(order, new Random(5));
        List<Dataset> shuffled =
                order.stream().map(row -> rows.slice(row, row + 1)).toList();
        assertThat(errors(Dataset.concat(shuffled))).isEqualTo(errors(rows));
    }

    @Test
    void scoresFollowTheUnit() {
        Dataset rows = data(6, 400);
        RegressionErrors one = errors(rows);
        RegressionErrors thousand = errors(mapped(rows, value -> value * 1000));
        assertClose("rmse", thousand.rmse(), 1000 * one.rmse());
        assertClose("mae", thousand.meanAbsError(), 1000 * one.meanAbsError());
        assertClose("r2", thousand.r2Score(), one.r2Score());
        assertClose("mape", thousand.meanAbsPercError(), one.meanAbsPercError());
    }

    @Test
    void theSignOfTheTargetDoesNotMatter() {
        Dataset rows = data(7, 400);
        RegressionQualityMetric.Result plus = quality(rows);
        RegressionQualityMetric.Result minus = quality(mapped(rows, value -> -value));
        assertClose("mean error", minus.current().meanError(), -plus.current().meanError());
        assertClose("mape", minus.current().meanAbsPercError(), plus.current().meanAbsPercError());
        assertClose("mape of a constant", minus.meanAbsPercErrorDefault(), plus.meanAbsPercErrorDefault());
        assertClose(
                "underestimation",
                minus.current().underperformance().underestimation().meanError(),
                -plus.current().underperformance().overestimation().meanError());
    }

    @Test
    void rowsWithATargetOfZeroHaveNoPercentage() {
        Dataset rows = Dataset.builder()
                .numerical("target", 0, 2, -4, 0)
                .numerical("prediction", 5, 3, -3, 1)
                .build();
        assertThat(errors(rows).meanAbsPercError()).isEqualTo(100 * (0.5 + 0.25) / 2);
        assertThat(errors(rows).numberOfZeroTargets()).isEqualTo(2);
        assertThat(errors(mapped(rows, value -> 0)).meanAbsPercError()).isNull();
    }

    /** The defect of the newer API of Evidently, whose dummy scores are the model's own. */
    @Test
    void constantPredictionsAreNotTheModel() {
        RegressionDummyMetric.Result dummy = Report.of(Metrics.regressionDummy())
                .run(data(8, 300), DEFINITION)
                .get(Metrics.regressionDummy());
        assertThat(dummy.meanAbsErrorDefault()).isGreaterThan(1.5 * dummy.meanAbsError());
        assertThat(dummy.rmseDefault()).isGreaterThan(1.5 * dummy.rmse());
        assertThat(dummy.meanAbsPercErrorDefault()).isGreaterThan(1.5 * dummy.meanAbsPercError());
        assertThat(dummy.absErrorMaxByRef()).isNull();
    }

    /** The defect of Evidently, which leaves the reference out of this picture. */
    @Test
    void thePictureOfPredictedAndActualHasTheReference() {
        RegressionLinesResult lines = Report.of(Metrics.regressionPredictedVsActualPlot())
                .run(data(9, 300), data(10, 300), DEFINITION)
                .get(Metrics.regressionPredictedVsActualPlot());
        assertThat(lines.reference()).containsOnlyKeys("Predicted", "Actual");
        assertThat(lines.current().get("Actual").per()).hasSizeLessThanOrEqualTo(150);
    }

    @Test
    void manyRowsAreDrawnFromCells() {
        RegressionPredictedVsActualScatter.Density few = density(data(11, 5_000));
        RegressionPredictedVsActualScatter.Density many = density(data(12, 50_000));
        assertThat(many.smoothed()).isTrue();
        assertThat(integral(few)).isCloseTo(1, within(0.05));
        assertThat(integral(many)).isCloseTo(1, within(0.05));
    }

    private static RegressionPredictedVsActualScatter.Density density(Dataset rows) {
        return Report.of(Metrics.regressionPredictedVsActualScatter())
                .run(rows, DEFINITION)
                .get(Metrics.regressionPredictedVsActualScatter())
                .current();
    }

    private static double integral(RegressionPredictedVsActualScatter.Density density) {
        double cell = (density.x().get(1) - density.x().get(0))
                * (density.y().get(1) - density.y().get(0));
        return cell
                * density.z().stream()
                        .flatMap(List::stream)
                        .mapToDouble(Double::doubleValue)
                        .sum();
    }

    @Test
    void aTailIsLessThanHalf() {
        assertThatThrownBy(() -> Metrics.regressionErrorBias(List.of("x"), 0.5))
                .hasMessage("topError must be in (0, 0.5), but was 0.5");
    }
}
