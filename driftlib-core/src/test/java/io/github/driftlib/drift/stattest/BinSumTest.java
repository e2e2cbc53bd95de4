package io.github.driftlib.drift.stattest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.sketch.QuantileSketch;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.PairedCounts;
import io.github.driftlib.summary.bounds.BinSum;
import io.github.driftlib.summary.bounds.RankErrorBands;
import io.github.driftlib.summary.bounds.RankErrorBands.Ranks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bounds of sums over bins, against what samples within the bounds of their ranks have. */
class BinSumTest {

    private static final BinSum.Term JENSEN_SHANNON = JensenShannon.BOUNDS.term();
    private static final BinSum.Term HELLINGER = Hellinger.BOUNDS.term();

    private static double sum(BinSum.Term term, long[] below, long count, long[] otherBelow, long otherCount) {
        double sum = 0;
        for (int bin = 0; bin <= below.length; bin++) {
            sum += term.of(share(below, bin, count), share(otherBelow, bin, otherCount));
        }
        return sum;
    }

    private static double share(long[] below, int bin, long count) {
        long to = bin == below.length ? count : below[bin];
        return (double) (to - (bin == 0 ? 0 : below[bin - 1])) / count;
    }

    /** All that the numbers below the edges can be. */
    private static List<long[]> possible(Ranks ranks) {
        List<long[]> all = List.of(new long[0]);
        for (int edge = 0; edge < ranks.lowest().length; edge++) {
            List<long[]> next = new ArrayList<>();
            for (long[] before : all) {
                long from = Math.max(ranks.lowest()[edge], edge == 0 ? 0 : before[edge - 1]);
                for (long below = from; below <= ranks.highest()[edge]; below++) {
                    long[] more = Arrays.copyOf(before, edge + 1);
                    more[edge] = below;
                    next.add(more);
                }
            }
            all = next;
        }
        return all;
    }

    private static Ranks ranks(Random random, int edges) {
        long count = 4 + random.nextInt(12);
        long[] lowest = random.longs(edges, 0, count + 1).sorted().toArray();
        int error = random.nextInt(4);
        long[] highest =
                Arrays.stream(lowest).map(rank -> Math.min(count, rank + error)).toArray();
        return new Ranks(count, lowest, highest);
    }

    @Test
    void theLargestSumIsThatOfSomeSamplesAndTheSmallestIsNotAboveAny() {
        Random random = new Random(11);
        double loosest = 0;
        for (int example = 0; example < 200; example++) {
            int edges = 1 + random.nextInt(3);
            Ranks reference = ranks(random, edges);
            Ranks current = ranks(random, edges);
            for (BinSum.Term term : List.of(JENSEN_SHANNON, HELLINGER)) {
                double lowest = Double.POSITIVE_INFINITY;
                double highest = 0;
                for (long[] left : possible(reference)) {
                    for (long[] right : possible(current)) {
                        double sum = sum(term, left, reference.count(), right, current.count());
                        lowest = Math.min(lowest, sum);
                        highest = Math.max(highest, sum);
                    }
                }
                BinSum bounds = new BinSum(term, reference, current);
                assertThat(bounds.largest()).isCloseTo(highest, within(1e-12));
                assertThat(bounds.smallest()).isLessThanOrEqualTo(lowest + 1e-12);
                loosest = Math.max(loosest, lowest - bounds.smallest());
            }
        }
        // The samples are whole observations of which there are few, the bound is not.
        assertThat(loosest).isLessThan(0.1);
    }

    private static EmpiricalDistribution sketched(double[] numbers, int runLength) {
        QuantileSketch sketch = new QuantileSketch(runLength);
        sketch.add(numbers.clone(), numbers.length);
        QuantileSketch.Weighted kept = sketch.weighted();
        return EmpiricalDistribution.weighted(kept.numbers(), kept.weights(), sketch.rankError());
    }

    private static double[] drawn(Random random, int size, double shift, double power) {
        return random.doubles(size)
                .map(u -> shift + Math.signum(u - 0.5) * Math.pow(-Math.log(1 - Math.abs(2 * u - 1)), power))
                .toArray();
    }

    /**
     * Whole numbers below the edges within their bounds: each at one end of them, or as near as the one before lets.
     */
    private static long[] corner(Random random, Ranks ranks) {
        long[] below = new long[ranks.lowest().length];
        long before = 0;
        for (int edge = 0; edge < below.length; edge++) {
            long wanted = random.nextBoolean() ? ranks.lowest()[edge] : ranks.highest()[edge];
            before = Math.max(before, wanted);
            below[edge] = before;
        }
        return below;
    }

    private static PairedCounts counts(long[] left, long leftCount, long[] right, long rightCount) {
        return PairedCounts.of(counts(left, leftCount), counts(right, rightCount));
    }

