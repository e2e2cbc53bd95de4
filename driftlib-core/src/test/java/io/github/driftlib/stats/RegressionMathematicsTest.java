package io.github.driftlib.stats;

import static io.github.driftlib.fixture.Closeness.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.stats.bin.BivariateDensity;
import io.github.driftlib.stats.distribution.NormalPlot;
import io.github.driftlib.stats.distribution.StandardNormal;
import io.github.driftlib.stats.rank.WeightedMedian;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What regression metrics need of mathematics, against SciPy and by definition. */
class RegressionMathematicsTest {

    static List<JsonNode> normalPlots() {
        return Fixtures.list("regression_mathematics.json", "normal_plots");
    }

    @ParameterizedTest
    @MethodSource("normalPlots")
    void aNormalPlotIsSciPys(JsonNode entry) {
        EmpiricalDistribution sample =
                EmpiricalDistribution.of(((NumericalColumn) Fixtures.column(entry.get("sample"))).toArray());
        double[] values =
                IntStream.range(0, sample.size()).mapToDouble(sample::value).toArray();
        long[] weights =
                IntStream.range(0, sample.size()).mapToLong(sample::weight).toArray();
        NormalPlot plot = NormalPlot.of(values, weights);
        int n = (int) sample.count();
        int[] ranks = {0, n / 3, n - 1};
        for (int i = 0; i < ranks.length; i++) {
            assertThat(NormalPlot.quantile(ranks[i], n))
                    .isCloseTo(entry.get("medians").get(i).asDouble(), org.assertj.core.data.Offset.offset(1e-12));
        }
        assertThat(plot.slope()).isCloseTo(entry.get("slope").asDouble(), org.assertj.core.data.Offset.offset(1e-9));
        assertClose("intercept", plot.intercept(), entry.get("intercept").asDouble());
        if (sample.size() == 1) {
            assertThat(plot.correlation()).isNaN();
        } else {
            assertClose("r", plot.correlation(), entry.get("r").asDouble());
        }
    }

    @Test
    void aDensityIsSciPys() {
        JsonNode entry = Fixtures.read("regression_mathematics.json").get("density");
        double[] x = numbers(entry.get("x"));
        double[] y = numbers(entry.get("y"));
        double[] ones = new double[x.length];
        Arrays.fill(ones, 1);
        BivariateDensity density = BivariateDensity.of(x, y, ones);
        for (int i = 0; i < entry.get("points").size(); i++) {
            JsonNode point = entry.get("points").get(i);
            assertClose(
                    "density at " + point,
                    density.at(point.get(0).asDouble(), point.get(1).asDouble()),
                    entry.get("density").get(i).asDouble());
        }
    }

    private static double[] numbers(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToDouble(i -> array.get(i).asDouble())
                .toArray();
    }

    @Test
    void pointsOnALineHaveNoDensity() {
        double[] x = {1, 2, 3, 5};
        double[] ones = {1, 1, 1, 1};
        assertThat(BivariateDensity.of(x, x, ones)).isNull();
        assertThat(BivariateDensity.of(x, new double[] {4, 4, 4, 4}, ones)).isNull();
        assertThat(BivariateDensity.of(new double[0], new double[0], new double[0]))
                .isNull();
    }

    @Test
    void weightsCountAsRepeatedPoints() {
        BivariateDensity repeated =
                BivariateDensity.of(new double[] {1, 1, 2, 4}, new double[] {0, 0, 3, 1}, new double[] {1, 1, 1, 1});
        BivariateDensity weighted =
                BivariateDensity.of(new double[] {1, 2, 4}, new double[] {0, 3, 1}, new double[] {2, 1, 1});
        assertClose("density", weighted.at(1.5, 0.5), repeated.at(1.5, 0.5));
    }

    @Test
    void theNormalQuantileUndoesTheSurvivalFunction() {
        for (double p : new double[] {1e-300, 1e-100, 1e-20, 1e-9, 1e-3, 0.2, 0.5, 0.7, 0.999}) {
            assertThat(StandardNormal.survival(-StandardNormal.quantile(p)))
                    .isCloseTo(p, org.assertj.core.data.Percentage.withPercentage(1e-9));
        }
        assertThat(StandardNormal.quantile(0.5)).isZero();
        assertThatThrownBy(() -> StandardNormal.quantile(1)).hasMessageContaining("probability must be");
    }

    @Test
    void theWeightedMedianHasTheLeastWeightedDistance() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            double[] values =
                    random.doubles(1 + random.nextInt(12), -3, 3).sorted().toArray();
            double[] weights = random.doubles(values.length, 0.01, 2).toArray();
            double best = Arrays.stream(values)
                    .map(c -> distance(c, values, weights))
                    .min()
                    .orElseThrow();
            assertClose("distance", distance(WeightedMedian.of(values, weights), values, weights), best);
        }
    }

    private static double distance(double constant, double[] values, double[] weights) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> weights[i] * Math.abs(constant - values[i]))
                .sum();
    }

    @Test
    void aWeightedMedianNeedsWeight() {
        assertThatThrownBy(() -> WeightedMedian.of(new double[] {1}, new double[] {0}))
                .hasMessage("weights must have a positive and finite sum, but it was 0.0");
    }
}
