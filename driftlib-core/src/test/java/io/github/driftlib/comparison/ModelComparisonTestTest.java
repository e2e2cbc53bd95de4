package io.github.driftlib.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.comparison.ModelComparisonMetric.Better;
import io.github.driftlib.comparison.ModelComparisonMetric.Bootstrap;
import io.github.driftlib.comparison.ModelComparisonMetric.Comparison;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class ModelComparisonTestTest {

    private static final DataDefinition REGRESSION =
            DataDefinition.builder().task(DataDefinition.Task.REGRESSION).build();

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
        TestResult result =
                run(Tests.candidateBetter(ModelComparisonMetric.Measure.MEAN_ABS_ERROR, "candidate"), trips(500, 1));
        assertThat(result.status()).isEqualTo(TestResult.Status.SUCCESS);
        assertThat(result.parameters()).containsEntry("better", "CANDIDATE");
        assertThat(result.name()).isEqualTo("Candidate Better by mean absolute error");
        assertThat(result.description())
                .startsWith("the candidate is better by mean absolute error: it is ")
                .endsWith("of 500 rows");
    }

    @Test
    void aWorseCandidateIsFound() {
        MetricTest notWorse = Tests.candidateNotWorse(ModelComparisonMetric.Measure.R2_SCORE, "candidate");
        TestResult result = run(notWorse, trips(500, 4));
        assertThat(result.status()).isEqualTo(TestResult.Status.FAIL);
        assertThat(result.parameters()).containsEntry("better", "PRODUCTION");
    }

    @Test
    void equalModelsCannotBeTold() {
        Dataset rows = trips(200, 2);
        MetricTest notWorse = Tests.candidateNotWorse(ModelComparisonMetric.Measure.RMSE, "prediction");
        TestResult same = run(notWorse, rows);
        assertThat(same.status()).isEqualTo(TestResult.Status.SUCCESS);
        assertThat(same.description())
                .startsWith("the data cannot tell which model is better by root mean squared error");
        assertThat(same.parameters()).containsEntry("lower", 0.0).containsEntry("upper", 0.0);
        assertThat(run(Tests.candidateBetter(ModelComparisonMetric.Measure.RMSE, "prediction"), rows)
                        .status())
                .isEqualTo(TestResult.Status.FAIL);
    }

    @Test
    void fewRowsHaveNoVerdict() {
        ModelComparisonMetric metric = Metrics.modelComparison("candidate");
        Comparison few = Report.of(metric)
                .run(trips(29, 0.01), REGRESSION)
                .get(metric)
                .by(ModelComparisonMetric.Measure.MEAN_ABS_ERROR)
                .orElseThrow();
        assertThat(few.upper()).isNegative();
        assertThat(few.better()).isEqualTo(Better.UNDECIDED);
    }

    /**
     * Candidate and production of 200 rows, of which the candidate has the given number right that production has
     * wrong.
     */
    private static Better betterRecall(int differing, ModelComparisonMetric.Measure measure) {
        String[] target = new String[200];
        String[] production = new String[200];
        String[] candidate = new String[200];
        for (int i = 0; i < 200; i++) {
            target[i] = i < 100 ? "1" : "0";
            production[i] = i < differing ? "0" : target[i];
            candidate[i] = target[i];
        }
        Dataset rows = Dataset.builder()
                .categorical("target", target)
                .categorical("prediction", production)
                .categorical("candidate", candidate)
                .build();
        ModelComparisonMetric metric = Metrics.modelComparison("candidate");
        DataDefinition labels = DataDefinition.builder()
                .task(DataDefinition.Task.CLASSIFICATION)
                .build();
        return Report.of(metric)
                .run(rows, labels)
                .get(metric)
                .by(measure)
                .orElseThrow()
                .better();
    }

    @Test
    void fewRowsThatTellTheModelsApartHaveNoVerdict() {
        for (ModelComparisonMetric.Measure measure : List.of(
                ModelComparisonMetric.Measure.RECALL,
                ModelComparisonMetric.Measure.FNR,
                ModelComparisonMetric.Measure.ACCURACY,
                ModelComparisonMetric.Measure.F1)) {
            assertThat(betterRecall(9, measure)).as(measure.field()).isEqualTo(Better.UNDECIDED);
            assertThat(betterRecall(10, measure)).as(measure.field()).isEqualTo(Better.CANDIDATE);
        }
        assertThat(betterRecall(50, ModelComparisonMetric.Measure.FPR)).isEqualTo(Better.UNDECIDED);
    }

    /** Intervals of a mean error, of a model without a bias against one that has one, where the difference is known. */
    @Test
    void intervalsOfMeanErrorsHoldTheDifference() {
        Random random = new Random(3);
        int rounds = 200;
        int missed = 0;
        for (int round = 0; round < rounds; round++) {
            double[] target = new double[100];
            double[] unbiased = new double[100];
            double[] biased = new double[100];
            for (int i = 0; i < 100; i++) {
                double common = random.nextGaussian();
                unbiased[i] = common + 0.5 * random.nextGaussian();
                biased[i] = 0.3 + common + 0.5 * random.nextGaussian();
            }
            Dataset rows = Dataset.builder()
                    .numerical("target", target)
                    .numerical("prediction", unbiased)
                    .numerical("candidate", biased)
                    .build();
            ModelComparisonMetric metric = Metrics.modelComparison("candidate")
                    .with(Bootstrap.defaults().resamples(300));
            Comparison found = Report.of(metric)
                    .run(rows, REGRESSION)
                    .get(metric)
                    .by(ModelComparisonMetric.Measure.MEAN_ERROR)
                    .orElseThrow();
            missed += found.lower() > 0.3 || found.upper() < 0.3 ? 1 : 0;
        }
        assertThat(missed).isLessThanOrEqualTo(20);
    }

    /** At 0.95 and 40 rows, by SciPy: {@code norm.cdf(sqrt(40 / 39) * t.ppf(0.975, 39))}. */
    @Test
    void intervalsOfFewRowsReachFurther() {
        assertThat(PairedBootstrap.expanded(0.95, 40)).isCloseTo(0.9594849272743122, within(1e-9));
        assertThat(PairedBootstrap.expanded(0.95, 1_000_000)).isCloseTo(0.95, within(1e-5));
    }

    @Test
    void theLargestErrorHasNoInterval() {
        ModelComparisonMetric metric = Metrics.modelComparison("candidate");
        Comparison largest = Report.of(metric)
                .run(trips(100, 1), REGRESSION)
                .get(metric)
                .by(ModelComparisonMetric.Measure.ABS_ERROR_MAX)
                .orElseThrow();
        assertThat(largest.lower()).isNull();
        assertThat(largest.better()).isEqualTo(Better.UNDECIDED);
    }

    @Test
    void onlyRowsOfBothModelsCount() {
        Dataset rows = trips(50, 1)
                .withNumerical("candidate", row -> row.number("target") > 40 ? Double.NaN : row.number("candidate"));
        ModelComparisonMetric metric = Metrics.modelComparison("candidate");
        ModelComparisonMetric.Result result =
                Report.of(metric).run(rows, REGRESSION).get(metric);
        assertThat(result.numberOfRows() + result.numberOfRowsLeftOut()).isEqualTo(50);
        assertThat(result.numberOfRowsLeftOut()).isPositive();
        double production = result.by(ModelComparisonMetric.Measure.MEAN_ABS_ERROR)
                .orElseThrow()
                .production();
        assertThat(production)
                .isEqualTo(Report.of(metric)
                        .run(rows.filter(row -> row.number("target") <= 40), REGRESSION)
                        .get(metric)
                        .by(ModelComparisonMetric.Measure.MEAN_ABS_ERROR)
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
        ModelComparisonMetric.Result there =
                Report.of(metric).run(rows, REGRESSION).get(metric);
        ModelComparisonMetric.Result back =
                Report.of(metric).run(exchanged, REGRESSION).get(metric);
        for (Comparison each : there.measures()) {
            Comparison other = back.by(each.measure()).orElseThrow();
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
        ModelComparisonMetric.Result alone = Report.builder()
                .metrics(metric)
                .executor(Runnable::run)
                .build()
                .run(rows, REGRESSION)
                .get(metric);
        ForkJoinPool pool = new ForkJoinPool(8);
        ModelComparisonMetric.Result together = Report.builder()
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
                .isEqualTo("column must be one of [target, prediction, candidate] of current, but was 'absent'");
        assertThat(reason(Metrics.modelComparison("candidate", "target")))
                .isEqualTo("the candidate must have as many columns as [prediction], but has [candidate, target]");
        assertThat(run(Tests.candidateBetter(ModelComparisonMetric.Measure.F1, "candidate"), trips(40, 1))
                        .description())
                .isEqualTo("the models have no F1 to be compared by");
    }

    private static String reason(ModelComparisonMetric metric) {
        MetricOutcome<ModelComparisonMetric.Result> outcome =
                Report.of(metric).run(trips(40, 1), REGRESSION).outcome(metric);
        assertThat(outcome.status()).isEqualTo(MetricOutcome.Status.NOT_APPLICABLE);
        return outcome.reason();
    }

    @Test
    void aSnapshotReadsBack() {
        Snapshot snapshot = TestSuite.of(Tests.candidateBetter(ModelComparisonMetric.Measure.RMSE, "candidate"))
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
