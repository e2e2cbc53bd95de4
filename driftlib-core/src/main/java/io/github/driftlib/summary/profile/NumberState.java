package io.github.driftlib.summary.profile;

import io.github.driftlib.concurrent.SpareNumbers;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.sketch.DistinctSketch;
import io.github.driftlib.sketch.QuantileSketch;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.FiniteNumbers;
import io.github.driftlib.summary.NonFiniteCounts;
import io.github.driftlib.summary.table.NumberCounts;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The numbers or points in time of a column: all different ones up to a limit, and a sketch of the ranks beyond. */
@SuppressWarnings("NullAway") // Numbers are counted, held or sketched: one of the forms is there, the others are null.
final class NumberState implements SummaryState {

    /** For the finite numbers of a column, until all are added. */
    private static final SpareNumbers ROOM = new SpareNumbers();

    private final DerivedColumn source;
    private final ProfileLimits limits;
    /** The numbers as long as none came since they were put in order; null otherwise, and empty beside a sketch. */
    private @Nullable EmpiricalDistribution held;
    /** The numbers once more came; null otherwise. */
    private @Nullable NumberCounts counts;
    /** Null as long as the numbers are held exactly. */
    private @Nullable QuantileSketch sketch;
    /** What saw the numbers of the sketch; null without one. */
    private @Nullable DistinctSketch seen;

    private NonFiniteCounts absent;

    NumberState(DerivedColumn source, ProfileLimits limits) {
        this(source, limits, EmpiricalDistribution.empty(), null, null);
    }

    /** A state of numbers that are held, with the sketch beside which they are none. */
    NumberState(
            DerivedColumn source,
            ProfileLimits limits,
            EmpiricalDistribution exact,
            @Nullable QuantileSketch sketch,
            @Nullable DistinctSketch seen) {
        this.source = source;
        this.limits = limits;
        this.sketch = sketch;
        this.seen = seen;
        held = exact.finite();
        absent = exact.absent();
    }

    /** A state of a distribution, with the error that its ranks have already. */
    static NumberState of(DerivedColumn source, ProfileLimits limits, EmpiricalDistribution numbers) {
        NumberState state = new NumberState(source, limits);
        if (numbers.rankError() == 0) {
            state.add(numbers);
            return state;
        }
        QuantileSketch ranks = new QuantileSketch(limits.runLength());
        addTo(ranks, numbers);
        QuantileSketch wrong =
                ranks.with(numbers.moments(), numbers.momentsKnown(), numbers.rankError() * numbers.count());
        EmpiricalDistribution none = EmpiricalDistribution.empty().with(numbers.absent());
        return new NumberState(source, limits, none, wrong, numbers.seen().orElseThrow());
    }

    /** The numbers in a form that more can be added to. */
    private NumberCounts open() {
        if (counts == null) {
            counts = new NumberCounts();
            counts.add(held);
            held = null;
        }
        return counts;
    }

    private EmpiricalDistribution exact() {
        return held == null ? counts.distribution() : held;
    }

    /** The sketch, or null where all numbers are held. */
    @Nullable
    QuantileSketch sketch() {
        return sketch;
    }

    /** What saw the numbers of the sketch, or null where all are held. */
    @Nullable
    DistinctSketch seen() {
        return seen;
    }

    NonFiniteCounts absent() {
        return absent;
    }

    @Override
    public void add(Dataset rows) {
        Column column = rows.derive(source);
        FiniteNumbers finite = FiniteNumbers.of(column, ROOM.of(column.size()));
        absent = absent.plus(finite.absent());
        double[] numbers = finite.numbers();
        int count = finite.count();
        if (sketch == null) {
            NumberCounts exact = open();
            int added = exact.add(numbers, count, limits.mostExactValues());
            if (exact.size() <= limits.mostExactValues()) {
                return;
            }
            startSketch();
            numbers = Arrays.copyOfRange(numbers, added, count);
            count = numbers.length;
        }
        sketch.add(numbers, count);
        seen.add(numbers, 0, count);
    }

    private void add(EmpiricalDistribution numbers) {
        absent = absent.plus(numbers.absent());
        if (sketch == null) {
            NumberCounts exact = open();
            exact.add(numbers);
            if (exact.size() > limits.mostExactValues()) {
                startSketch();
            }
        } else {
            pour(numbers);
        }
    }

    /** Goes over to a sketch of the numbers held. */
    private void startSketch() {
        EmpiricalDistribution exact = exact();
        sketch = new QuantileSketch(limits.runLength());
        seen = new DistinctSketch();
        held = EmpiricalDistribution.empty();
        counts = null;
        pour(exact);
    }

    private void pour(EmpiricalDistribution numbers) {
        seen.add(addTo(sketch, numbers), 0, numbers.size());
    }

    /** Adds the numbers of a distribution to a sketch, and gives the different ones. */
    private static double[] addTo(QuantileSketch ranks, EmpiricalDistribution numbers) {
        double[] values = new double[numbers.size()];
        long[] weights = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers.value(i);
            weights[i] = numbers.weight(i);
        }
        ranks.add(values, weights);
        return values;
    }

    @Override
    public void addMissing(long rows) {
        absent = absent.plus(new NonFiniteCounts(rows, 0, 0));
    }

    @Override
    public boolean hasValues() {
        return observations() > absent.missing();
    }

    @Override
    public long observations() {
        long finite = sketch == null ? exact().count() : sketch.count();
        return finite + absent.missing() + absent.negativeInfinities() + absent.positiveInfinities();
    }

    @Override
    public void add(SummaryState other) {
        NumberState state = (NumberState) other;
        if (state.sketch == null) {
            add(state.summary());
        } else {
            if (sketch == null) {
                startSketch();
            }
            sketch.add(state.sketch);
            seen.add(state.seen);
            absent = absent.plus(state.absent);
        }
    }

    @Override
    public SummaryState copy() {
        return sketch == null
                ? new NumberState(source, limits, exact().with(absent), null, null)
                : new NumberState(
                        source,
                        limits,
                        EmpiricalDistribution.empty().with(absent),
                        QuantileSketch.of(sketch.state()),
                        seen.copy());
    }

    @Override
    public EmpiricalDistribution summary() {
        return sketch == null ? exact().with(absent) : EmpiricalDistribution.of(sketch, seen.copy(), absent);
    }
}
