package io.github.driftlib.drift.stattest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.drift.bin.Bins;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Bins: what they are, how they are written, and that chance reaches no more over them than it should. */
class BinsTest {

    private static final double OPEN = Double.POSITIVE_INFINITY;

    private static SamplePair.Numbers numbers(double[] reference, double... current) {
        return new SamplePair.Numbers(
                ColumnKind.NUMERICAL, EmpiricalDistribution.of(reference), EmpiricalDistribution.of(current));
    }

    private static double[] of(double... values) {
        return values;
    }

    @Test
    void aNameSaysTheBinsAndReadsBack() {
        List<StatTest> tests = List.of(
                StatTests.psi(Bins.quantiles(10)),
                StatTests.jensenShannon(Bins.equalWidth(7)),
                StatTests.kullbackLeibler(Bins.edges(0, 0.5, 1e300)),
                StatTests.hellinger(Bins.edges(-OPEN, -1e-9, OPEN)),
                StatTests.totalVariation(Bins.quantiles(3)));
        for (StatTest test : tests) {
            assertThat(StatTests.named(test.name())).isEqualTo(test).hasSameHashCodeAs(test);
            assertThat(StatTests.checked(test)).isSameAs(test);
        }
        assertThat(tests.get(0).name()).isEqualTo("psi[bins=quantiles(10)]");
        assertThat(tests.get(3).name()).isEqualTo("hellinger[bins=edges(-Infinity,-1.0E-9,Infinity)]");
        assertThat(tests.get(0).displayName()).isEqualTo("PSI (10 quantile bins)");
        assertThat(StatTests.psi(Bins.evidently())).isSameAs(StatTests.psi());
        assertThat(Bins.edges(-0.0, 1)).isEqualTo(Bins.edges(0.0, 1));
        assertThat(StatTests.named("psi[bins= edges( 0 , 2.50 ) ]")).isEqualTo(StatTests.psi(Bins.edges(0, 2.5)));
    }

    @Test
    void wrongBinsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bins.quantiles(0))
                .withMessage("number of bins must be from 1 to 1000, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bins.equalWidth(1001))
                .withMessage("number of bins must be from 1 to 1000, but was 1001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bins.edges(1))
                .withMessage("edges must be from 2 to 1001 numbers, but were 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bins.edges(1, 2, 2))
                .withMessage("edges must be ascending numbers, but edge 2 was 2.0 after 2.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bins.edges(Double.NaN, 2))
                .withMessage("edges must be ascending numbers, but edge 0 was NaN");
        for (String wrong : List.of("psi[bins=deciles]", "psi[bins=quantiles(x)]", "psi[bins=edges(1,,2)]")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> StatTests.named(wrong))
                    .withMessageStartingWith("bins must be 'evidently', 'equal_width(N)'");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatTests.named("ks[bins=quantiles(10)]"))
                .withMessageStartingWith("stat test must be one of");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatTests.totalVariation(Bins.evidently()))
                .withMessageContaining("must be chosen");
    }

    @Test
    void edgesThatDoNotCoverHaveOpenBinsBeyondThem() {
        SamplePair.Numbers samples = numbers(of(0, 1, 2), 1, 2, 9);
        assertThat(edges(Bins.edges(0, 1, 2), numbers(of(0, 1, 2), 1, 2))).containsExactly(0, 1, 2);
        assertThat(edges(Bins.edges(0, 1, 2), samples)).containsExactly(0, 1, 2, OPEN);
        assertThat(edges(Bins.edges(0.5, 1, 2), samples)).containsExactly(-OPEN, 0.5, 1, 2, OPEN);
        Bins.Used used = StatTests.psi(Bins.edges(0.5, 2)).usedBins(samples).orElseThrow();
        assertThat(used.bins())
                .containsExactly(
                        new Bins.Used.Bin(null, 0.5, 0, 1),
                        new Bins.Used.Bin(0.5, 2.0, 1, 1),
                        new Bins.Used.Bin(2.0, null, 2, 1));
    }

    @Test
    void aFrequentValueHasAQuantileBinOfItsOwn() {
        double[] zeros = new double[60];
        double[] rest = DoubleStream.iterate(1, x -> x + 1).limit(40).toArray();
        double[] reference =
                DoubleStream.concat(Arrays.stream(zeros), Arrays.stream(rest)).toArray();
        assertThat(edges(Bins.quantiles(10), numbers(reference, 1))).hasSize(6).startsWith(-OPEN, 0.5);
        double[] mirrored = Arrays.stream(reference).map(x -> -x).toArray();
        double[] edges = edges(Bins.quantiles(10), numbers(mirrored, 1));
        assertThat(edges[edges.length - 2]).isBetween(-0.99, -0.01);
        assertThat(edges(Bins.quantiles(10), numbers(of(1, 1, 2, 2, 3, 3), 1))).containsExactly(-OPEN, 1.5, 2.5, OPEN);
        assertThat(edges(Bins.quantiles(10), numbers(of(5, 5, 5), 1))).containsExactly(-OPEN, OPEN);
    }

    @Test
    void oneBinSeesNothing() {
        SamplePair samples = numbers(of(1, 2, 3), 7, 8, 9);
        for (Bins bins : List.of(Bins.quantiles(1), Bins.equalWidth(1), Bins.edges(-OPEN, OPEN))) {
            assertThat(StatTests.psi(bins).score(samples)).isEqualTo(Score.of(0));
        }
    }

    @Test
    void categoriesAreCountedOneByOneWhateverTheBins() {
        SamplePair categories = new SamplePair.Numbers(
                ColumnKind.CATEGORICAL, EmpiricalDistribution.of(1, 1, 2), EmpiricalDistribution.of(1, 2, 2));
        assertThat(StatTests.psi(Bins.quantiles(1)).score(categories))
                .isEqualTo(StatTests.psi().score(categories));
        assertThat(StatTests.psi(Bins.quantiles(1)).usedBins(categories)).isEmpty();
    }

    @Test
    void withoutDriftTheNoiseFloorOfQuantileBinsIsReachedInFivePercent() {
        StatTest test = StatTests.kullbackLeibler(Bins.quantiles(5));
        for (int[] sizes : new int[][] {{20, 20}, {300, 30}, {30, 300}}) {
            SplittableRandom random = new SplittableRandom(7);
            int pairs = 600;
            int reached = 0;
            for (int pair = 0; pair < pairs; pair++) {
                SamplePair samples = numbers(
                        random.doubles(sizes[0]).toArray(),
                        random.doubles(sizes[1]).toArray());
                double score = ((Score.Value) test.score(samples)).value();
                NoiseFloor floor =
                        NoiseFloor.of(test, samples, score, 0, NoiseFloor.LEVEL).orElseThrow();
                reached += score >= floor.value() ? 1 : 0;
            }
            // Three standard errors of 600 pairs.
            assertThat((double) reached / pairs)
                    .as(sizes[0] + " and " + sizes[1])
                    .isLessThan(0.05 + 3 * Math.sqrt(0.05 * 0.95 / pairs));
        }
    }

    private static double[] edges(Bins bins, SamplePair.Numbers samples) {
        return bins.edges(samples.reference(), samples.current());
    }
}
