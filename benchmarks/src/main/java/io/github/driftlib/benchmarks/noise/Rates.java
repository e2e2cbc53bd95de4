package io.github.driftlib.benchmarks.noise;

import io.github.driftlib.drift.stattest.NoiseFloor;
import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.stats.distribution.ChiSquared;
import io.github.driftlib.summary.PairedCounts;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * In which share of many pairs of samples there is said to be drift.
 *
 * @param threshold by the test's own threshold alone
 * @param calibrated by max(threshold, noise floor)
 * @param floor by the noise floor alone
 * @param peer by a p-value of the same samples: that of Kolmogorov-Smirnov for a distance of distribution functions, of
 *     chi-square over the same cells for a distance of shares
 */
record Rates(double threshold, double calibrated, double floor, double peer) {

    static final double LEVEL = 0.05;

    /** One pair. */
    private record Verdicts(boolean threshold, boolean floor, boolean peer) {

        static Verdicts of(StatTest test, SamplePair samples, double peerLevel) {
            double score = ((Score.Value) test.score(samples)).value();
            // Against a threshold of 0 every distance is judged by its noise floor.
            NoiseFloor floor = NoiseFloor.of(test, samples, score, 0, LEVEL).orElseThrow();
            return new Verdicts(
                    test.detects(score, test.defaultThreshold()),
                    score >= floor.value(),
                    peer(test, samples) <= peerLevel);
        }

        static double peer(StatTest test, SamplePair samples) {
            boolean ofFunctions = samples instanceof SamplePair.Numbers
                    && test.usedBins(samples).isEmpty();
            Score score = ofFunctions ? StatTests.ks().score(samples) : Homogeneity.test(samples.binned());
            return score instanceof Score.Value value ? value.value() : 1;
        }
    }

    /** Pearson's test that the shares of all cells are the same on both sides. */
    private static final class Homogeneity {
        private Homogeneity() {}

        static Score test(PairedCounts cells) {
            int occupied = 0;
            double n = cells.referenceTotal();
            double m = cells.currentTotal();
            double statistic = 0;
            for (int cell = 0; cell < cells.size(); cell++) {
                if (cells.total(cell) > 0) {
                    double difference = cells.reference(cell) / n - cells.current(cell) / m;
                    statistic += difference * difference / cells.total(cell);
                    occupied++;
                }
            }
            return occupied < 2
                    ? Score.notComputable("there is one cell")
                    : Score.of(ChiSquared.survival(statistic * n * m, occupied - 1));
        }
    }

    /** Below which p-value the peer's false alarms are really 5 %, in as many pairs as given. */
    static double peerLevel(StatTest test, Population population, Sizes sizes, int pairs) {
        double[] pValues = IntStream.range(0, pairs)
                .parallel()
                .mapToDouble(seed -> Verdicts.peer(test, population.draw(new Random(seed), sizes, false)))
                .sorted()
                .toArray();
        return pValues[(int) (LEVEL * pairs) - 1];
    }

    /** The rates in as many pairs as given, the peer's p-value at the given level; the same in each run. */
    static Rates of(StatTest test, Population population, Sizes sizes, boolean drift, double peerLevel, int pairs) {
        int[] found = IntStream.range(0, pairs)
                .parallel()
                .mapToObj(seed -> Verdicts.of(test, population.draw(new Random(seed), sizes, drift), peerLevel))
                .map(pair -> new int[] {
                    pair.threshold ? 1 : 0, pair.threshold && pair.floor ? 1 : 0, pair.floor ? 1 : 0, pair.peer ? 1 : 0
                })
                .reduce(new int[4], (left, right) -> {
                    int[] sum = new int[4];
                    for (int i = 0; i < sum.length; i++) {
                        sum[i] = left[i] + right[i];
                    }
                    return sum;
                });
        double share = 1.0 / pairs;
        return new Rates(found[0] * share, found[1] * share, found[2] * share, found[3] * share);
    }
}
