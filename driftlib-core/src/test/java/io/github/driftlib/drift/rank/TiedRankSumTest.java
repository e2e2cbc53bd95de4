package io.github.driftlib.drift.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.PairedCounts;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiedRankSumTest {

    /** Against all subsets of the ranks, of samples with equal values. */
    @Test
    void isTheShareOfAllDivisions() {
        Random random = new Random(12);
        for (int round = 0; round < 60; round++) {
            int n = 2 + random.nextInt(5);
            int m = 2 + random.nextInt(6);
            double[] pooled = IntStream.range(0, n + m)
                    .mapToDouble(i -> random.nextInt(4))
                    .toArray();
            double[] reference = Arrays.copyOf(pooled, n);
            double[] current = Arrays.copyOfRange(pooled, n, n + m);
            double p = TiedRankSum.pValue(PairedCounts.ofValues(
                            EmpiricalDistribution.of(reference), EmpiricalDistribution.of(current)))
                    .orElseThrow();
            assertThat(p).isCloseTo(share(pooled, n), within(1e-12));
            assertThat(score(current, reference)).isCloseTo(score(reference, current), within(1e-12));
        }
    }

    private static double share(double[] pooled, int n) {
        double[] ranks = Arrays.stream(pooled)
                .map(x -> 0.5
                        + Arrays.stream(pooled).filter(y -> y < x).count()
                        + Arrays.stream(pooled).filter(y -> y == x).count() / 2.0)
                .toArray();
        double mean = n * (pooled.length + 1) / 2.0;
        double away = Math.abs(Arrays.stream(ranks, 0, n).sum() - mean);
        int all = 0;
        int asFar = 0;
        for (int subset = 0; subset < 1 << pooled.length; subset++) {
            if (Integer.bitCount(subset) != n) {
                continue;
            }
            double sum = 0;
            for (int i = 0; i < ranks.length; i++) {
                sum += (subset >> i & 1) * ranks[i];
            }
            all++;
            asFar += Math.abs(sum - mean) >= away - 1e-9 ? 1 : 0;
        }
        return (double) asFar / all;
    }

    private static double score(double[] reference, double[] current) {
        SamplePair pair = new SamplePair.Numbers(
                ColumnKind.NUMERICAL, EmpiricalDistribution.of(reference), EmpiricalDistribution.of(current));
        return ((Score.Value) StatTests.mannWhitney().score(pair)).value();
    }

    /** A single value that differs, in the smaller sample: as probable as that sample's share of the values. */
    @ParameterizedTest
    @CsvSource({"10, 50", "12, 50", "5, 25", "50, 500"})
    void aSingleOtherValueIsNoEvidence(int few, int many) {
        double[] current = new double[few];
        current[0] = 1;
        assertThat(score(new double[many], current)).isCloseTo((double) few / (few + many), within(1e-12));
    }

    @Test
    void manyDifferentValuesAreLeftToTheNormalDistribution() {
        double[] one = IntStream.range(0, 90).mapToDouble(i -> i / 2).toArray();
        double[] other = IntStream.range(0, 400).mapToDouble(i -> i / 3).toArray();
        assertThat(TiedRankSum.pValue(
                        PairedCounts.ofValues(EmpiricalDistribution.of(one), EmpiricalDistribution.of(other))))
                .isEmpty();
    }
}
