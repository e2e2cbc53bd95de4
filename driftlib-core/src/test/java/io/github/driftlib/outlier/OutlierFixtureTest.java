package io.github.driftlib.outlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.test.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Outliers against NumPy, SciPy, statsmodels, PyOD and scikit-learn. */
class OutlierFixtureTest {

    private static final JsonNode GOLDEN = Fixtures.read("algorithms/outliers.json");
    private static final JsonNode EXPECTED = GOLDEN.get("expected");
    private static final List<String> COLUMNS = List.of("a", "b", "c");
    private static final Dataset REFERENCE = rows("reference");
    private static final Dataset JUDGED = rows("judged");

    private static double[] column(String side, int column) {
        double[] values = new double[GOLDEN.get(side).size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = GOLDEN.get(side).get(row).get(column).asDouble();
        }
        return values;
    }

    private static Dataset rows(String side) {
        return Dataset.builder()
                .numerical("a", column(side, 0))
                .numerical("b", column(side, 1))
                .numerical("c", column(side, 2))
                .build();
    }

    private static <R extends MetricResult> R result(Metric<R> metric) {
        return Report.of(metric).run(JUDGED, REFERENCE).get(metric);
    }

    private static void assertNear(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.asDouble(), within(1e-9 * Math.max(1, Math.abs(expected.asDouble()))));
    }

    @Test
    void fences() {
        for (int i = 0; i < 3; i++) {
            JsonNode of = EXPECTED.get("fences").get(i);
            String column = COLUMNS.get(i);
            EmpiricalDistribution values = EmpiricalDistribution.of(column("reference", i));
            assertNear(Medcouple.of(values), of.get("medcouple"));
            assertNear(ColumnOutliers.Fence.deviation(values, values.quantile(0.5)), of.get("mad_scaled"));
            ColumnOutliers.Result tukey = result(Metrics.columnOutliers(column).fence(ColumnOutliers.Fence.TUKEY));
            assertNear(tukey.low(), of.get("tukey").get(0));
            assertNear(tukey.high(), of.get("tukey").get(1));
            assertNear(tukey.share().referenceShare(), of.get("share_reference_outside_tukey"));
            assertNear(tukey.share().currentShare(), of.get("share_judged_outside_tukey"));
            ColumnOutliers.Result adjusted = result(Metrics.columnOutliers(column));
            assertNear(adjusted.low(), of.get("adjusted").get(0));
            assertNear(adjusted.high(), of.get("adjusted").get(1));
            ColumnOutliers.Result robust = result(Metrics.columnOutliers(column).fence(ColumnOutliers.Fence.ROBUST_Z));
            long strange = 0;
            for (JsonNode z : of.get("robust_z")) {
                strange += Math.abs(z.asDouble()) > 3.5 ? 1 : 0;
            }
            assertThat(robust.share().current()).isEqualTo(strange);
        }
    }

    @Test
    void theTailOfAColumn() {
        JsonNode of = EXPECTED.get("gpd");
        ParetoTail tail = ParetoTail.of(EmpiricalDistribution.of(column("reference", 1)));
        assertNear(tail.threshold(), of.get("threshold"));
        assertThat(tail.exceedances()).isEqualTo(of.get("exceedances").asLong());
        assertNear(tail.shape(), of.get("shape"));
        assertNear(tail.scale(), of.get("scale"));
        of.get("tail_probability")
                .properties()
                .forEach(it -> assertNear(tail.probability(Double.parseDouble(it.getKey())), it.getValue()));
        assertNear(tail.level(1e-3), of.get("level_1e_3"));
        assertNear(tail.level(1e-4), of.get("level_1e_4"));
    }

    @Test
    void tails() {
        JsonNode of = EXPECTED.get("ecod");
        RowScores scores =
                RowScores.learn(OutlierMethod.ECOD, REFERENCE, COLUMNS).value().orElseThrow();
        double[] judged = scores.of(JUDGED);
        for (int row = 0; row < judged.length; row++) {
            assertNear(judged[row], of.get("judged").get(row).get("per_dimension"));
            for (int i = 0; i < 3; i++) {
                assertNear(
                        scores.parts(JUDGED, row)[i],
                        of.get("judged").get(row).get("dims").get(i));
            }
        }
        double[] own = scores.ofReference(REFERENCE);
        for (int row = 0; row < 20; row++) {
            assertNear(own[row], of.get("reference_scores_per_dimension").get(row));
        }
        RowOutliers.Result result =
                result(Metrics.rowOutliers(OutlierMethod.ECOD).strangest(2));
        assertNear(result.threshold(), of.get("quantile_99_of_reference"));
        assertThat(result.strangest()).hasSize(2);
        assertThat(result.strangest().get(0).row()).isEqualTo(6);
        assertThat(result(Metrics.rowOutliers(OutlierMethod.ECOD)).strangest()).isEmpty();
    }

    @Test
    void distances() {
        assertSquared(OutlierMethod.MAHALANOBIS, EXPECTED.get("mahalanobis"));
        assertSquared(OutlierMethod.ROBUST_MAHALANOBIS, EXPECTED.get("robust_mahalanobis"));
    }

    private static void assertSquared(OutlierMethod method, JsonNode of) {
        RowScores scores = RowScores.learn(method, REFERENCE, COLUMNS).value().orElseThrow();
        double[] judged = scores.of(JUDGED);
        for (int row = 0; row < judged.length; row++) {
            assertNear(judged[row], of.get("squared").get(row));
        }
    }

    /** What a row scores apart is what it scores by all others. */
    @Test
    void apartFromTheOthers() {
        Dataset reference = REFERENCE.with(
                "label",
                CategoricalColumn.of(IntStream.range(0, REFERENCE.rowCount())
                        .mapToObj(row -> row == 7 ? "once" : "label " + row % 3)
                        .toArray(String[]::new)));
        for (OutlierMethod method : List.of(OutlierMethod.ECOD, OutlierMethod.MAHALANOBIS)) {
            List<String> columns = method == OutlierMethod.ECOD ? List.of("a", "b", "c", "label") : COLUMNS;
            double[] apart = RowScores.learn(method, reference, columns)
                    .value()
                    .orElseThrow()
                    .apart(reference);
            for (int row = 0; row < 40; row++) {
                int left = row;
                Dataset others = reference.take(IntStream.range(0, reference.rowCount())
                        .filter(other -> other != left)
                        .toArray());
                double alone = RowScores.learn(method, others, columns)
                        .value()
                        .orElseThrow()
                        .of(reference.take(row))[0];
                assertThat(apart[row]).isCloseTo(alone, within(1e-9 * alone));
            }
        }
    }

    @Test
    void neighbours() {
        JsonNode of = EXPECTED.get("lof");
        DensityScores scores = DensityScores.of(COLUMNS, new double[] {1, 1, 1}, new double[][] {
            column("reference", 0), column("reference", 1), column("reference", 2)
        });
        double[] judged = scores.of(JUDGED);
        for (int row = 0; row < judged.length; row++) {
            assertNear(judged[row], of.get("judged").get(row));
        }
        double[] own = scores.ofReference(REFERENCE);
        for (int row = 0; row < 10; row++) {
            assertNear(own[row], of.get("reference_first").get(row));
        }
    }

    @Test
    void outsideOfTheRange() {
        JsonNode extras = Fixtures.read("algorithms/extras.json").get("expected");
        for (JsonNode of : extras.get("outside_range")) {
            assertThat(Outside.atLeast(
                            of.get("outside").asLong(),
                            of.get("reference").asLong(),
                            of.get("batch").asLong()))
                    .isCloseTo(of.get("p").asDouble(), within(1e-8));
        }
        JsonNode repeated = extras.get("duplicates");
        assertThat(OutlierShare.of(70, 1000, 10, 5000).pValue()
                        / repeated.get("p_fisher").asDouble())
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void newLabels() {
        JsonNode of = Fixtures.read("algorithms/extras.json").get("expected").get("new_categories");
        NewLabels metric = Metrics.newLabels("label");
        NewLabels.Result result =
                Report.of(metric).run(labels(of, true), labels(of, false)).get(metric);
        assertNear(result.expectedShare(), of.get("smoothed_missing_mass"));
        assertThat(result.unseen()).isEqualTo(of.get("unseen").asLong());
        assertNear(result.pValue(), of.get("p_binomial_at_smoothed"));
    }

    private static Dataset labels(JsonNode of, boolean current) {
        List<String> labels = new ArrayList<>();
        if (current) {
            for (int i = 0; i < of.get("batch").asInt(); i++) {
                labels.add(i < of.get("unseen").asInt() ? "new" + i : "a");
            }
        } else {
            of.get("counts").properties().forEach(it -> {
                for (int i = 0; i < it.getValue().asInt(); i++) {
                    labels.add(it.getKey());
                }
            });
        }
        return Dataset.builder()
                .categorical("label", labels.toArray(String[]::new))
                .build();
    }

    private static Dataset normal(long seed, int count, boolean flood) {
        Random random = new Random(seed);
        double[] x = new double[count];
        double[] y = new double[count];
        String[] client = new String[count];
        for (int i = 0; i < count; i++) {
            boolean repeats = flood && i % 10 == 0;
            x[i] = repeats ? 1.5 + 1e-4 * random.nextDouble() : random.nextGaussian();
            y[i] = repeats ? -0.3 : random.nextGaussian();
            client[i] = repeats ? "robot" : "c" + random.nextInt(50);
        }
        return Dataset.builder()
                .numerical("x", x)
                .numerical("y", y)
                .categorical("client", client)
                .build();
    }

    @Test
    void aFloodOfNearlyEqualRowsIsFound() {
        RepeatedRows metric = Metrics.repeatedRows("x", "y").by("client");
        RepeatedRows.Result result = Report.of(metric)
                .run(normal(1, 500, true), normal(2, 1000, false))
                .get(metric);
        assertThat(result.exactly().current()).isZero();
        assertThat(result.nearly().current()).isBetween(48L, 60L);
        assertThat(result.nearly().pValue()).isLessThan(1e-12);
        assertThat(result.keys().get(0).key()).isEqualTo("robot");
    }

    /** Samples of one source: the tests fail about as often as their level says, of 60 repetitions each. */
    @Test
    void nothingStrangeIsNotTold() {
        TestSuite suite = TestSuite.builder()
                .tests(List.of(
                        Tests.columnOutliers("x"),
                        Tests.extremeValues("x"),
                        Tests.rowOutliers(OutlierMethod.ECOD, "x", "y"),
                        Tests.rowOutliers(OutlierMethod.MAHALANOBIS, "x", "y"),
                        Tests.outsideRange("x", "y"),
                        Tests.newLabels("client"),
                        Tests.repeatedRows("x", "y")))
                .build();
        int failed = 0;
        for (int i = 0; i < 60; i++) {
            failed += suite.run(normal(1000 + i, 400, false), normal(i, 600, false)).tests().stream()
                            .anyMatch(test -> test.result().status() == TestResult.Status.FAIL)
                    ? 1
                    : 0;
        }
        assertThat(failed).isLessThanOrEqualTo(6);
    }
}
