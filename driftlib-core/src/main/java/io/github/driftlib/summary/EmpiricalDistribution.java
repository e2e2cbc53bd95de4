package io.github.driftlib.summary;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.Derivation;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.sketch.QuantileSketch;
import io.github.driftlib.stats.NumberSort;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The distribution of numbers: the distinct finite values in ascending order, each with a weight, and how many values
 * were missing or infinite.
 *
 * <p>The weight of a value is how many observations it stands for. Where every observation was counted, the rank error
 * is 0; a sketch holds only some of the values, of larger weight, and its rank error is the share of the observations
 * by which the rank of a value can be wrong. Negative zero counts as zero.
 *
 * <p>Immutable and safe for use by many threads. Holds 16 bytes a distinct value, 8 where all weights are 1. Made in
 * O(n log n), merged in O(distinct values).
 */
public final class EmpiricalDistribution {

    private static final EmpiricalDistribution EMPTY =
            new EmpiricalDistribution(new double[0], null, new Absent(0, 0, 0), 0);

    private static final Derivation<Column, EmpiricalDistribution> OF_COLUMN = EmpiricalDistribution::ofColumn;

    /** Observations that are no finite number. */
    private record Absent(long missing, long negativeInfinities, long positiveInfinities) {
        Absent plus(Absent other) {
            return new Absent(
                    missing + other.missing,
                    negativeInfinities + other.negativeInfinities,
                    positiveInfinities + other.positiveInfinities);
        }
    }

    private final double[] values;
    /** Weight of all values up to and including each, or null where every weight is 1. */
    private final long[] cumulative;

    private final Absent absent;
    private final double rankError;
    private volatile Moments moments;
    private volatile StandardizedMoments standardizedMoments;
    private volatile Logarithms logarithms;

    private EmpiricalDistribution(double[] values, long[] cumulative, Absent absent, double rankError) {
        this.values = values;
        this.cumulative = cumulative;
        this.absent = absent;
        this.rankError = rankError;
    }

    /** The distribution of nothing: the identity of {@link #merge}. */
    public static EmpiricalDistribution empty() {
        return EMPTY;
    }

    /** The distribution of the given numbers, which are copied; NaN is missing. */
    public static EmpiricalDistribution of(double... numbers) {
        return ofOwned(numbers.clone());
    }

    /** The distribution of numbers that nobody else holds: they are sorted in place. */
    private static EmpiricalDistribution ofOwned(double[] numbers) {
        int count = 0;
        long missing = 0;
        long negative = 0;
        long positive = 0;
        for (double number : numbers) {
            if (Math.abs(number) <= Double.MAX_VALUE) {
                numbers[count++] = number + 0.0;
            } else if (number > 0) {
                positive++;
            } else if (number < 0) {
                negative++;
            } else {
                missing++;
            }
        }
        NumberSort.sort(numbers, count);
        return ofSorted(numbers, count, new Absent(missing, negative, positive));
    }

    private static EmpiricalDistribution ofSorted(double[] sorted, int count, Absent absent) {
        int distinct = count == 0 ? 0 : 1;
        for (int i = 1; i < count; i++) {
            distinct += sorted[i] == sorted[i - 1] ? 0 : 1;
        }
        if (distinct == count) {
            return new EmpiricalDistribution(
                    count == sorted.length ? sorted : Arrays.copyOf(sorted, count), null, absent, 0);
        }
        double[] values = new double[distinct];
        long[] cumulative = new long[distinct];
        int size = 0;
        for (int i = 0; i < count; i++) {
            size = put(sorted[i], i + 1L, values, cumulative, size);
        }
        return new EmpiricalDistribution(values, cumulative, absent, 0);
    }

