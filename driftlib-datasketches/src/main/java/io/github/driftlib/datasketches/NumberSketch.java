package io.github.driftlib.datasketches;

import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.datasketches.common.SketchesArgumentException;
import org.apache.datasketches.kll.KllDoublesSketch;
import org.apache.datasketches.kll.KllFloatsSketch;
import org.apache.datasketches.kll.KllItemsSketch;
import org.apache.datasketches.quantiles.DoublesSketch;
import org.apache.datasketches.req.ReqSketch;
import org.apache.datasketches.tdigest.TDigestDouble;

/**
 * A column of numbers as a sketch of ranks of Apache DataSketches remembers it: KLL, REQ, the classic sketch of
 * quantiles, or a t-digest.
 *
 * <p>A rank is wrong by at most {@link #rankError} of the observations: what the library states for KLL and the classic
 * sketch with a probability of 99 % for all ranks together, and 5 standard errors of a REQ sketch where they are
 * largest. A t-digest has no such bound; the user says one. A sketch that still holds every observation has none.
 * Verdicts hold for all that the numbers can be within that error, or are undecided; then the reason says which k would
 * do.
 *
 * <pre>{@code
 * byte[] bytes = Files.readAllBytes(path);
 * EmpiricalDistribution fares = NumberSketch.kllDoubles(bytes).distribution();
 * Profile day = Profile.builder()
 *         .add(SummarizedRows.of(1_000_000).numerical("fare", fares))
 *         .build();
 * }</pre>
 *
 * <p>The sketch knows count, smallest and largest value; mean and deviation only within its error, unless
 * {@link EmpiricalDistribution#withMoments} adds what {@code avg} and {@code var_pop} gave. The library leaves NaN out.
 * A sketch that holds an infinite number is refused, as its finite ones have no known ends.
 *
 * <p>A sketch of an object is a view of it: it must not be changed meanwhile. Otherwise immutable and safe for use by
 * many threads.
 */
public final class NumberSketch {

    private final Quantiles quantiles;

    private NumberSketch(Quantiles quantiles) {
        this.quantiles = quantiles;
    }

    /** A KLL sketch of doubles, as Spark's {@code kll_sketch_agg_double} writes it. */
    public static NumberSketch kllDoubles(byte[] bytes) {
        KllDoublesSketch sketch = QuantileLayouts.kll("a KLL sketch of doubles", Double.BYTES, bytes)
                .read(KllDoublesSketch::heapify);
        return of(sketch);
    }

    /** A KLL sketch of floats, as Spark's {@code kll_sketch_agg_float} writes it; each is the double that it equals. */
    public static NumberSketch kllFloats(byte[] bytes) {
        KllFloatsSketch sketch = QuantileLayouts.kll("a KLL sketch of floats", Float.BYTES, bytes)
                .read(KllFloatsSketch::heapify);
        return of(sketch);
    }

    /**
     * A KLL sketch of whole numbers, as Spark's {@code kll_sketch_agg_bigint} writes it. Beyond 2^53 they become the
     * nearest double. Bytes of whole numbers and of doubles cannot be told apart.
     */
    public static NumberSketch kllLongs(byte[] bytes) {
        return kllDoubles(QuantileLayouts.kllOfDoubles(bytes));
    }

    /** A REQ sketch. */
    public static NumberSketch req(byte[] bytes) {
        ReqSketch sketch = QuantileLayouts.req(bytes).read(ReqSketch::heapify);
        return of(sketch);
    }

    /** A classic sketch of quantiles of doubles. */
    public static NumberSketch classic(byte[] bytes) {
        DoublesSketch sketch = QuantileLayouts.classic(bytes).read(DoublesSketch::heapify);
        return of(sketch);
    }

    /**
     * A t-digest of doubles, as the library writes it.
     *
     * @param bytes the digest
     * @param rankError by which share of the observations a rank can be wrong, in [0, 1]; the digest has no bound of
     *     its own: {@code docs/sketches.md} has what was measured
     */
    public static NumberSketch tDigest(byte[] bytes, double rankError) {
        TDigestDouble sketch = QuantileLayouts.tDigest(false, bytes).read(TDigestDouble::heapify);
        return of(sketch, rankError);
    }

    /** A t-digest of floats, as the C++ library and so DuckDB's extension writes it; as {@link #tDigest}. */
    public static NumberSketch tDigestFloats(byte[] bytes, double rankError) {
        TDigestDouble sketch = QuantileLayouts.tDigest(true, bytes).read(memory -> TDigestDouble.heapify(memory, true));
        return of(sketch, rankError);
    }

    /** A KLL sketch of doubles. */
    public static NumberSketch of(KllDoublesSketch sketch) {
        Objects.requireNonNull(sketch, "sketch must be given, but was null");
        return new NumberSketch(new KllQuantiles.Doubles(sketch));
    }

    /** A KLL sketch of floats; each is the double that it equals. */
    public static NumberSketch of(KllFloatsSketch sketch) {
        Objects.requireNonNull(sketch, "sketch must be given, but was null");
        return new NumberSketch(new KllQuantiles.Floats(sketch, KllQuantiles.EXACT));
    }

    /** A KLL sketch of objects that are numbers, in the order of their values. */
    public static <T extends Number> NumberSketch of(KllItemsSketch<T> sketch) {
        Objects.requireNonNull(sketch, "sketch must be given, but was null");
        return new NumberSketch(new KllQuantiles.Items<>(sketch));
    }

    /** A REQ sketch; each float is the double that it equals. */
    public static NumberSketch of(ReqSketch sketch) {
        Objects.requireNonNull(sketch, "sketch must be given, but was null");
        return new NumberSketch(new OtherQuantiles.Req(sketch, KllQuantiles.EXACT, 0));
    }

