package io.github.driftlib.datasketches;

import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DistinctCount;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import org.apache.datasketches.cpc.CpcSketch;
import org.apache.datasketches.cpc.CpcUnion;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.Union;
import org.apache.datasketches.theta.SetOperation;
import org.apache.datasketches.theta.Sketch;

/**
 * How many different values a column has, as an HLL, a CPC or a theta sketch of Apache DataSketches counts them: an
 * estimate, and bounds of three standard errors, which hold with a probability of 99.7 %.
 *
 * <p>It stands for a column alone ({@link #labels}), or beside a sketch of its values, where it says how many different
 * ones there are ({@link CategoryCounts#withDistinct},
 * {@link io.github.driftlib.summary.EmpiricalDistribution#withDistinct}).
 *
 * <p>Immutable and safe for use by many threads, where nobody changes the object it was made of.
 */
public final class DistinctValues {

    private static final int DEVIATIONS = 3;
    /** The library's own seed of hashes. */
    private static final long SEED = 9001;

    private final Counter<?> counter;

    private DistinctValues(Counter<?> counter) {
        this.counter = counter;
    }

    /** What can be asked of a sketch, whatever its kind. */
    private record Kind<S>(
            Class<S> type,
            String name,
            ToDoubleFunction<S> estimate,
            ToDoubleBiFunction<S, Integer> lowest,
            ToDoubleBiFunction<S, Integer> highest,
            BinaryOperator<S> union) {}

    private static final Kind<HllSketch> HLL = new Kind<>(
            HllSketch.class,
            "an HLL sketch",
            HllSketch::getEstimate,
            HllSketch::getLowerBound,
            HllSketch::getUpperBound,
            DistinctValues::union);

    private static final Kind<CpcSketch> CPC = new Kind<>(
            CpcSketch.class,
            "a CPC sketch",
            CpcSketch::getEstimate,
            CpcSketch::getLowerBound,
            CpcSketch::getUpperBound,
            DistinctValues::union);

    private static final Kind<Sketch> THETA = new Kind<>(
            Sketch.class,
            "a theta sketch",
            Sketch::getEstimate,
            Sketch::getLowerBound,
            Sketch::getUpperBound,
            DistinctValues::union);

    /** A sketch and its kind. */
    private record Counter<S>(Kind<S> kind, S sketch) {

        double estimate() {
            return kind.estimate.applyAsDouble(sketch);
        }

        double lowest() {
            return kind.lowest.applyAsDouble(sketch, DEVIATIONS);
        }

        double highest() {
            return kind.highest.applyAsDouble(sketch, DEVIATIONS);
        }

        Counter<S> union(Counter<?> other) {
            return new Counter<>(kind, kind.union.apply(sketch, kind.type.cast(other.sketch)));
        }
    }

    /** An HLL sketch, as Spark's {@code hll_sketch_agg} writes it. */
    public static DistinctValues hll(byte[] bytes) {
        SketchBytes checked = CountLayouts.hll(bytes);
        HllSketch sketch = checked.read(HllSketch::heapify);
        return of(sketch).checked(checked);
    }

    /** A CPC sketch, made with the library's own seed. */
    public static DistinctValues cpc(byte[] bytes) {
        SketchBytes checked = CountLayouts.cpc(bytes);
        CpcSketch sketch = checked.read(CpcSketch::heapify);
        boolean valid = checked.read(memory -> sketch.validate());
        checked.check(valid, "what they say does not fit together");
        return of(sketch).checked(checked);
    }

    /**
     * A theta sketch, compact as Spark's {@code theta_sketch_agg} writes it or one that more values can be added to,
     * made with the library's own seed.
     */
    public static DistinctValues theta(byte[] bytes) {
        SketchBytes checked = CountLayouts.theta(bytes);
        Sketch sketch = checked.read(memory -> Sketch.heapify(memory, SEED).compact());
        return of(sketch).checked(checked);
    }

    /** An HLL sketch. */
    public static DistinctValues of(HllSketch sketch) {
        Objects.requireNonNull(sketch, "sketch must be given, but was null");
        return new DistinctValues(new Counter<>(HLL, sketch));
    }

    /** A CPC sketch. */
    public static DistinctValues of(CpcSketch sketch) {
        Objects.requireNonNull(sketch, "sketch must be given, but was null");
        return new DistinctValues(new Counter<>(CPC, sketch));
    }

    /** A theta sketch. */
    public static DistinctValues of(Sketch sketch) {
        Objects.requireNonNull(sketch, "sketch must be given, but was null");
        return new DistinctValues(new Counter<>(THETA, sketch));
    }

    private DistinctValues checked(SketchBytes bytes) {
        return bytes.read(memory -> {
            count();
            return this;
        });
    }

    /**
     * The sketch of the values of both, by the library. Both stay as they are.
     *
     * @throws IllegalArgumentException if both are not of one kind, or the library cannot unite them
     */
    public DistinctValues union(DistinctValues other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        if (counter.kind() != other.counter.kind()) {
            throw new IllegalArgumentException("other must be " + counter.kind().name() + " as this one, but was "
                    + other.counter.kind().name());
        }
        return SketchBytes.united(counter.kind().name(), () -> new DistinctValues(counter.union(other.counter)));
    }

    /** How many different values there are. */
    public DistinctCount count() {
        double estimate = counter.estimate();
        double lowest = Math.min(estimate, Math.floor(counter.lowest()));
        double highest = Math.max(estimate, Math.ceil(counter.highest()));
        return new DistinctCount(lowest, estimate, highest);
    }

    /**
     * A column of labels of which only the number of different ones is known.
     *
     * @param observations how many observations it has, missing ones not among them: at least as many as different
     *     values
     */
    public CategoryCounts labels(long observations) {
        DistinctCount count = count();
        if (observations < count.lowest()) {
            throw new IllegalArgumentException("observations must be at least the number of different values, "
                    + Math.round(count.lowest()) + ", but were " + observations);
        }
        CategoryCounts unknown = CategoryCounts.of(Map.of(), 0, observations, observations);
        return observations == 0 ? unknown : unknown.withDistinct(count);
    }

    @Override
    public String toString() {
        return counter.kind().name() + " of " + Math.round(counter.estimate()) + " different values";
    }

    private static HllSketch union(HllSketch one, HllSketch other) {
        Union both = new Union(Math.max(one.getLgConfigK(), other.getLgConfigK()));
        both.update(one);
        both.update(other);
        return both.getResult();
    }

    private static CpcSketch union(CpcSketch one, CpcSketch other) {
        CpcUnion both = new CpcUnion(Math.max(one.getLgK(), other.getLgK()));
        both.update(one);
        both.update(other);
        return both.getResult();
    }

    private static Sketch union(Sketch one, Sketch other) {
        int most = Math.max(one.getRetainedEntries(true), other.getRetainedEntries(true));
        int nominal = Math.max(1 << 12, Integer.highestOneBit(Math.max(1, most)));
        org.apache.datasketches.theta.Union both =
                SetOperation.builder().setNominalEntries(nominal).buildUnion();
        both.union(one);
        both.union(other);
        return both.getResult();
    }
}