    private static long[] counts(long[] below, long count) {
        long[] counts = new long[below.length + 1];
        for (int bin = 0; bin < counts.length; bin++) {
            counts[bin] = (bin == below.length ? count : below[bin]) - (bin == 0 ? 0 : below[bin - 1]);
        }
        return counts;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 3})
    void noSamplesWithinTheBandsHaveAScoreOutsideTheRange(double power) {
        Random random = new Random(3);
        for (double shift : new double[] {0, 0.1, 1}) {
            double[] first = drawn(random, 20_000, 0, power);
            double[] second = drawn(random, 30_000, shift, power);
            SamplePair.Numbers samples =
                    new SamplePair.Numbers(ColumnKind.NUMERICAL, sketched(first, 256), sketched(second, 256));
            SamplePair exact = new SamplePair.Numbers(
                    ColumnKind.NUMERICAL, EmpiricalDistribution.of(first), EmpiricalDistribution.of(second));
            RankErrorBands bands = new RankErrorBands(samples.reference(), samples.current());
            for (StatTest test : List.of(StatTests.jensenShannon(), StatTests.hellinger())) {
                Score.Range range = range(test, samples);
                assertThat(score(test, exact)).isBetween(range.lowest(), range.highest());
                assertThat(score(test, samples)).isBetween(range.lowest(), range.highest());
                boolean binsOfValues = test == StatTests.hellinger();
                double[] edges =
                        binsOfValues ? samples.edges(50_000) : samples.edges().orElseThrow();
                double[] between = Arrays.copyOfRange(edges, 1, edges.length - 1);
                for (int pair = 0; pair < 300; pair++) {
                    PairedCounts counts = counts(
                            corner(random, bands.referenceBelow(between)),
                            20_000,
                            corner(random, bands.currentBelow(between)),
                            30_000);
                    double distance =
                            binsOfValues ? Hellinger.distance(counts) : JensenShannon.DISTANCE.applyAsDouble(counts);
                    assertThat(distance).isBetween(range.lowest(), range.highest());
                }
            }
        }
    }

    private static Score.Range range(StatTest test, SamplePair samples) {
        return Score.Range.of(test, samples, (Score.Value) test.score(samples)).orElseThrow();
    }

    private static double score(StatTest test, SamplePair samples) {
        return ((Score.Value) test.score(samples)).value();
    }

    /**
     * PSI and Kullback-Leibler: what their range holds is the scores of the pairs it is made of, and no more. Without
     * drift some samples within the bands have more than twice what it ends at.
     */
    @Test
    void theRangeOfTheOtherDistancesOfBinsCanBeExceeded() {
        Random random = new Random(5);
        SamplePair.Numbers samples = new SamplePair.Numbers(
                ColumnKind.NUMERICAL,
                sketched(random.doubles(50_000).map(u -> random.nextGaussian()).toArray(), 2048),
                sketched(random.doubles(200_000).map(u -> random.nextGaussian()).toArray(), 2048));
        RankErrorBands bands = new RankErrorBands(samples.reference(), samples.current());
        check(StatTests.psi(), PopulationStabilityIndex::index, samples, bands, random);
        check(StatTests.kullbackLeibler(), KullbackLeibler::divergence, samples, bands, random);
    }

    private static void check(
            StatTest test,
            ToDoubleFunction<PairedCounts> distance,
            SamplePair.Numbers samples,
            RankErrorBands bands,
            Random random) {
        Score.Range range = range(test, samples);
        for (RankErrorBands.Pair pair : List.of(
                bands.closest(), bands.balanced(), bands.referenceBelowCurrent(), bands.referenceAboveCurrent())) {
            SamplePair possible = new SamplePair.Numbers(ColumnKind.NUMERICAL, pair.reference(), pair.current());
            assertThat(score(test, possible)).isBetween(range.lowest(), range.highest());
        }
        double[] edges = samples.edges().orElseThrow();
        double[] between = Arrays.copyOfRange(edges, 1, edges.length - 1);
        Ranks reference = bands.referenceBelow(between);
        Ranks current = bands.currentBelow(between);
        double largest = 0;
        for (int start = 0; start < 10; start++) {
            largest = Math.max(
                    largest, climb(distance, reference, corner(random, reference), current, corner(random, current)));
        }
        assertThat(largest).isGreaterThan(2 * range.highest());
    }

    /** The largest distance that is found by moving one number after the other to an end of what it can be. */
    private static double climb(
            ToDoubleFunction<PairedCounts> distance, Ranks reference, long[] left, Ranks current, long[] right) {
        double best = 0;
        double before = -1;
        while (best > before) {
            before = best;
            for (int edge = 0; edge < left.length; edge++) {
                for (Ranks ranks : List.of(reference, current)) {
                    long[] below = ranks == reference ? left : right;
                    long kept = below[edge];
                    long[] ends = {
                        Math.max(ranks.lowest()[edge], edge == 0 ? 0 : below[edge - 1]),
                        Math.min(ranks.highest()[edge], edge == below.length - 1 ? ranks.count() : below[edge + 1])
                    };
                    for (long end : ends) {
                        below[edge] = end;
                        double found = distance.applyAsDouble(counts(left, reference.count(), right, current.count()));
                        kept = found > best ? end : kept;
                        best = Math.max(best, found);
                    }
                    below[edge] = kept;
                }
            }
        }
        return best;
    }
}
