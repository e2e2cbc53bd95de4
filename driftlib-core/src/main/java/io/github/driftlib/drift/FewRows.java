package io.github.driftlib.drift;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.drift.stattest.NoiseFloor;
import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.json.NumberText;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether two samples are too small for a calibrated verdict to say drift, whatever their values: where the smallest
 * p-value that such sizes can give, that of samples that share no value, does not reach the level; and where chance
 * alone divides as many values into these two samples more often than the level allows, so that no distance is beyond
 * its noise floor.
 */
final class FewRows {

    /** With more values on both sides any test reaches any level in use. */
    private static final long MOST = 50;

    private static final long MOST_DIFFERENT = 2000;
    private static final String LACK = "not enough rows to tell: ";

    private FewRows() {}

    /**
     * A sentence where nothing can be told of the samples.
     *
     * @param test the test
     * @param samples what it judges
     * @param floor the noise floor of the score, or null where there is none
     * @param level how often chance alone may say drift
     */
    static Optional<String> of(StatTest test, SamplePair samples, @Nullable NoiseFloor floor, double level) {
        if (samples instanceof SamplePair.Texts) {
            return floor == null || floor.isExceededBy(test, 1)
                    ? Optional.empty()
                    : Optional.of(LACK + "of " + sizes(samples) + " chance alone reaches any score");
        }
        if (Math.min(samples.referenceCount(), samples.currentCount()) > MOST) {
            return Optional.empty();
        }
        return test.scoreType() == Score.Type.P_VALUE
                ? Stream.of(test, test.calibratedTest())
                        .flatMap(asked -> ofPValue(asked, samples, level).stream())
                        .findFirst()
                : ofDistance(test, samples, level);
    }

    private static String sizes(SamplePair samples) {
        return samples.referenceCount() + " reference and " + samples.currentCount() + " current values";
    }

    private static Optional<String> ofPValue(StatTest test, SamplePair samples, double level) {
        if (!StatTests.all().contains(test)) {
            return Optional.empty();
        }
        double smallest = Double.POSITIVE_INFINITY;
        for (SamplePair apart : apart(samples)) {
            if (!(test.score(apart) instanceof Score.Value score) || test.detects(score.value(), level)) {
                return Optional.empty();
            }
            smallest = Math.min(smallest, score.value());
        }
        return Optional.of(LACK + "the smallest p-value that " + sizes(samples) + " can have is "
                + NumberText.of(smallest) + ", and the level " + NumberText.of(level));
    }

    /** Samples of the same sizes that share no value. */
    private static List<SamplePair> apart(SamplePair samples) {
        long n = samples.referenceCount();
        long m = samples.currentCount();
        if (samples instanceof SamplePair.Numbers numbers) {
            SamplePair equal = new SamplePair.Numbers(numbers.kind(), constant(0, n), constant(1, m));
            return n + m <= MOST_DIFFERENT && numbers.kind() == ColumnKind.NUMERICAL
                    ? List.of(
                            equal,
                            new SamplePair.Numbers(numbers.kind(), different(0, (int) n), different((int) n, (int) m)))
                    : List.of(equal);
        }
        return List.of(new SamplePair.Labels(
                CategoryCounts.of(Map.of("a", n), 0, 0, 0), CategoryCounts.of(Map.of("b", m), 0, 0, 0)));
    }

    private static EmpiricalDistribution constant(double value, long count) {
        return EmpiricalDistribution.weighted(new double[] {value}, new long[] {count}, 0);
    }

    private static EmpiricalDistribution different(int first, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = (double) first + i;
        }
        return EmpiricalDistribution.of(values);
    }

    private static Optional<String> ofDistance(StatTest test, SamplePair samples, double level) {
        double chance = chance(test, samples);
        return chance > level
                ? Optional.of(
                        LACK + "chance alone divides the values into " + sizes(samples) + " like any given ones in "
                                + NumberText.of(chance) + " of the cases, and the level is " + NumberText.of(level))
                : Optional.empty();
    }

    /** How probable a single division of as many values is, or it and its mirror image where both are as far apart. */
    private static double chance(StatTest test, SamplePair samples) {
        long n = samples.referenceCount();
        long m = samples.currentCount();
        double chance = n == m && isSymmetric(test) ? 2 : 1;
        for (long i = 1; i <= Math.min(n, m); i++) {
            chance *= i / (double) (Math.max(n, m) + i);
        }
        return chance;
    }

    private static boolean isSymmetric(StatTest test) {
        return test == StatTests.jensenShannon()
                || test == StatTests.psi()
                || test == StatTests.hellinger()
                || test == StatTests.energyDistance();
    }
}
