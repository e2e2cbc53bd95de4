package io.github.driftlib.summary;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.sketch.QuantileSketch;

/** The numbers or points in time of a column: all different ones up to a limit, and a sketch of the ranks beyond. */
final class NumberState implements SummaryState {

    private final DerivedColumn source;
    private final int mostExact;
    private EmpiricalDistribution exact;
    /** Null as long as the numbers are held exactly. */
    private QuantileSketch sketch;

    private long missing;
    private long negativeInfinities;
    private long positiveInfinities;

    NumberState(DerivedColumn source, int mostExact) {
        this(source, mostExact, EmpiricalDistribution.empty(), null);
    }

    NumberState(DerivedColumn source, int mostExact, EmpiricalDistribution exact, QuantileSketch sketch) {
        this.source = source;
        this.mostExact = mostExact;
        this.exact = exact.finite();
        this.sketch = sketch;
        count(exact);
    }

    /** The sketch, or null where all numbers are held. */
    QuantileSketch sketch() {
        return sketch;
    }

    private void count(EmpiricalDistribution absent) {
        missing += absent.missing();
        negativeInfinities += absent.negativeInfinities();
        positiveInfinities += absent.positiveInfinities();
    }

    @Override
    public void add(Dataset rows) {
        Column column = rows.derive(source);
        if (sketch != null && column instanceof NumericalColumn numbers) {
            addToSketch(numbers.toArray());
        } else {
            add(EmpiricalDistribution.of(column));
        }
    }

    private void addToSketch(double[] numbers) {
        int count = 0;
        for (double number : numbers) {
            if (Math.abs(number) <= Double.MAX_VALUE) {
                numbers[count++] = number;
            } else if (number > 0) {
                positiveInfinities++;
            } else if (number < 0) {
                negativeInfinities++;
            } else {
                missing++;
            }
        }
        sketch.add(numbers, count);
    }

    private void add(EmpiricalDistribution numbers) {
        count(numbers);
        if (sketch == null) {
            exact = exact.merge(numbers.finite());
            if (exact.size() > mostExact) {
                startSketch();
            }
        } else {
            pour(numbers);
        }
    }

    private void startSketch() {
        if (sketch == null) {
            sketch = new QuantileSketch(QuantileSketch.DEFAULT_RUN_LENGTH);
            pour(exact);
            exact = EmpiricalDistribution.empty();
        }
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
            startSketch();
            sketch.add(state.sketch);
            missing += state.missing;
            negativeInfinities += state.negativeInfinities;
            positiveInfinities += state.positiveInfinities;
        }
    }

    @Override
    public SummaryState copy() {
        QuantileSketch copied = sketch == null ? null : QuantileSketch.of(sketch.state());
        EmpiricalDistribution numbers = exact.withAbsent(missing, negativeInfinities, positiveInfinities);
        return new NumberState(source, mostExact, numbers, copied);
    }

    @Override
    public EmpiricalDistribution summary() {
        return sketch == null
                ? exact.withAbsent(missing, negativeInfinities, positiveInfinities)
                : EmpiricalDistribution.of(sketch, missing, negativeInfinities, positiveInfinities);
    }
}