    /** A classic sketch of quantiles of doubles. */
    public static NumberSketch of(DoublesSketch sketch) {
        Objects.requireNonNull(sketch, "sketch must be given, but was null");
        return new NumberSketch(new OtherQuantiles.Classic(sketch));
    }

    /** A t-digest with the rank error that the user says it has, as {@link #tDigest}. */
    public static NumberSketch of(TDigestDouble sketch, double rankError) {
        Objects.requireNonNull(sketch, "sketch must be given, but was null");
        if (!(rankError >= 0 && rankError <= 1)) {
            throw new IllegalArgumentException("rankError must be in [0, 1], but was " + rankError);
        }
        return new NumberSketch(new OtherQuantiles.TDigest(sketch, rankError));
    }

    /**
     * The same with floats as the decimal numbers that they are written as, 0.1f as 0.1: where the column itself held
     * decimals or doubles, and the other side of a comparison still does.
     *
     * @throws IllegalStateException if it is not of floats
     */
    public NumberSketch asWritten() {
        DoubleUnaryOperator meaning = KllQuantiles.AS_WRITTEN;
        if (quantiles instanceof KllQuantiles.Floats floats) {
            return new NumberSketch(new KllQuantiles.Floats(floats.sketch(), meaning));
        }
        if (quantiles instanceof OtherQuantiles.Req req) {
            return new NumberSketch(new OtherQuantiles.Req(req.sketch(), meaning, req.leastError()));
        }
        throw new IllegalStateException("a sketch must be of floats to have decimals, but is a " + quantiles.kind());
    }

    /**
     * The sketch of the observations of both, by the library: of the k and the error of the less exact one. Both stay
     * as they are. Which numbers it keeps hangs on coins that the library tosses.
     *
     * @throws IllegalArgumentException if both are not of one kind, or the library cannot unite them
     */
    public NumberSketch union(NumberSketch other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        if (quantiles.getClass() != other.quantiles.getClass()) {
            throw new IllegalArgumentException(
                    "other must be a " + quantiles.kind() + " as this one, but was a " + other.quantiles.kind());
        }
        if (other.count() == 0 || count() == 0) {
            return count() == 0 ? other : this;
        }
        return SketchBytes.united(quantiles.kind(), () -> new NumberSketch(quantiles.union(other.quantiles)));
    }

    /** How many observations it has seen, NaN not among them. */
    public long count() {
        return quantiles.count();
    }

    /** Its parameter for size and accuracy. */
    public int k() {
        return quantiles.k();
    }

    /** By which share of the observations a rank can be wrong; 0 where each one is held. */
    public double rankError() {
        return count() == 0 ? 0 : quantiles.rankError();
    }

    /**
     * What the sketch knows of the numbers, for {@link io.github.driftlib.summary.profile.SummarizedRows}.
     *
     * @throws IllegalArgumentException if a number is infinite, or beyond the smallest or the largest one
     */
    public EmpiricalDistribution distribution() {
        if (count() == 0) {
            return EmpiricalDistribution.empty();
        }
        double min = finite(quantiles::min);
        double max = finite(quantiles::max);
        Held held = Held.of(quantiles, min, max);
        return EmpiricalDistribution.weighted(held.numbers, held.weights, rankError());
    }

    private static double finite(DoubleSupplier end) {
        double number;
        try {
            number = end.getAsDouble();
        } catch (SketchesArgumentException e) {
            number = Double.NaN;
        }
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("numbers of a sketch must be finite, but one was " + number);
        }
        return number;
    }

    /** The numbers that a sketch holds in ascending order, with one observation at either end. */
    private record Held(double[] numbers, long[] weights) {

        static Held of(Quantiles quantiles, double min, double max) {
            double[] numbers = new double[quantiles.size()];
            long[] weights = new long[numbers.length];
            int[] size = {0};
            quantiles.forEach((number, weight) -> {
                if (!(number >= min && number <= max)) {
                    throw new IllegalArgumentException("numbers of a sketch must be in [" + min + ", " + max
                            + "], its smallest and largest, but one was " + number);
                }
                if (weight > 0) {
                    numbers[size[0]] = number;
                    weights[size[0]++] = weight;
                }
            });
            int[] order = IntStream.range(0, size[0])
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> numbers[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            return withEnds(
                    IntStream.of(order).mapToDouble(i -> numbers[i]).toArray(),
                    IntStream.of(order).mapToLong(i -> weights[i]).toArray(),
                    min,
                    max);
        }

        /** One observation of the first number is the smallest one, and one of the last is the largest. */
        private static Held withEnds(double[] numbers, long[] weights, double min, double max) {
            int size = numbers.length;
            double[] all = new double[size + 2];
            long[] counts = new long[size + 2];
            System.arraycopy(numbers, 0, all, 1, size);
            System.arraycopy(weights, 0, counts, 1, size);
            all[0] = min;
            all[size + 1] = max;
            counts[0] = 1;
            counts[1]--;
            boolean single = size == 1 && counts[1] == 0;
            counts[size + 1] = single ? 0 : 1;
            counts[size] -= single ? 0 : 1;
            int[] kept = IntStream.range(0, size + 2).filter(i -> counts[i] > 0).toArray();
            return new Held(
                    Arrays.stream(kept).mapToDouble(i -> all[i]).toArray(),
                    Arrays.stream(kept).mapToLong(i -> counts[i]).toArray());
        }
    }

    @Override
    public String toString() {
        return quantiles.kind() + " of " + count() + " observations with k = " + k();
    }
}
