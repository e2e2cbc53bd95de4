package io.github.driftlib.finding;

import io.github.driftlib.stats.distribution.ChiSquared;
import io.github.driftlib.stats.distribution.StandardNormal;
import io.github.driftlib.stats.random.Hypergeometric;
import io.github.driftlib.stats.random.LogFactorial;
import java.util.Objects;
import java.util.stream.LongStream;

/**
 * What chance alone explains. A finding that goes beyond chance is made of two samples of one source in about 1 % of
 * the runs, for each kind of finding, however many columns a run asks about: each question has 1 % divided by their
 * number (Bonferroni).
 *
 * @param questions how many columns a run asks about, at least 1
 */
public record Chance(int questions) {

    /** How often a kind of finding may be made by chance, in runs of two samples of one source. */
    public static final double LEVEL = 0.01;

    private static final double FEWEST_EXPECTED = 5;

    /** Checks that there is a question. */
    public Chance {
        if (questions < 1) {
            throw new IllegalArgumentException("questions must be at least 1, but was " + questions);
        }
    }

    /** The level of one question. */
    public double level() {
        return LEVEL / questions;
    }

    /** Whether a p-value is beyond chance. */
    public boolean isBeyond(double pValue) {
        return pValue <= level();
    }

    /**
     * By how much a normal variable must exceed what chance reaches at another level: z(1 - level / 2) / z(1 - from /
     * 2).
     *
     * @param from the other level, in (0, 1)
     */
    public double factor(double from) {
        return Math.max(1, StandardNormal.quantile(1 - level() / 2) / StandardNormal.quantile(1 - from / 2));
    }

    /**
     * How probable counts so far apart are where both samples are of one source: Pearson's &chi;<sup>2</sup> test of
     * homogeneity. Neighbouring cells are put together until at least 5 counts are expected in each on both sides; 1
     * where that leaves a single cell.
     *
     * @param counts how many values of one sample are in each cell
     * @param others the same of the other sample
     */
    public static double soFarApartByChance(long[] counts, long[] others) {
        Objects.requireNonNull(counts, "counts must be given, but was null");
        Objects.requireNonNull(others, "others must be given, but was null");
        double all = LongStream.of(counts).sum();
        double allOthers = LongStream.of(others).sum();
        double share = Math.min(all, allOthers) / (all + allOthers);
        double statistic = 0;
        int cells = 0;
        double here = 0;
        double there = 0;
        double left = all + allOthers;
        for (int i = 0; i < counts.length; i++) {
            here += counts[i];
            there += others[i];
            left -= counts[i] + others[i];
            boolean last = i == counts.length - 1;
            if (last || (here + there) * share >= FEWEST_EXPECTED && left * share >= FEWEST_EXPECTED) {
                double expected = (here + there) * all / (all + allOthers);
                double expectedThere = here + there - expected;
                if (here + there > 0) {
                    statistic += square(here - expected) / expected + square(there - expectedThere) / expectedThere;
                    cells++;
                }
                here = 0;
                there = 0;
            }
        }
        return cells < 2 ? 1 : ChiSquared.survival(statistic, cells - 1);
    }

    private static double square(double x) {
        return x * x;
    }

    /**
     * How probable it is that at least so many of the marked rows fall into one of two samples, the rows being divided
     * at random (Fisher's exact test, one-sided); 1 where their share is not greater than that of the other sample.
     *
     * @param marked how many rows of the sample are marked
     * @param rows how many rows it has
     * @param otherMarked how many of the other sample are
     * @param otherRows how many rows that has
     */
    public static double moreByChance(long marked, long rows, long otherMarked, long otherRows) {
        if ((double) marked * otherRows <= (double) otherMarked * rows) {
            return 1;
        }
        long all = marked + otherMarked;
        double sum = 0;
        double term = 1;
        for (long k = marked; k <= Math.min(all, rows) && term > 1e-18 * sum; k++) {
            if (all - k > otherRows) {
                continue;
            }
            term = Hypergeometric.probability(k, all, rows + otherRows - all, rows);
            sum += term;
        }
        return Math.min(1, sum);
    }

    /**
     * At most how probable it is that some value occurs so often in one sample and never in the other, the rows being
     * divided at random: a value that occurs k times is in the one sample alone with (rows / all rows)<sup>k</sup>, and
     * at most (all rows / k) values occur so often.
     *
     * @param times how often the value occurs
     * @param rows how many rows the sample has
     * @param otherRows how many rows the other one has
     */
    public static double onlyHereByChance(long times, long rows, long otherRows) {
        double all = (double) rows + otherRows;
        return Math.min(1, all / times * Math.pow(rows / all, times));
    }

    /** How probable at least so many of n independent events of the given probability are. */
    public static double atLeastByChance(long events, long n, double probability) {
        double sum = 0;
        for (long k = events; k <= n; k++) {
            sum += Math.exp(LogFactorial.of(n)
                    - LogFactorial.of(k)
                    - LogFactorial.of(n - k)
                    + k * Math.log(probability)
                    + (n - k) * Math.log1p(-probability));
        }
        return Math.min(1, sum);
    }

    /**
     * How probable a mean so much larger than another one is where both are of one source, by the normal distribution.
     *
     * @param difference how much larger it is
     * @param deviation the standard deviation of the values of its mean
     * @param count how many there are
     * @param otherDeviation the standard deviation of the values of the other mean
     * @param otherCount how many of these there are
     */
    public static double largerMeanByChance(
            double difference, double deviation, long count, double otherDeviation, long otherCount) {
        double error = Math.sqrt(deviation * deviation / count + otherDeviation * otherDeviation / otherCount);
        return difference <= 0 || !(error > 0) ? (difference > 0 ? 0 : 1) : StandardNormal.survival(difference / error);
    }

    /**
     * How probable a mean so much larger than another one is where both samples are one that was divided at random, by
     * the normal distribution with the variance that all divisions have: the squares within both sides and between
     * them, by n + m - 1, times 1 / n + 1 / m. It holds for few values and for those of which one side has only one.
     *
     * @param difference how much larger it is
     * @param deviation the standard deviation of the values of its mean (n - 1)
     * @param count how many there are
     * @param otherDeviation the standard deviation of the values of the other mean
     * @param otherCount how many of these there are
     */
    public static double largerMeanByDivision(
            double difference, double deviation, long count, double otherDeviation, long otherCount) {
        if (difference <= 0 || count < 1 || otherCount < 1) {
            return 1;
        }
        double parts = 1.0 / count + 1.0 / otherCount;
        double squares = (count - 1) * square(deviation / difference)
                + (otherCount - 1) * square(otherDeviation / difference)
                + 1 / parts;
        return StandardNormal.survival(1 / Math.sqrt(squares / (count + otherCount - 1.0) * parts));
    }
}
