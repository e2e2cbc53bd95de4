package io.github.driftlib.drift.stattest;

import static io.github.driftlib.fixture.Closeness.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.stats.distribution.AndersonDarling;
import io.github.driftlib.stats.distribution.CramerVonMises;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** P-values of two samples against SciPy, exact counting of all relabellings, and 30 digits. */
class PValueFixtureTest {

    static Stream<JsonNode> homogeneity() {
        return Fixtures.list("p_values.json", "homogeneity").stream();
    }

    static Stream<JsonNode> rarePairs() {
        return Fixtures.list("p_values.json", "rare_pairs").stream();
    }

    static Stream<JsonNode> tied() {
        return Fixtures.list("p_values.json", "tied").stream();
    }

    static Stream<JsonNode> tails() {
        return Fixtures.list("p_values.json", "tails").stream();
    }

    @ParameterizedTest
    @MethodSource("homogeneity")
    void frequentCategoriesAreComparedAsBySciPy(JsonNode expected) {
        SamplePair labels = labels(counts(expected, "reference"), counts(expected, "current"));
        for (String test : new String[] {"chisquare", "g_test"}) {
            assertClose(test, value(test, labels), expected.get(test).asDouble());
        }
    }

    @ParameterizedTest
    @MethodSource("rarePairs")
    void aRareCategoryOfTwoIsComparedExactly(JsonNode expected) {
        SamplePair labels = labels(counts(expected, "reference"), counts(expected, "current"));
        assertClose("z", value("z", labels), expected.get("z").asDouble());
    }

    @ParameterizedTest
    @MethodSource("tied")
    void fewTiedValuesAreRelabelledInAllWays(JsonNode expected) {
        long[] reference = counts(expected, "reference");
        long[] current = counts(expected, "current");
        for (boolean exchanged : new boolean[] {false, true}) {
            SamplePair numbers = exchanged ? numbers(current, reference) : numbers(reference, current);
            for (String test : new String[] {"cramer_von_mises", "anderson"}) {
                assertClose(test, value(test, numbers), expected.get(test).asDouble());
            }
            assertClose(
                    "chisquare",
                    value("chisquare", labels(reference, current)),
                    expected.get("chisquare").asDouble());
        }
    }

    @ParameterizedTest
    @MethodSource("tails")
    void smallProbabilitiesKeepTheirDigits(JsonNode expected) {
        double x = expected.get("x").asDouble();
        double right = expected.get("survival").asDouble();
        double found = expected.get("law").asText().equals("anderson")
                ? AndersonDarling.limitingSurvival(x)
                : CramerVonMises.limitingSurvival(x);
        assertThat(right).isGreaterThan(1e-305);
        assertClose("survival of " + x, found, right);
    }

    @Test
    void pValuesFallWithTheShift() {
        double[] reference =
                IntStream.range(0, 3000).mapToDouble(i -> i / 1000.0).toArray();
        for (String test : new String[] {"cramer_von_mises", "anderson", "mannw", "t_test", "es", "ks"}) {
            for (double width : new double[] {1e-9, 0.5}) {
                double previous = 1;
                for (double shift = 0; shift < 3.5; shift += 0.05) {
                    double moved = shift;
                    SamplePair pair = new SamplePair.Numbers(
                            ColumnKind.NUMERICAL,
                            EmpiricalDistribution.of(rounded(reference, width)),
                            EmpiricalDistribution.of(rounded(
                                    Arrays.stream(reference).map(x -> x + moved).toArray(), width)));
                    double p = value(test, pair);
                    boolean rankTest = !test.equals("es");
                    assertThat(p).as("%s of a shift of %s", test, shift).isBetween(0.0, 1.0);
                    if (rankTest && width < 0.1) {
                        assertThat(p).as("%s of a shift of %s", test, shift).isLessThanOrEqualTo(previous);
                    }
                    previous = p;
                }
                assertThat(previous).as(test).isLessThan(1e-100);
            }
        }
    }

    private static double[] rounded(double[] values, double width) {
        return Arrays.stream(values).map(x -> Math.floor(x / width) * width).toArray();
    }

