package io.github.driftlib.summary;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.Derivation;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.sketch.DistinctSketch;
import io.github.driftlib.sketch.Moments;
import io.github.driftlib.sketch.QuantileSketch;
import io.github.driftlib.stats.NumberLabel;
import io.github.driftlib.stats.rank.NumberSort;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
            new EmpiricalDistribution(RankedValues.NONE, NonFiniteCounts.NONE, 0, null, true);

    /** Labels of so many values are kept, a few of which take more memory than the values. */
    private static final int FEW_VALUES = 1000;

    private static final Derivation<Column, EmpiricalDistribution> OF_COLUMN = EmpiricalDistribution::ofColumn;

    // The ranked values are unpacked: loops over all of them read these arrays without a step between.
    private final double[] values;
    private final long @Nullable [] upTo;
    private final NonFiniteCounts absent;
    private final double rankError;
    /** What saw the values where not all are held; null where all are. */
    private final @Nullable DistinctSketch seen;
    /** Whether mean and deviation are those of all observations, and not of the held values only. */
    private final boolean momentsKnown;

    private volatile @Nullable Moments moments;
    private volatile @Nullable StandardizedMoments standardizedMoments;
    private volatile @Nullable Logarithms logarithms;
    private volatile @Nullable CategoryCounts categories;
    /** The place of the mode and 1, or 0 as long as nobody has looked for it. */
    private volatile int afterMode;

    private EmpiricalDistribution(
            RankedValues ranked,
            NonFiniteCounts absent,
            double rankError,
            @Nullable DistinctSketch seen,
            boolean momentsKnown) {
        this.values = ranked.values();
        this.upTo = ranked.upTo();
        this.absent = absent;
        this.rankError = rankError;
        this.seen = seen;
        this.momentsKnown = momentsKnown;
    }

    /** The distribution of nothing: the identity of {@link #merge}. */
    public static EmpiricalDistribution empty() {
        return EMPTY;
    }

    /** The distribution of the given numbers, which are copied; NaN is missing. */
    public static EmpiricalDistribution of(double... numbers) {
        Objects.requireNonNull(numbers, "numbers must be given, but was null");
        return of(FiniteNumbers.of(numbers));
    }

    /**
     * The distribution of a numerical column, or of the microseconds since 1970 of a datetime column; made once for
     * each column.
     *
     * @throws IllegalArgumentException for a column of another kind
     */
    public static EmpiricalDistribution of(Column column) {
        Objects.requireNonNull(column, "column must be given, but was null");
        return column.derive(OF_COLUMN);
    }

    private static EmpiricalDistribution ofColumn(Column column) {
        WholeCounts counted = column instanceof NumericalColumn numbers ? WholeCounts.of(numbers) : null;
        return counted == null
                ? of(FiniteNumbers.of(column))
                : new EmpiricalDistribution(counted.values(), counted.absent(), 0, null, true);
    }

    /** The distribution of numbers that nobody else holds: they are sorted in place. */
    private static EmpiricalDistribution of(FiniteNumbers finite) {
        int distinct = NumberSort.sortAndCount(finite.numbers(), finite.count());
        return new EmpiricalDistribution(
                RankedValues.ofOwned(finite.numbers(), finite.count(), distinct), finite.absent(), 0, null, true);
    }

    /**
     * The distribution of weighted numbers, as a sketch gives it. Where ranks can be wrong, its mean and deviation are
     * those of these numbers, and known within the rank error only; {@link #withMoments} says them exactly. The first
     * and the last number are taken for the smallest and the largest of all observations.
     *
     * @param numbers finite numbers in ascending order, which are copied
     * @param weights how many observations each stands for, positive
     * @param rankError by which share of the observations a rank can be wrong, in [0, 1]
     */
    public static EmpiricalDistribution weighted(double[] numbers, long[] weights, double rankError) {
        Objects.requireNonNull(numbers, "numbers must be given, but was null");
        Objects.requireNonNull(weights, "weights must be given, but was null");
        if (!(rankError >= 0 && rankError <= 1)) {
            throw new IllegalArgumentException("rankError must be in [0, 1], but was " + rankError);
        }
        return new EmpiricalDistribution(
                RankedValues.weighted(numbers, weights),
                NonFiniteCounts.NONE,
                rankError,
                rankError == 0 ? null : DistinctSketch.unknown(),
                rankError == 0);
    }

    /** The distribution that a sketch remembers. */
    public static EmpiricalDistribution of(QuantileSketch sketch, DistinctSketch seen, NonFiniteCounts absent) {
        QuantileSketch.Weighted kept = sketch.weighted();
        EmpiricalDistribution all = new EmpiricalDistribution(
                RankedValues.weighted(kept.numbers(), kept.weights()),
                absent,
                sketch.rankError(),
                sketch.rankError() == 0 ? null : seen,
                sketch.rankError() == 0 || sketch.momentsKnown());
        all.moments = sketch.moments();
        return all;
    }

    /**
     * The same numbers with a mean and a deviation known otherwise, as a sketch knows them exactly.
     *
     * @param mean the mean of all observations
     * @param squaredDeviations the sum of their squared deviations from it, not negative
     */
    public EmpiricalDistribution withMoments(double mean, double squaredDeviations) {
        checkNotEmpty();
        if (!Double.isFinite(mean) || !(squaredDeviations >= 0 && squaredDeviations <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("mean must be finite and squaredDeviations not negative, but were "
                    + mean + " and " + squaredDeviations);
        }
        EmpiricalDistribution other = new EmpiricalDistribution(ranked(), absent, rankError, seen, true);
        other.moments = Moments.known(count(), mean, squaredDeviations, min(), max());
        return other;
    }

    /**
     * The same numbers with what is known otherwise of how many different ones there are, as another sketch of the same
     * observations counts them.
     *
     * @throws IllegalStateException if all numbers are held, so that it is known exactly
     */
    public EmpiricalDistribution withDistinct(DistinctCount known) {
        Objects.requireNonNull(known, "known must be given, but was null");
        if (seen == null) {
            throw new IllegalStateException("numbers must be known through a sketch, but all are held");
        }
        return same(rankError, DistinctSketch.of(known.lowest(), known.estimate(), known.highest()));
    }

    /** The same numbers with another rank error, as a larger or a smaller sketch would have it. */
    public EmpiricalDistribution withRankError(double other) {
        return other == rankError ? this : same(other, seen);
    }

    private EmpiricalDistribution same(double error, @Nullable DistinctSketch other) {
        EmpiricalDistribution same = new EmpiricalDistribution(ranked(), absent, error, other, momentsKnown);
        same.moments = moments;
        return same;
    }

    /**
     * The same numbers with some that are missing or infinite beside them.
     *
     * @param missing how many are missing
     * @param negativeInfinities how many are minus infinity
     * @param positiveInfinities how many are plus infinity
     */
    public EmpiricalDistribution withAbsent(long missing, long negativeInfinities, long positiveInfinities) {
        if (missing < 0 || negativeInfinities < 0 || positiveInfinities < 0) {
            throw new IllegalArgumentException("missing and infinities must not be negative, but were " + missing + ", "
                    + negativeInfinities + " and " + positiveInfinities);
        }
        return with(new NonFiniteCounts(missing, negativeInfinities, positiveInfinities));
    }

    /** The distribution of the observations of both; the rank error is the larger one. */
    public EmpiricalDistribution merge(EmpiricalDistribution other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        EmpiricalDistribution both = new EmpiricalDistribution(
                ranked().merge(other.ranked()),
                absent.plus(other.absent),
                Math.max(rankError, other.rankError),
                seenWith(other),
                momentsKnown && other.momentsKnown);
        if (both.rankError > 0 && both.momentsKnown) {
            both.moments = anyMoments().plus(other.anyMoments());
        }
        return both;
    }

    private Moments anyMoments() {
        return values.length == 0 ? Moments.NONE : moments();
    }

    private @Nullable DistinctSketch seenWith(EmpiricalDistribution other) {
        if (seen == null) {
            return other.seen == null ? null : other.seenWith(this);
        }
        DistinctSketch both = seen.copy();
        if (other.seen != null) {
            both.add(other.seen);
        } else {
            for (double value : other.values) {
                both.add(value);
            }
        }
        return both;
    }

    /** The same without the missing and the infinite observations. */
    public EmpiricalDistribution finite() {
        return with(NonFiniteCounts.NONE);
    }

    /** The same finite observations, with as many missing and infinite ones as are said. */
    public EmpiricalDistribution with(NonFiniteCounts others) {
        Objects.requireNonNull(others, "others must be given, but was null");
        if (others.equals(absent)) {
            return this;
        }
        EmpiricalDistribution other = new EmpiricalDistribution(ranked(), others, rankError, seen, momentsKnown);
        other.moments = moments;
        other.standardizedMoments = standardizedMoments;
        other.logarithms = logarithms;
        return other;
    }

    /**
     * The same observations with other ranks; what is missing and the rank error stay, and so do the mean and the
     * deviation where they are known.
     */
    public EmpiricalDistribution withRanks(double[] ascending, long[] ranks) {
        Objects.requireNonNull(ascending, "ascending must be given, but was null");
        Objects.requireNonNull(ranks, "ranks must be given, but was null");
        EmpiricalDistribution other =
                new EmpiricalDistribution(RankedValues.upTo(ascending, ranks), absent, rankError, seen, momentsKnown);
        other.moments = momentsKnown ? moments() : null;
        return other;
    }

    private RankedValues ranked() {
        return new RankedValues(values, upTo);
    }

    /** How many finite values were observed. */
    public long count() {
        return weightBelow(values.length);
    }

    /** How many different finite values are held: all there are, or those that a sketch kept. */
    public int size() {
        return values.length;
    }

    /** How many different finite values there are; an estimate where not all are held. */
    public long distinctCount() {
        return seen == null ? values.length : (long) distinct(seen).estimate();
    }

    /**
     * Between what the number of different finite values lies: with a probability of 99.9 % where a profile saw them,
     * and surely, between those that are held and all, where nobody did. Empty where all are held.
     */
    public Optional<ValueRange> distinctRange() {
        return seen == null ? Optional.empty() : Optional.of(distinct(seen).range());
    }

    private DistinctCount distinct(DistinctSketch seen) {
        return DistinctCount.of(seen, values.length, count());
    }

    /** What saw the values where not all are held. */
    public Optional<DistinctSketch> seen() {
        return Optional.ofNullable(seen).map(DistinctSketch::copy);
    }

    /** The i-th held value in ascending order. */
    public double value(int i) {
        return values[i];
    }

    /** How many observations the first {@code i} held values stand for. */
    public long weightBelow(int i) {
        return RankedValues.weightBelow(upTo, i);
    }

    /** Whether each held value was observed once. */
    boolean isUnweighted() {
        return upTo == null;
    }

    /** Copies held values from a place on to the beginning of an array, and their weights where one is not 1. */
    void read(int from, double[] target, double[] weights, int length) {
        System.arraycopy(values, from, target, 0, length);
        for (int i = 0; !isUnweighted() && i < length; i++) {
            weights[i] = weight(from + i);
        }
    }

    /** How many observations the i-th held value stands for. */
    public long weight(int i) {
        return weightBelow(i + 1) - weightBelow(i);
    }

    /** The place of the held value of the largest weight, the smallest of several; looked for at the first call. */
    public int mode() {
        int known = afterMode;
        if (known == 0) {
            checkNotEmpty();
            known = ranked().mode() + 1;
            afterMode = known;
        }
        return known - 1;
    }

    /** How many values were missing. */
    public long missing() {
        return absent.missing();
    }

    /** How many values were minus infinity. */
    public long negativeInfinities() {
        return absent.negativeInfinities();
    }

    /** How many values were plus infinity. */
    public long positiveInfinities() {
        return absent.positiveInfinities();
    }

    /** How many values were missing or infinite. */
    public NonFiniteCounts absent() {
        return absent;
    }

    /** By which share of the observations the rank of a value can be wrong; 0 where all were held. */
    public double rankError() {
        return rankError;
    }

    /** The smallest finite value. */
    public double min() {
        checkNotEmpty();
        return values[0];
    }

    /** The largest finite value. */
    public double max() {
        checkNotEmpty();
        return values[values.length - 1];
    }

    /**
     * Whether the mean and the deviation are those of all observations. Otherwise they are those of the held values,
     * and known within the rank error only.
     */
    public boolean momentsKnown() {
        return momentsKnown;
    }

    /** The arithmetic mean of the finite values. */
    public double mean() {
        return moments().mean();
    }

    /**
     * By how much the mean of other values is below the mean of these. The difference is taken before it is rounded, so
     * that it is right where both means are large.
     */
    public double meanLess(EmpiricalDistribution other) {
        return moments().meanLess(other.moments());
    }

    /** The standard deviation of the finite values as a population: the root of the mean squared deviation. */
    public double populationStandardDeviation() {
        return moments().deviation(count());
    }

    /** The standard deviation estimated from a sample: divided by n - 1. Needs two values. */
    public double sampleStandardDeviation() {
        if (count() < 2) {
            throw new IllegalStateException(
                    "a sample standard deviation needs 2 finite values, but there are " + count());
        }
        return moments().deviation(count() - 1);
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

    /**
     * The distinct finite values as labels, each with its weight; those of a few values are made at the first call.
     * Infinite values are left out.
     */
    public CategoryCounts asCategories() {
        CategoryCounts known = categories;
        if (known == null) {
            known = toCategories();
            categories = values.length <= FEW_VALUES ? known : null;
        }
        return known;
    }

    private CategoryCounts toCategories() {
        Map<String, Long> counts = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            if ((i & 0xfff) == 0) {
                Stop.check();
            }
            counts.put(NumberLabel.of(values[i]), weight(i));
        }
        return seen == null
                ? CategoryCounts.of(counts, missing(), 0, 0)
                : CategoryCounts.ofSome(counts, missing(), distinct(seen));
    }

    /**
     * The value below which the given share of the observations lies, interpolated linearly between the two nearest
     * ranks (R type 7, NumPy's default): with h = p (n - 1), between the values at ranks floor(h) and ceil(h). Infinite
     * observations take part: the quantile next to one is infinite, and NaN between both infinities.
     *
     * @param probability p, in [0, 1]
     */
    public double quantile(double probability) {
        return new OrderStatistics(ranked(), absent).quantile(probability);
    }

    /**
     * How many observations fall into each bin: edge i &lt;= x &lt; edge i + 1, the last bin closed.
     *
     * @param edges at least two, never falling, none of them NaN
     */
    public long[] histogram(double[] edges) {
        if (edges.length < 2) {
            throw new IllegalArgumentException("edges must be at least 2, but were " + edges.length);
        }
        for (int i = 0; i < edges.length; i++) {
            if (Double.isNaN(edges[i]) || i > 0 && edges[i] < edges[i - 1]) {
                throw new IllegalArgumentException(
                        "edges must be numbers that never fall, but edge " + i + " was " + edges[i]);
            }
        }
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
    public Logarithms logarithms() {
        Logarithms known = logarithms;
        if (known == null) {
            known = new Logarithms(this);
            logarithms = known;
        }
        return known;
    }

    /** The place of the first held value that is not below the bound, from the given place on. */
    public int firstAtLeast(double bound, int from) {
        return ranked().firstAtLeast(bound, from);
    }

    private void checkNotEmpty() {
        if (values.length == 0) {
            throw new IllegalStateException("a distribution must have a finite value to be asked for it, but has none");
        }
    }

    public Moments moments() {
        Moments known = moments;
        if (known == null) {
            checkNotEmpty();
            known = Moments.ofAscending(values, values.length, upTo);
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
                && ranked().equals(other.ranked());
    }

    @Override
    public int hashCode() {
        return ranked().hashCode() * 31 + absent.hashCode();
    }

    @Override
    public String toString() {
        return "EmpiricalDistribution of " + count() + " values"
                + (values.length == 0 ? "" : " in [" + min() + ", " + max() + "]");
    }
}
