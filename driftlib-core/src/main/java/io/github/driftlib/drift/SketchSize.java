package io.github.driftlib.drift;

import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.json.NumberText;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How large sketches must be for a verdict that theirs leave undecided. */
final class SketchSize {

    private static final int MOST_HALVINGS = 8;

    /** The rank error of KLL sketches is 2.296 / k^0.9021: as Apache DataSketches has measured it, at 99 %. */
    private static final double KLL_FACTOR = 2.296;

    private static final double KLL_EXPONENT = 0.9021;
    private static final int LARGEST_K = 65_535;

    /** The rank error of a profile is about 1.8 by the length of its runs, and at most this. */
    private static final double RUN_FACTOR = 2.1;

    /** A sketch of frequent items keeps three quarters of its map, which has at most 2^26 places. */
    private static final double KEPT_OF_MAP = 0.75;

    private static final long LARGEST_MAP = 1L << 26;

    private SketchSize() {}

    /**
     * The rank error, of the side that has the larger one, at which the score would be on one side of the threshold:
     * the first of the halves, quarters and so on of what it is. Empty where no such error is known to do.
     */
    static OptionalDouble sufficientError(StatTest test, SamplePair samples, Score.Value score, double threshold) {
        if (!(samples instanceof SamplePair.Numbers numbers)) {
            return OptionalDouble.empty();
        }
        double part = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            part /= 2;
            SamplePair.Numbers finer = numbers.withErrors(part);
            Score.Range range = Score.Range.of(test, finer, score).orElseGet(() -> Score.Range.of(score));
            if (test.detects(finer, range.weakest(test.scoreType()), threshold)
                    == test.detects(finer, range.strongest(test.scoreType()), threshold)) {
                return OptionalDouble.of(part
                        * Math.max(
                                numbers.reference().rankError(),
                                numbers.current().rankError()));
            }
        }
        return OptionalDouble.empty();
    }

    /**
     * How many labels must be kept so that all are told apart: as many as the sides that do not know all of theirs can
     * have. Empty where all are told apart.
     */
    static OptionalLong sufficientLabels(SamplePair samples) {
        return samples instanceof SamplePair.Labels labels
                ? Stream.of(labels.reference(), labels.current())
                        .flatMap(side -> side.distinctRange().stream())
                        .mapToLong(range -> (long) Math.ceil(range.highest()))
                        .max()
                : OptionalLong.empty();
    }

    /** Which sketches tell so many labels apart, in words. */
    static String words(long labels) {
        long map = Long.highestOneBit(Math.max(1, (long) Math.ceil(labels / KEPT_OF_MAP) - 1)) << 1;
        return "labels that are all told apart, " + labels
                + " at most, would decide it, as a profile that keeps so many"
                + (map <= LARGEST_MAP ? " does, or a sketch of frequent items with a map of " + map : " does");
    }

    /** Which sketches have such an error, in words. */
    static String words(double error) {
        int runs = 2 * (int) Math.ceil(RUN_FACTOR / error / 2);
        double k = Math.ceil(Math.pow(KLL_FACTOR / error, 1 / KLL_EXPONENT));
        return "a rank error of " + NumberText.of(100 * error) + " % would decide it, as a profile with runs of " + runs
                + (k <= LARGEST_K ? " has, or a KLL sketch with k = " + (int) k : " has");
    }
}
