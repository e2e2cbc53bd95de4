package io.github.driftlib.planning;

import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.stats.distribution.GrowingRoot;
import io.github.driftlib.stats.distribution.NoncentralChiSquared;
import io.github.driftlib.stats.distribution.StandardNormal;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.LongPredicate;

/**
 * How many rows a drift needs to be seen, and which drift some rows can show, in closed form. With n rows of the
 * reference, m of current and n_e = nm / (n + m): over B equally full bins without drift n_e PSI is distributed as
 * chi-square with B - 1 degrees of freedom, and with a true PSI of s as noncentral chi-square with noncentrality n_e s.
 *
 * @param level how often a false alarm is raised, in (0, 1)
 * @param power how often a drift is to be seen, in (0, 1)
 */
public record Planner(double level, double power) {

    /** How many bins numbers are put in. */
    static final int BINS = ColumnDriftMetric.Result.CELLS;

    private static final long MOST_ROWS = 1_000_000_000L;

    /** A level of 5 % and a power of 80 %. */
    public static final Planner DEFAULT = new Planner(0.05, 0.8);

    /** Checks the ranges. */
    public Planner {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be in (0, 1), but was " + level);
        }
        if (!(power > 0 && power < 1)) {
            throw new IllegalArgumentException("power must be in (0, 1), but was " + power);
        }
    }

    private static void check(String name, double value, double least) {
        if (!(value >= least && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", but was " + value);
        }
    }

    private static double effective(long reference, long current) {
        check("reference", reference, 1);
        check("current", current, 1);
        return (double) reference * current / ((double) reference + current);
    }

    /** The PSI to expect where nothing changed: (bins - 1) (1 / reference + 1 / current). */
    public static double expectedPsi(int bins, long reference, long current) {
        check("bins", bins, 2);
        return (bins - 1) / effective(reference, current);
    }

    /** The PSI that is exceeded as often as the level says where nothing changed. */
    public double criticalPsi(int bins, long reference, long current) {
        check("bins", bins, 2);
        return criticalChiSquare(bins - 1) / effective(reference, current);
    }

    private double criticalChiSquare(double freedom) {
        return NoncentralChiSquared.critical(level, freedom);
    }

    /** How often a true PSI is seen. */
    public double powerOfPsi(int bins, long reference, long current, double psi) {
        check("psi", psi, 0);
        check("bins", bins, 2);
        return NoncentralChiSquared.survival(
                criticalChiSquare(bins - 1), bins - 1, effective(reference, current) * psi);
    }

    /** The smallest PSI that is seen as often as the power says. */
    public double smallestPsi(int bins, long reference, long current) {
        double effective = effective(reference, current);
        check("bins", bins, 2);
        return NoncentralChiSquared.noncentrality(level, power, bins - 1.0) / effective;
    }

    /**
     * The smallest PSI that the samples of a verdict could have shown, over ten bins of numbers or over the labels of
     * both sides; none for texts, and where a side has no value or there is one label.
     */
    public OptionalDouble smallestPsi(ColumnDriftMetric.Result drift) {
        Objects.requireNonNull(drift, "drift must be given, but was null");
        int cells = drift.cells();
        return cells < 2 || Math.min(drift.referenceCount(), drift.currentCount()) < 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(smallestPsi(cells, drift.referenceCount(), drift.currentCount()));
    }

    /** How many rows current needs for a PSI to be seen; none where no number is enough beside such a reference. */
    public OptionalLong rowsForPsi(int bins, long reference, double psi) {
        check("psi", psi, 0);
        check("reference", reference, 1);
        check("bins", bins, 2);
        double critical = criticalChiSquare(bins - 1);
        return fewest(
                rows -> NoncentralChiSquared.survival(critical, bins - 1, effective(reference, rows) * psi) >= power);
    }

    /** The smallest difference of means that is seen, in standard deviations. */
    public double smallestMean(long reference, long current) {
        return (twoSided() + StandardNormal.quantile(power)) / Math.sqrt(effective(reference, current));
    }

    private double twoSided() {
        return -StandardNormal.quantile(level / 2);
    }

    /** How many rows current needs for a difference of means, in standard deviations, to be seen. */
    public OptionalLong rowsForMean(long reference, double difference) {
        check("reference", reference, 1);
        if (!(difference > 0)) {
            throw new IllegalArgumentException("difference must be above 0, but was " + difference);
        }
        double needed = Math.pow((twoSided() + StandardNormal.quantile(power)) / difference, 2);
        if (needed >= reference) {
            return OptionalLong.empty();
        }
        double rows = Math.ceil(1 / (1 / needed - 1.0 / reference));
        return rows > MOST_ROWS ? OptionalLong.empty() : OptionalLong.of((long) Math.max(1, rows));
    }

    /** The smallest larger share that is seen beside a share of the reference; 1 where none is. */
    public double smallestShare(double share, long reference, long current) {
        checkShare("share", share);
        effective(reference, current);
        if (excess(share, 1 - 1e-12, reference, current) < 0) {
            return 1;
        }
        double low = share;
        double high = 1 - 1e-12;
        while (high - low > 1e-12) {
            double middle = (low + high) / 2;
            if (excess(share, middle, reference, current) >= 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** How many rows current needs for one share to be told from another one. */
    public OptionalLong rowsForShare(double share, double other, long reference) {
        checkShare("share", share);
        checkShare("other", other);
        check("reference", reference, 1);
        return fewest(rows -> excess(share, other, reference, rows) >= 0);
    }

    private static void checkShare(String name, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(name + " must be in (0, 1), but was " + share);
        }
    }

    /** By how many standard errors a difference of shares is seen more often than the power says. */
    private double excess(double share, double other, double reference, double current) {
        double pooled = (reference * share + current * other) / (reference + current);
        double ofNothing = Math.sqrt(pooled * (1 - pooled) * (1 / reference + 1 / current));
        double ofDifference = Math.sqrt(share * (1 - share) / reference + other * (1 - other) / current);
        return (Math.abs(other - share) - twoSided() * ofNothing) / ofDifference - StandardNormal.quantile(power);
    }

    /**
     * A largest difference of distribution functions that is seen for sure enough, wherever it is: the critical one
     * and, for the power, the largest standard error that it can have.
     */
    public double smallestKolmogorovSmirnov(long reference, long current) {
        double effective = effective(reference, current);
        double critical = GrowingRoot.of(x -> level - kolmogorov(x), 1);
        return Math.min(1, (critical + StandardNormal.quantile(power) / 2) / Math.sqrt(effective));
    }

    /**
     * The survival function of the Kolmogorov distribution: 2 sum of (-1)^(k - 1) exp(-2 k^2 x^2), of x from 0.3 on.
     */
    private static double kolmogorov(double x) {
        if (x < 0.3) {
            return 1;
        }
        double sum = 0;
        for (int k = 1; k <= 20; k++) {
            sum += (k % 2 == 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
        }
        return sum;
    }

    private static OptionalLong fewest(LongPredicate enough) {
        if (!enough.test(MOST_ROWS)) {
            return OptionalLong.empty();
        }
        long low = 0;
        long high = MOST_ROWS;
        while (high - low > 1) {
            long middle = (low + high) / 2;
            if (enough.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalLong.of(high);
    }
}