    /** Of the definition: equal distributions give 0 whatever the sizes. */
    @Test
    void equalDistributionsOfTiedValuesDoNotDiffer() {
        for (long times : new long[] {1, 3, 10, 1000}) {
            for (long[] counts : new long[][] {{90, 10}, {20, 20, 20, 20, 20}, {5, 1, 1, 1}}) {
                SamplePair pair = numbers(
                        counts, Arrays.stream(counts).map(c -> c * times).toArray());
                assertThat(value("cramer_von_mises", pair)).isEqualTo(1);
                assertThat(value("anderson", pair)).isEqualTo(1);
                assertThat(value("chisquare", pair)).isEqualTo(1);
            }
        }
    }

    @Test
    void zJudgesTwoLabelsOnly() {
        SamplePair three = labels(new long[] {5, 5, 5}, new long[] {5, 5, 5});
        assertThat(StatTests.z().score(three))
                .isEqualTo(Score.notComputable("a z-test needs two categories, but there are 3"));
    }

    @Test
    void aGoodnessOfFitIsCalibratedByHomogeneity() {
        assertThat(StatTests.chisquareGoodnessOfFit().calibratedTest()).isEqualTo(StatTests.chisquare());
        assertThat(StatTests.gGoodnessOfFit().calibratedTest()).isEqualTo(StatTests.gTest());
        assertThat(StatTests.zLargeSample().calibratedTest()).isEqualTo(StatTests.z());
        SamplePair few = labels(new long[] {30, 30, 40}, new long[] {40, 30, 30});
        assertThat(StatTests.defaultFor(few)).isEqualTo(StatTests.chisquare());
        assertThat(StatTests.evidently().chosenFor(few)).isEqualTo(StatTests.chisquareGoodnessOfFit());
    }

    /** Only that of the deviations of the smallest numbers is rough: they have few digits themselves. */
    @Test
    void aTTestDoesNotDependOnOffsetAndUnit() {
        SplittableRandom random = new SplittableRandom(5);
        double[] reference = random.doubles(500).map(x -> Math.rint(80 * x) / 8).toArray();
        double[] current =
                random.doubles(700).map(x -> Math.rint(80 * x) / 8 + 0.25).toArray();
        double plain = value("t_test", numbers(reference, current));
        double ofWaves = value("es", numbers(reference, current));
        for (double offset : new double[] {0, 1e9, -1e12, 1e15}) {
            SamplePair moved = numbers(
                    Arrays.stream(reference).map(x -> x + offset).toArray(),
                    Arrays.stream(current).map(x -> x + offset).toArray());
            assertClose("offset " + offset, value("t_test", moved), plain);
            assertClose("offset " + offset, value("es", moved), ofWaves);
        }
        for (int exponent : new int[] {-1060, -1000, -500, 500, 1000, 1018}) {
            SamplePair scaled = numbers(
                    Arrays.stream(reference).map(x -> Math.scalb(x, exponent)).toArray(),
                    Arrays.stream(current).map(x -> Math.scalb(x, exponent)).toArray());
            if (exponent > -1022) {
                assertClose("exponent " + exponent, value("t_test", scaled), plain);
            }
            assertClose("exponent " + exponent, value("es", scaled), ofWaves);
        }
    }

    private static SamplePair numbers(double[] reference, double[] current) {
        return new SamplePair.Numbers(
                ColumnKind.NUMERICAL, EmpiricalDistribution.of(reference), EmpiricalDistribution.of(current));
    }

    private static double value(String test, SamplePair samples) {
        return ((Score.Value) StatTests.named(test).score(samples)).value();
    }

    private static long[] counts(JsonNode json, String side) {
        return IntStream.range(0, json.get(side).size())
                .mapToLong(i -> json.get(side).get(i).asLong())
                .toArray();
    }

    private static SamplePair labels(long[] reference, long[] current) {
        return new SamplePair.Labels(categories(reference), categories(current));
    }

    private static CategoryCounts categories(long[] counts) {
        Map<String, Long> labels = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                labels.put(String.format("label %03d", i), counts[i]);
            }
        }
        return CategoryCounts.of(labels, 0, 0, 0);
    }

    private static SamplePair numbers(long[] reference, long[] current) {
        return numbers(values(reference), values(current));
    }

    private static double[] values(long[] counts) {
        return IntStream.range(0, counts.length)
                .boxed()
                .flatMapToDouble(i -> LongStream.range(0, counts[i]).mapToDouble(k -> i))
                .toArray();
    }
}
