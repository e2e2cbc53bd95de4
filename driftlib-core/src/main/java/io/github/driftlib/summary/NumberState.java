package io.github.driftlib.summary;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.sketch.QuantileSketch;
import java.util.Arrays;

/** The numbers or points in time of a column: all different ones up to a limit, and a sketch of the ranks beyond. */
final class NumberState implements SummaryState {

    private final DerivedColumn source;
    private final int mostExact;
    /** The numbers as long as none came since they were put in order; null otherwise, and empty beside a sketch. */
    private EmpiricalDistribution held;
    /** The numbers once more came; null otherwise. */
    private NumberCounts counts;
    /** Null as long as the numbers are held exactly. */
    private QuantileSketch sketch;

    private AbsentNumbers absent;

    NumberState(DerivedColumn source, int mostExact) {
        this(source, mostExact, EmpiricalDistribution.empty(), null);
    }

    NumberState(DerivedColumn source, int mostExact, EmpiricalDistribution exact, QuantileSketch sketch) {
        this.source = source;
        this.mostExact = mostExact;
        this.sketch = sketch;
        held = exact.finite();
        absent = exact.absent();
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
    QuantileSketch sketch() {
        return sketch;
    }

    @Override
    public void add(Dataset rows) {
        Column column = rows.derive(source);
        if (column instanceof NumericalColumn) {
            add(FiniteNumbers.of(column));
        } else {
            add(EmpiricalDistribution.of(column));
        }
    }

    private void add(FiniteNumbers finite) {
        absent = absent.plus(finite.absent());
        double[] numbers = finite.numbers();
        int count = finite.count();
        if (sketch != null) {
            sketch.add(numbers, count);
            return;
        }
        NumberCounts exact = open();
        int added = 0;
        while (added < count && exact.size() <= mostExact) {
            exact.add(numbers[added++], 1);
        }
        if (exact.size() > mostExact) {
            startSketch(EmpiricalDistribution.of(Arrays.copyOfRange(numbers, added, count)));
        }
    }

    private void add(EmpiricalDistribution numbers) {
        absent = absent.plus(numbers.absent());
        if (sketch == null) {
            NumberCounts exact = open();
            exact.add(numbers);
            if (exact.size() > mostExact) {
                startSketch(EmpiricalDistribution.empty());
            }
        } else {
            pour(numbers);
        }
    }

    /** Goes over to a sketch of the numbers held and of more, in ascending order. */
    private void startSketch(EmpiricalDistribution more) {
        sketch = new QuantileSketch(QuantileSketch.DEFAULT_RUN_LENGTH);
        pour(exact().merge(more));
        held = EmpiricalDistribution.empty();
        counts = null;
    }

    private void pour(EmpiricalDistribution numbers) {
        for (int i = 0; i < numbers.size(); i++) {
            sketch.add(numbers.value(i), numbers.weight(i));
        }
    }

    @Override
    public void add(SummaryState other) {
        NumberState state = (NumberState) other;
        if (state.sketch == null) {
            add(state.summary());
        } else {
            if (sketch == null) {
                startSketch(EmpiricalDistribution.empty());
            }
            sketch.add(state.sketch);
            absent = absent.plus(state.absent);
        }
    }

    @Override
    public SummaryState copy() {
        QuantileSketch copied = sketch == null ? null : QuantileSketch.of(sketch.state());
        return new NumberState(source, mostExact, exact().with(absent), copied);
    }

    @Override
    public EmpiricalDistribution summary() {
        return sketch == null ? exact().with(absent) : EmpiricalDistribution.of(sketch, absent);
    }
}
