package io.github.driftlib.drift;

import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.ScoreRange;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.json.NumberText;
import java.util.OptionalDouble;

/** How exact sketches must be for a verdict that theirs leave undecided. */
final class SketchSize {

    private static final int MOST_HALVINGS = 8;

    /** The rank error of KLL sketches is 2.296 / k^0.9021: as Apache DataSketches has measured it, at 99 %. */
    private static final double KLL_FACTOR = 2.296;

    private static final double KLL_EXPONENT = 0.9021;
    private static final int LARGEST_K = 65_535;

    /** The rank error of a profile is about 3.7 by the length of its runs. */
    private static final double RUN_FACTOR = 3.7;

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
            ScoreRange range = ScoreRange.of(test, finer, score).orElseGet(() -> ScoreRange.of(score));
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

    /** Which sketches have such an error, in words. */
    static String words(double error) {
        int runs = 2 * (int) Math.ceil(RUN_FACTOR / error / 2);
        double k = Math.ceil(Math.pow(KLL_FACTOR / error, 1 / KLL_EXPONENT));
        return "a rank error of " + NumberText.of(100 * error) + " % would decide it, as a profile with runs of " + runs
                + (k <= LARGEST_K ? " has, or a KLL sketch with k = " + (int) k : " has");
    }
}