    /**
     * The distribution of weighted numbers, as a sketch gives it.
     *
     * @param numbers finite numbers in ascending order, which are copied
     * @param weights how many observations each stands for, positive
     * @param rankError by which share of the observations a rank can be wrong, in [0, 1]
     */
    public static EmpiricalDistribution weighted(double[] numbers, long[] weights, double rankError) {
        if (numbers.length != weights.length) {
            throw new IllegalArgumentException(
                    "weights must be " + numbers.length + ", one a number, but were " + weights.length);
        }
        if (!(rankError >= 0 && rankError <= 1)) {
            throw new IllegalArgumentException("rankError must be in [0, 1], but was " + rankError);
        }
        double[] distinct = new double[numbers.length];
        long[] cumulative = new long[numbers.length];
        int size = 0;
        long total = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (!Double.isFinite(numbers[i]) || i > 0 && numbers[i] < numbers[i - 1]) {
                throw new IllegalArgumentException(
                        "numbers must be finite and ascending, but number " + i + " was " + numbers[i]);
            }
            if (weights[i] <= 0) {
                throw new IllegalArgumentException("weights must be positive, but weight " + i + " was " + weights[i]);
            }
            total = Math.addExact(total, weights[i]);
            size = put(numbers[i] + 0.0, total, distinct, cumulative, size);
        }
        return ofDistinct(distinct, cumulative, size, new Absent(0, 0, 0), rankError);
    }

    /**
     * The same numbers with a mean and a deviation known otherwise, as a sketch knows them exactly.
     *
     * @param mean the mean of all observations
     * @param squaredDeviations the sum of their squared deviations from it, not negative
     */
    public EmpiricalDistribution withMoments(double mean, double squaredDeviations) {
        if (!Double.isFinite(mean) || !(squaredDeviations >= 0)) {
            throw new IllegalArgumentException("mean must be finite and squaredDeviations not negative, but were "
                    + mean + " and " + squaredDeviations);
        }
        EmpiricalDistribution other = new EmpiricalDistribution(values, cumulative, absent, rankError);
        other.moments = new Moments(mean, squaredDeviations);
        return other;
    }

    /** The distribution that a sketch remembers; its mean and deviation are exact. */
    static EmpiricalDistribution of(
            QuantileSketch sketch, long missing, long negativeInfinities, long positiveInfinities) {
        QuantileSketch.Weighted kept = sketch.weighted();
        EmpiricalDistribution all = weighted(kept.numbers(), kept.weights(), sketch.rankError())
                .withAbsent(missing, negativeInfinities, positiveInfinities);
        all.moments = new Moments(sketch.moments().mean(), sketch.moments().squaredDeviations());
        return all;
    }

    /** Adds a value not below the last one; equal values become one, so that the form does not depend on the order. */
    private static int put(double value, long total, double[] distinct, long[] cumulative, int size) {
        int at = size > 0 && distinct[size - 1] == value ? size - 1 : size;
        distinct[at] = value;
        cumulative[at] = total;
        return at + 1;
    }

    private static EmpiricalDistribution ofDistinct(
            double[] distinct, long[] cumulative, int size, Absent absent, double rankError) {
        boolean unit = size == 0 || cumulative[size - 1] == size;
        return new EmpiricalDistribution(
                Arrays.copyOf(distinct, size), unit ? null : Arrays.copyOf(cumulative, size), absent, rankError);
    }

    /**
     * The distribution of a numerical column, or of the microseconds since 1970 of a datetime column; made once for
     * each column.
     *
     * @throws IllegalArgumentException for a column of another kind
     */
    public static EmpiricalDistribution of(Column column) {
        return column.derive(OF_COLUMN);
    }

    private static EmpiricalDistribution ofColumn(Column column) {
        if (column instanceof NumericalColumn numbers) {
            return ofOwned(numbers.toArray());
        }
        if (column instanceof DatetimeColumn times) {
            double[] micros = new double[times.size()];
            for (int row = 0; row < micros.length; row++) {
                micros[row] = times.isMissing(row) ? Double.NaN : times.micros(row);
            }
            return ofOwned(micros);
        }
        throw new IllegalArgumentException(
                "column must be numerical or datetime, but was " + column.kind().label());
    }

    /** The distribution of the observations of both; the rank error is the larger one. */
    public EmpiricalDistribution merge(EmpiricalDistribution other) {
        double[] merged = new double[values.length + other.values.length];
        long[] weights = new long[merged.length];
        int left = 0;
        int right = 0;
        int size = 0;
        while (left + right < merged.length) {
            boolean takeLeft =
                    right == other.values.length || left < values.length && values[left] <= other.values[right];
            double value = takeLeft ? values[left++] : other.values[right++];
            size = put(value, weightBelow(left) + other.weightBelow(right), merged, weights, size);
        }
        return ofDistinct(merged, weights, size, absent.plus(other.absent), Math.max(rankError, other.rankError));
    }

    /** The same without the missing and the infinite observations. */
    public EmpiricalDistribution finite() {
        return withAbsent(0, 0, 0);
    }

    /** The same finite observations, with as many missing and infinite ones as are said. */
    EmpiricalDistribution withAbsent(long missing, long negativeInfinities, long positiveInfinities) {
        EmpiricalDistribution other = new EmpiricalDistribution(
                values, cumulative, new Absent(missing, negativeInfinities, positiveInfinities), rankError);
        other.moments = moments;
        other.standardizedMoments = standardizedMoments;
        other.logarithms = logarithms;
        return other;
    }

    /** The same observations with other ranks; what is missing, the rank error and the moments stay. */
    EmpiricalDistribution withRanks(double[] ascending, long[] ranks) {
        double[] distinct = new double[ranks.length];
        long[] cumulativeRanks = new long[ranks.length];
        int size = 0;
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] > (size == 0 ? 0 : cumulativeRanks[size - 1])) {
                size = put(ascending[i], ranks[i], distinct, cumulativeRanks, size);
            }
        }
        EmpiricalDistribution other = ofDistinct(distinct, cumulativeRanks, size, absent, rankError);
        other.moments = moments();
        return other;
    }

    /** How many finite values were observed. */
    public long count() {
        return weightBelow(values.length);
    }

    /** How many different finite values are held: all there are, or those that a sketch kept. */
    public int size() {
        return values.length;
    }

    /** The i-th held value in ascending order. */
    public double value(int i) {
        return values[i];
    }

    /** How many observations the first {@code i} held values stand for. */
    public long weightBelow(int i) {
        return i == 0 ? 0 : cumulative == null ? i : cumulative[i - 1];
    }

    /** How many observations the i-th held value stands for. */
    public long weight(int i) {
        return weightBelow(i + 1) - weightBelow(i);
    }

    /** The place of the held value of the largest weight, the smallest of several. */
    public int mode() {
        checkNotEmpty(0);
        int mode = 0;
        for (int i = 1; cumulative != null && i < values.length; i++) {
            mode = weight(i) > weight(mode) ? i : mode;
        }
        return mode;
    }

    /** How many values were missing. */
    public long missing() {
        return absent.missing;
    }

    /** How many values were minus infinity. */
    public long negativeInfinities() {
        return absent.negativeInfinities;
    }

    /** How many values were plus infinity. */
    public long positiveInfinities() {
        return absent.positiveInfinities;
    }

    /** By which share of the observations the rank of a value can be wrong; 0 where all were held. */
    public double rankError() {
        return rankError;
    }

    /** The smallest finite value. */
    public double min() {
        return values[checkNotEmpty(0)];
    }

    /** The largest finite value. */
    public double max() {
        return values[checkNotEmpty(values.length - 1)];
    }

    /** The arithmetic mean of the finite values. */
    public double mean() {
        return moments().mean();
    }

    /** The standard deviation of the finite values as a population: the root of the mean squared deviation. */
    public double populationStandardDeviation() {
        return Math.sqrt(moments().squaredDeviations() / count());
    }

    /** The standard deviation estimated from a sample: divided by n - 1. Needs two values. */
    public double sampleStandardDeviation() {
        if (count() < 2) {
            throw new IllegalStateException(
                    "a sample standard deviation needs 2 finite values, but there are " + count());
        }
        return Math.sqrt(moments().squaredDeviations() / (count() - 1));
    }

    /** The mean, the deviation and the shape of the finite values, made at the first call. */
    public StandardizedMoments standardizedMoments() {
        StandardizedMoments known = standardizedMoments;
        if (known == null) {
            known = StandardizedMoments.of(this);
            standardizedMoments = known;
        }
        return known;
    }

    /** The distinct finite values as labels, each with its weight. Infinite values are left out. */
    public CategoryCounts asCategories() {
        Map<String, Long> counts = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            counts.put(NumberLabel.of(values[i]), weight(i));
        }
        return CategoryCounts.of(counts, missing(), 0, 0);
    }

    /**
     * The value below which the given share of the observations lies, interpolated linearly between the two nearest
     * ranks (R type 7, NumPy's default): with h = p (n - 1), between the values at ranks floor(h) and ceil(h). Infinite
     * observations take part: the quantile next to one is infinite, and NaN between both infinities.
     *
     * @param probability p, in [0, 1]
     */
    public double quantile(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be in [0, 1], but was " + probability);
        }
        long observed = absent.negativeInfinities + count() + absent.positiveInfinities;
        if (observed == 0) {
            throw new IllegalStateException("a quantile needs a value, but there is none");
        }
        double h = probability * (observed - 1);
        long rank = (long) h;
        double low = atRank(rank);
        double fraction = h - rank;
        if (fraction == 0) {
            return low;
        }
        double high = atRank(rank + 1);
        if (Double.isInfinite(low) || Double.isInfinite(high)) {
            return low + high;
        }
        if (Double.isInfinite(high - low)) {
            return low * (1 - fraction) + high * fraction;
        }
        return fraction < 0.5 ? low + (high - low) * fraction : high - (high - low) * (1 - fraction);
    }

    private double atRank(long rank) {
        long finiteRank = rank - absent.negativeInfinities;
        if (finiteRank < 0) {
            return Double.NEGATIVE_INFINITY;
        }
        if (finiteRank >= count()) {
            return Double.POSITIVE_INFINITY;
        }
        if (cumulative == null) {
            return values[(int) finiteRank];
        }
        int found = Arrays.binarySearch(cumulative, finiteRank + 1);
        return values[found >= 0 ? found : -found - 1];
    }

    /** How many observations fall into each bin: edge i &lt;= x &lt; edge i + 1, the last bin closed. */
    public long[] histogram(double[] edges) {
        return histogram(edges, this::firstAtLeast);
    }

    /**
     * How many observations fall into each bin, where a search finds the first held value that is not below an edge.
     */
    long[] histogram(double[] edges, Search search) {
        int bins = edges.length - 1;
        long[] counts = new long[bins];
        int from = search.firstAtLeast(edges[0], 0);
        for (int bin = 0; bin < bins; bin++) {
            double bound = bin == bins - 1 ? Math.nextUp(edges[bins]) : edges[bin + 1];
            int to = search.firstAtLeast(bound, from);
            counts[bin] = weightBelow(to) - weightBelow(from);
            from = to;
        }
        return counts;
    }

    /** Finds the place of the first held value that is not below a bound, from a given place on. */
    interface Search {
        int firstAtLeast(double bound, int from);
    }

    /** The decimal logarithms of the positive values, made at the first call. */
    Logarithms logarithms() {
        Logarithms known = logarithms;
        if (known == null) {
            known = new Logarithms(this);
            logarithms = known;
        }
        return known;
    }

    /** The place of the first held value that is not below the bound, from the given place on. */
    int firstAtLeast(double bound, int from) {
        int low = from;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int checkNotEmpty(int index) {
        if (values.length == 0) {
            throw new IllegalStateException("a distribution must have a finite value to be asked for it, but has none");
        }
        return index;
    }

    private Moments moments() {
        Moments known = moments;
        if (known == null) {
            checkNotEmpty(0);
            known = Moments.of(this);
            moments = known;
        }
        return known;
    }

    /** Whether both stand for the same observations with the same rank error. */
    @Override
    public boolean equals(Object object) {
        return object instanceof EmpiricalDistribution other
                && absent.equals(other.absent)
                && rankError == other.rankError
                && Arrays.equals(values, other.values)
                && Arrays.equals(cumulative, other.cumulative);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values) * 31 + absent.hashCode();
    }

    @Override
    public String toString() {
        return "EmpiricalDistribution of " + count() + " values"
                + (values.length == 0 ? "" : " in [" + min() + ", " + max() + "]");
    }
}
