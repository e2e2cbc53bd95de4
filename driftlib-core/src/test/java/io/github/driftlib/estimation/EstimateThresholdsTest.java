package io.github.driftlib.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.fixture.Closeness;
import io.github.driftlib.fixture.Fixtures;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Between what bounds the score of one more chunk lies, whatever its size. */
class EstimateThresholdsTest {

    private static final double STATED = 0.0027;

    static List<JsonNode> cases() {
        return Fixtures.list("chunk_bands.json", "cases");
    }

    private static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static EstimateThresholds unbounded(double[] scores, double[] sizes, double unitError) {
        return EstimateThresholds.of(scores, sizes, unitError, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theVarianceBetweenChunksIsThatOfPauleAndMandel(JsonNode entry) {
        EstimateThresholds thresholds = unbounded(
                numbers(entry.get("scores")),
                numbers(entry.get("sizes")),
                entry.get("unit_error").asDouble());
        Closeness.assertClose(
                "between", thresholds.between(), entry.get("between").asDouble());
        Closeness.assertClose("within", thresholds.within(), entry.get("within").asDouble());
        Closeness.assertClose("mean", thresholds.mean(), entry.get("mean").asDouble());
        for (JsonNode bounds : entry.get("bounds")) {
            EstimateThresholds.Bounds ours = thresholds.of(bounds.get("rows").asDouble());
            Closeness.assertClose("lower", ours.lower(), bounds.get("lower").asDouble());
            Closeness.assertClose("upper", ours.upper(), bounds.get("upper").asDouble());
        }
    }

    /** The quantiles of Student's t are SciPy's: {@code t.ppf(1 - 0.0026997960632601866 / 2, n - 1)}. */
    @Test
    void chunksOfOneSizeHaveTheBandOfTheirStandardDeviation() {
        assertThat(EstimateThresholds.quantile(2)).isCloseTo(235.80149796046652, within(1e-4));
        assertThat(EstimateThresholds.quantile(10)).isCloseTo(4.094255306209264, within(1e-9));
        assertThat(EstimateThresholds.quantile(1_000)).isCloseTo(3.007524822376361, within(1e-9));
        double[] sizes = new double[10];
        Arrays.fill(sizes, 200);
        for (double unitError : new double[] {0, 1, 40, 80, Double.NaN}) {
            EstimateThresholds.Bounds ten = EstimateThresholds.of(
                            new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, sizes, unitError, 0, 100)
                    .of(200);
            assertThat(ten.upper())
                    .as("unit error %s", unitError)
                    .isCloseTo(5.5 + EstimateThresholds.quantile(10) * Math.sqrt(1.1 * 82.5 / 9), within(1e-9));
            assertThat(ten.lower()).isZero();
        }
    }

    @Test
    void chunksThatDoNotTellHowMuchTheyDifferGiveNoBounds() {
        for (double[] scores : new double[][] {{}, {3}, {3, Double.NaN}, {0.3, 0.1 + 0.2, 0.3}, {0, 0, 0}}) {
            double[] sizes = new double[scores.length];
            Arrays.fill(sizes, 100);
            EstimateThresholds.Bounds bounds =
                    EstimateThresholds.of(scores, sizes, 0.5, 0, 1).of(100);
            assertThat(bounds.lower()).isNaN();
            assertThat(bounds.upper()).isNaN();
            EstimationResult.Estimate estimate = EstimationResult.Estimate.of(0.7, 0.01, Double.NaN, bounds);
            assertThat(estimate.alert()).isNull();
            assertThat(estimate.upperThreshold()).isNull();
        }
    }

    /** Chunks of one source: so many true scores are beyond the bounds as is stated, whatever their sizes. */
    @Test
    void trueScoresOfOneSourceAreBeyondTheBoundsNoMoreOftenThanStated() {
        double[][] references = {
            {300, 300, 300, 300, 300, 300, 300, 300, 300, 300},
            {100, 400, 150, 900, 300, 280, 120, 500, 310, 290},
            {300, 300, 300, 300, 300, 300, 9}
        };
        int runs = 4_000;
        Random random = new Random(11);
        for (double between : new double[] {0, 0.15}) {
            for (double[] sizes : references) {
                int[] beyond = new int[4];
                double[] ofSizes = {20, 150, 300, 3_000};
                for (int run = 0; run < runs; run++) {
                    double[] scores = new double[sizes.length];
                    Arrays.setAll(scores, i -> score(random, sizes[i], between));
                    EstimateThresholds thresholds = unbounded(scores, sizes, 2);
                    for (int i = 0; i < ofSizes.length; i++) {
                        EstimateThresholds.Bounds bounds = thresholds.of(ofSizes[i]);
                        double one = score(random, ofSizes[i], between);
                        beyond[i] += one < bounds.lower() || one > bounds.upper() ? 1 : 0;
                    }
                }
                for (int i = 0; i < ofSizes.length; i++) {
                    // Four standard errors of the share above what is stated.
                    assertThat((double) beyond[i] / runs)
                            .as(
                                    "chunks of %s rows, between %s, reference %s",
                                    ofSizes[i], between, Arrays.toString(sizes))
                            .isLessThan(STATED + 4 * Math.sqrt(STATED / runs));
                }
            }
        }
    }

    private static double score(Random random, double rows, double between) {
        return 4 + between * random.nextGaussian() + 2 * random.nextGaussian() / Math.sqrt(rows);
    }
}
