package io.github.driftlib.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Task;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricStatus;
import io.github.driftlib.report.Metrics;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.report.Tests;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import io.github.driftlib.test.TestStatus;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class ModelComparisonTestTest {

    private static final DataDefinition REGRESSION =
            DataDefinition.builder().task(Task.REGRESSION).build();

    /** Trips with a prediction whose error has the deviation 2, and a candidate's with another deviation. */
    private static Dataset trips(int rows, double deviation) {
        Random random = new Random(11);
        double[] target = random.doubles(rows, 5, 60).toArray();
        double[] prediction = new double[rows];
        double[] candidate = new double[rows];
        for (int i = 0; i < rows; i++) {
            prediction[i] = target[i] + 2 * random.nextGaussian();
            candidate[i] = target[i] + deviation * random.nextGaussian();
        }
        return Dataset.builder()
                .numerical("target", target)
                .numerical("prediction", prediction)
                .numerical("candidate", candidate)
                .build();
    }

    private static TestResult run(MetricTest test, Dataset rows) {
        return TestSuite.of(test).run(rows, REGRESSION).result(test);
    }

    @Test
    void aBetterCandidateIsFound() {
        TestResult result = run(Tests.candidateBetter(ModelMeasure.MEAN_ABS_ERROR, "candidate"), trips(500, 1));
        assertThat(result.status()).isEqualTo(TestStatus.SUCCESS);
        assertThat(result.parameters()).containsEntry("better", "CANDIDATE");
        assertThat(result.name()).isEqualTo("Candidate Better by mean_abs_error");
        assertThat(result.description())
                .startsWith("the candidate is better by mean_abs_error: it is ")
                .endsWith("of 500 rows");
    }

    @Test
    void aWorseCandidateIsFound() {
        MetricTest notWorse = Tests.candidateNotWorse(ModelMeasure.R2_SCORE, "candidate");
        TestResult result = run(notWorse, trips(500, 4));
        assertThat(result.status()).isEqualTo(TestStatus.FAIL);
        assertThat(result.parameters()).containsEntry("better", "PRODUCTION");
    }

    @Test
    void equalModelsCannotBeTold() {
        Dataset rows = trips(200, 2);
        MetricTest notWorse = Tests.candidateNotWorse(ModelMeasure.RMSE, "prediction");
        TestResult same = run(notWorse, rows);
        assertThat(same.status()).isEqualTo(TestStatus.SUCCESS);
        assertThat(same.description()).startsWith("the data cannot tell which model is better by rmse");
        assertThat(same.parameters()).containsEntry("lower", 0.0).containsEntry("upper", 0.0);
        assertThat(run(Tests.candidateBetter(ModelMeasure.RMSE, "prediction"), rows)
                        .status())
                .isEqualTo(TestStatus.FAIL);
    }

    @Test
    void fewRowsHaveNoVerdict() {
        ModelComparisonMetric metric = Metrics.modelComparison("candidate");
        MeasureComparison few = Report.of(metric)
                .run(trips(29, 0.01), REGRESSION)
                .get(metric)
                .by(ModelMeasure.MEAN_ABS_ERROR)
                .orElseThrow();
        assertThat(few.upper()).isNegative();
        assertThat(few.better()).isEqualTo(BetterModel.UNDECIDED);
    }

    @Test
    void theLargestErrorHasNoInterval() {
        ModelComparisonMetric metric = Metrics.modelComparison("candidate");
        MeasureComparison largest = Report.of(metric)
                .run(trips(100, 1), REGRESSION)
                .get(metric)
                .by(ModelMeasure.ABS_ERROR_MAX)
                .orElseThrow();
        assertThat(largest.lower()).isNull();
        assertThat(largest.better()).isEqualTo(BetterModel.UNDECIDED);
    }

    @Test
    void onlyRowsOfBothModelsCount() {
        Dataset rows = trips(50, 1)
                .withNumerical("candidate", row -> row.number("target") > 40 ? Double.NaN : row.number("candidate"));
        ModelComparisonMetric metric = Metrics.modelComparison("candidate");
        ModelComparisonResult result = Report.of(metric).run(rows, REGRESSION).get(metric);
        assertThat(result.numberOfRows() + result.numberOfRowsLeftOut()).isEqualTo(50);
        assertThat(result.numberOfRowsLeftOut()).isPositive();
        double production = result.by(ModelMeasure.MEAN_ABS_ERROR).orElseThrow().production();
        assertThat(production)
                .isEqualTo(Report.of(metric)
                        .run(rows.filter(row -> row.number("target") <= 40), REGRESSION)
                        .get(metric)
                        .by(ModelMeasure.MEAN_ABS_ERROR)
                        .orElseThrow()
                        .production());
    }

    /** The measures are those of each model alone, whatever the other one is. */
    @Test
    void exchangedModelsHaveTheOppositeDifference() {
        Dataset rows = trips(80, 1);
        Dataset exchanged =
                rows.with("prediction", rows.column("candidate")).with("candidate", rows.column("prediction"));
        ModelComparisonMetric metric = Metrics.modelComparison("candidate");
        ModelComparisonResult there = Report.of(metric).run(rows, REGRESSION).get(metric);
        ModelComparisonResult back =
                Report.of(metric).run(exchanged, REGRESSION).get(metric);
        for (MeasureComparison each : there.measures()) {
            MeasureComparison other = back.by(each.measure()).orElseThrow();
            assertThat(other.difference()).isEqualTo(-each.difference());
            if (each.lower() != null) {
                assertThat(other.lower()).isCloseTo(-each.upper(), within(1e-12));
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameOnAnyNumberOfThreads() {
        ModelComparisonMetric metric =
                Metrics.modelComparison("candidate").with(Bootstrap.defaults().resamples(200));
        Dataset rows = trips(60, 1);
        ModelComparisonResult alone = Report.builder()
                .metrics(metric)
                .executor(Runnable::run)
                .build()
                .run(rows, REGRESSION)
                .get(metric);
        ForkJoinPool pool = new ForkJoinPool(8);
        ModelComparisonResult together = Report.builder()
                .metrics(metric)
                .executor(pool)
                .build()
                .run(rows, REGRESSION)
                .get(metric);
        pool.shutdown();
        assertThat(together).isEqualTo(alone);
        ModelComparisonMetric other = metric.with(metric.bootstrap().seed(1));
        assertThat(Report.of(other).run(rows, REGRESSION).get(other)).isNotEqualTo(alone);
    }

    @Test
    void whatCannotBeComparedSaysWhy() {
        assertThat(reason(Metrics.modelComparison("absent")))
                .isEqualTo("column 'absent' must be in current, but is not");
        assertThat(reason(Metrics.modelComparison("candidate", "target")))
                .isEqualTo("the candidate must have as many columns as [prediction], but has [candidate, target]");
        assertThat(run(Tests.candidateBetter(ModelMeasure.F1, "candidate"), trips(40, 1))
                        .description())
                .isEqualTo("the models have no f1 to be compared by");
    }

    private static String reason(ModelComparisonMetric metric) {
        MetricOutcome<ModelComparisonResult> outcome =
                Report.of(metric).run(trips(40, 1), REGRESSION).outcome(metric);
        assertThat(outcome.status()).isEqualTo(MetricStatus.NOT_APPLICABLE);
        return outcome.reason();
    }

    @Test
    void aSnapshotReadsBack() {
        Snapshot snapshot = TestSuite.of(Tests.candidateBetter(ModelMeasure.RMSE, "candidate"))
                .run(trips(40, 1), REGRESSION);
        assertThat(Snapshot.fromJson(snapshot.toJson())).isEqualTo(snapshot);
    }

    @Test
    void wrongParametersAreRefused() {
        assertThatThrownBy(() -> Bootstrap.defaults().resamples(0))
                .hasMessage("resamples must be at least 1, but was 0");
        assertThatThrownBy(() -> Bootstrap.defaults().confidenceLevel(1))
                .hasMessage("confidenceLevel must be in (0, 1), but was 1.0");
        assertThatThrownBy(() -> new ModelComparisonMetric(List.of(), null, null))
                .hasMessage("candidate must not be empty");
        assertThatThrownBy(() -> Metrics.modelComparison("c").atThreshold(2))
                .hasMessage("probasThreshold must be in [0, 1], but was 2.0");
    }
}
