package io.github.driftlib.multivariate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.stats.SlicedDistance;
import io.github.driftlib.stats.learning.TreeDomain;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.summary.table.CoMomentMatrix;
import io.github.driftlib.test.TestResult;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Many columns against NumPy, SciPy, scikit-learn and NannyML, and what is to be found in them. */
class MultivariateFixtureTest {

    private static final JsonNode GOLDEN = Fixtures.read("algorithms/multivariate.json");
    private static final JsonNode EXPECTED = GOLDEN.get("expected");
    private static final Dataset REFERENCE = rows(GOLDEN.get("reference"));
    private static final Dataset CURRENT = rows(GOLDEN.get("current"));

    private static double[][] columns(JsonNode rows) {
        double[][] columns = new double[4][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < 4; i++) {
                columns[i][row] = rows.get(row).get(i).asDouble();
            }
        }
        return columns;
    }

    private static Dataset rows(JsonNode rows) {
        double[][] columns = columns(rows);
        Dataset.Builder data = Dataset.builder();
        for (int i = 0; i < 4; i++) {
            data.numerical("c" + i, columns[i]);
        }
        return data.build();
    }

    private static void assertNear(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.asDouble(), within(1e-9 * Math.max(1, Math.abs(expected.asDouble()))));
    }

    @Test
    void momentsOfManyColumns() {
        JointDrift metric = Metrics.jointDrift();
        JointDrift.Result result = Report.of(metric).run(CURRENT, REFERENCE).get(metric);
        JsonNode pca = EXPECTED.get("pca");
        assertThat(result.components()).isEqualTo(pca.get("components").asInt());
        assertNear(result.referenceMeanError(), pca.get("mean_error_reference"));
        assertNear(result.currentMeanError(), pca.get("mean_error_current"));
        assertNear(result.referenceError(), pca.get("rms_error_reference"));
        assertNear(result.currentError(), pca.get("rms_from_co_moments"));
        for (JointDrift.Result.Part part : result.parts()) {
            assertNear(
                    part.part(),
                    pca.get("per_column_squared").get(part.columnName().charAt(1) - '0'));
        }
        assertNear(result.frechet(), EXPECTED.get("frechet_squared"));
        assertNear(result.frechetOfMeans(), EXPECTED.get("frechet_mean_part"));
        assertNear(result.divergence(), EXPECTED.get("kl_current_from_reference"));
        assertNear(result.hotelling().statistic(), EXPECTED.get("hotelling").get("f"));
        assertNear(result.hotelling().pValue(), EXPECTED.get("hotelling").get("p"));
        assertNear(result.box().statistic(), EXPECTED.get("box_m").get("chi2"));
        assertThat(result.box().pValue() / EXPECTED.get("box_m").get("p").asDouble())
                .isCloseTo(1, within(1e-6));
        for (JsonNode of : EXPECTED.get("correlation_change")) {
            JointDrift.Result.Pair pair = result.pairs().stream()
                    .filter(it -> it.first().equals("c" + of.get("pair").get(0).asInt())
                            && it.second().equals("c" + of.get("pair").get(1).asInt()))
                    .findFirst()
                    .orElseThrow();
            assertNear(pair.reference(), of.get("reference"));
            assertNear(pair.current(), of.get("current"));
            assertNear(pair.z(), of.get("z"));
            assertNear(pair.pValue(), of.get("p"));
        }
        assertThat(result.pairs().get(0).first() + result.pairs().get(0).second())
                .isEqualTo("c0c1");
        assertThat(result.permutation()).isEqualTo(0.001);
    }

    private static Profile profile(Dataset rows) {
        return Profile.builder()
                .needs(List.of(CoMomentMatrix.of(List.of("c0", "c1", "c2", "c3"))))
                .add(rows)
                .build();
    }

    @Test
    void profilesGiveTheSame() {
        JointDrift metric = Metrics.jointDrift();
        Report report = Report.of(metric);
        JointDrift.Result rows = report.run(CURRENT, REFERENCE).get(metric);
        Profile before = profile(REFERENCE.slice(0, 50)).merge(profile(REFERENCE.slice(50, 120)));
        JointDrift.Result profiles =
                report.run(RunData.of(profile(CURRENT)).withReference(before)).get(metric);
        assertThat(profiles.currentError()).isCloseTo(rows.currentError(), within(1e-12));
        assertThat(profiles.frechet()).isCloseTo(rows.frechet(), within(1e-12));
        assertThat(profiles.currentMeanError()).isNull();
        assertThat(profiles.permutation()).isNull();
        assertThat(profiles.changedPairs()).isEqualTo(rows.changedPairs());
    }

    @Test
    void distancesAlongDirections() {
        JsonNode of = EXPECTED.get("sliced_wasserstein");
        double[][] reference = columns(GOLDEN.get("reference"));
        double[][] current = columns(GOLDEN.get("current"));
        for (int i = 0; i < 4; i++) {
            double mean = Arrays.stream(reference[i]).average().orElseThrow();
            double squares = 0;
            for (double x : reference[i]) {
                squares += (x - mean) * (x - mean) / reference[i].length;
            }
            double scale = Math.sqrt(squares);
            double[] before = reference[i];
            double[] now = current[i];
            Arrays.setAll(before, row -> (before[row] - mean) / scale);
            Arrays.setAll(now, row -> (now[row] - mean) / scale);
        }
        double[][] directions = new double[of.get("directions").size()][];
        for (int d = 0; d < directions.length; d++) {
            directions[d] = Fixtures.numbers(of.get("directions").get(d));
        }
        SlicedDistance distance = SlicedDistance.of(reference, current, directions);
        for (int d = 0; d < directions.length; d++) {
            assertNear(distance.distances()[d], of.get("w1").get(d));
        }
        assertNear(distance.mean(), of.get("mean"));
        assertNear(distance.largest(), of.get("max"));
    }

    @Test
    void thePValueOfAnArea() {
        JsonNode of = EXPECTED.get("domain_classifier");
        assertNear(
                TreeDomain.pValue(of.get("auc").asDouble(), 60, 40), of.get("p_mannwhitney_asymptotic_no_continuity"));
    }

    private static Dataset pair(long seed, int count, double sign) {
        Random random = new Random(seed);
        double[] x = new double[count];
        double[] y = new double[count];
        double[] z = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = random.nextGaussian();
            y[i] = sign * 0.8 * x[i] + 0.6 * random.nextGaussian();
            z[i] = Math.exp(random.nextGaussian());
        }
        return Dataset.builder()
                .numerical("x", x)
                .numerical("y", y)
                .numerical("z", z)
                .build();
    }

    /** No column by itself has changed. */
    @Test
    void aReversedCorrelationIsSeen() {
        TestSuite suite = TestSuite.builder()
                .tests(List.of(Tests.jointDrift(), Tests.domainClassifier(), Tests.slicedWasserstein()))
                .build();
        assertThat(suite.run(pair(1, 500, -1), pair(2, 500, 1)).tests())
                .allSatisfy(test -> assertThat(test.result().status())
                        .as(test.result().description())
                        .isEqualTo(TestResult.Status.FAIL));
        DomainClassifierDrift metric = Metrics.domainClassifier();
        DomainClassifierDrift.Result result =
                Report.of(metric).run(pair(1, 500, -1), pair(2, 500, 1)).get(metric);
        assertThat(result.area()).isGreaterThan(0.75);
        assertThat(result.gains().get(2).columnName()).isEqualTo("z");
    }

    /** Samples of one source fail about as often as their level says, of 20 repetitions. */
    @Test
    void nothingChangedIsNotTold() {
        TestSuite suite = TestSuite.builder()
                .tests(List.of(Tests.jointDrift(), Tests.domainClassifier(), Tests.slicedWasserstein()))
                .build();
        int failed = 0;
        for (int i = 0; i < 20; i++) {
            failed += suite.run(pair(100 + i, 150, 1), pair(200 + i, 200, 1)).tests().stream()
                            .anyMatch(test -> test.result().status() == TestResult.Status.FAIL)
                    ? 1
                    : 0;
        }
        assertThat(failed).isLessThanOrEqualTo(2);
    }
}
