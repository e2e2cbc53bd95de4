package io.github.driftlib.datasketches;

import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DistinctCount;
import java.util.Map;
import org.apache.datasketches.cpc.CpcSketch;
import org.apache.datasketches.cpc.CpcUnion;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.Union;
import org.apache.datasketches.theta.CompactSketch;
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

    private final Counter counter;

    private DistinctValues(Counter counter) {
        this.counter = counter;
    }

    /** A sketch of one of the kinds. */
    private sealed interface Counter {

        String kind();

        double estimate();

        double lowest();

        double highest();

        Counter union(Counter other);
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

    /** A compact theta sketch, as Spark's {@code theta_sketch_agg} writes it, made with the library's own seed. */
    public static DistinctValues theta(byte[] bytes) {
        SketchBytes checked = CountLayouts.theta(bytes);
        CompactSketch sketch = checked.read(CompactSketch::heapify);
        return of(sketch).checked(checked);
    }

    /** An HLL sketch. */
    public static DistinctValues of(HllSketch sketch) {
        return new DistinctValues(new Hll(sketch));
    }

    /** A CPC sketch. */
    public static DistinctValues of(CpcSketch sketch) {
        return new DistinctValues(new Cpc(sketch));
    }

    /** A theta sketch. */
    public static DistinctValues of(Sketch sketch) {
        return new DistinctValues(new Theta(sketch));
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
     * @throws IllegalArgumentException if both are not of one kind
     */
    public DistinctValues union(DistinctValues other) {
        if (counter.getClass() != other.counter.getClass()) {
            throw new IllegalArgumentException(
                    "other must be " + counter.kind() + " as this one, but was " + other.counter.kind());
        }
        return new DistinctValues(counter.union(other.counter));
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
                    + count.lowest() + ", but were " + observations);
        }
        CategoryCounts unknown = CategoryCounts.of(Map.of(), 0, observations, observations);
        return observations == 0 ? unknown : unknown.withDistinct(count);
    }

    @Override
    public String toString() {
        return counter.kind() + " of " + Math.round(counter.estimate()) + " different values";
    }

    private record Hll(HllSketch sketch) implements Counter {

        @Override
        public String kind() {
            return "an HLL sketch";
        }

        @Override
        public double estimate() {
            return sketch.getEstimate();
        }

        @Override
        public double lowest() {
            return sketch.getLowerBound(DEVIATIONS);
        }

        @Override
        public double highest() {
            return sketch.getUpperBound(DEVIATIONS);
        }

        @Override
        public Counter union(Counter other) {
            Union both = new Union(Math.max(sketch.getLgConfigK(), ((Hll) other).sketch.getLgConfigK()));
            both.update(sketch);
            both.update(((Hll) other).sketch);
            return new Hll(both.getResult());
        }
    }

    private record Cpc(CpcSketch sketch) implements Counter {

        @Override
        public String kind() {
            return "a CPC sketch";
        }

        @Override
        public double estimate() {
            return sketch.getEstimate();
        }

        @Override
        public double lowest() {
            return sketch.getLowerBound(DEVIATIONS);
        }

        @Override
        public double highest() {
            return sketch.getUpperBound(DEVIATIONS);
        }

        @Override
        public Counter union(Counter other) {
            CpcUnion both = new CpcUnion(Math.max(sketch.getLgK(), ((Cpc) other).sketch.getLgK()));
            both.update(sketch);
            both.update(((Cpc) other).sketch);
            return new Cpc(both.getResult());
        }
    }

    private record Theta(Sketch sketch) implements Counter {

        @Override
        public String kind() {
            return "a theta sketch";
        }

        @Override
        public double estimate() {
            return sketch.getEstimate();
        }

        @Override
        public double lowest() {
            return sketch.getLowerBound(DEVIATIONS);
        }

        @Override
        public double highest() {
            return sketch.getUpperBound(DEVIATIONS);
        }

        @Override
        public Counter union(Counter other) {
            int most = Math.max(sketch.getRetainedEntries(true), ((Theta) other).sketch.getRetainedEntries(true));
            int nominal = Math.max(1 << 12, Integer.highestOneBit(Math.max(1, most)));
            org.apache.datasketches.theta.Union both =
                    SetOperation.builder().setNominalEntries(nominal).buildUnion();
            both.union(sketch);
            both.union(((Theta) other).sketch);
            return new Theta(both.getResult());
        }
    }
}
