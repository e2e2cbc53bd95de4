package io.github.driftlib.benchmarks;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.summary.MissingCounts;
import io.github.driftlib.summary.MissingKind;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The missing values of ten columns of numbers and two of labels. The baseline adds up the numbers once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MissingValuesBenchmark {

    private static final int NUMERICAL_COLUMNS = 10;

    /** The rows of the data set. */
    @Param({"10000", "100000", "1000000"})
    public int rows;

    private Dataset dataset;
    private Dataset unseen;

    /** For the annotation processor. */
    public MissingValuesBenchmark() {}

    /** Makes the columns. */
    @Setup
    public void setUp() {
        Dataset.Builder builder = Dataset.builder();
        for (int column = 0; column < NUMERICAL_COLUMNS; column++) {
            double[] values = Samples.normal(rows, column, 0);
            for (int row = column; row < rows; row += 20) {
                values[row] = Double.NaN;
            }
            builder.numerical("n" + column, values);
        }
        builder.column("few", Samples.labels(rows, 1, 8)).column("many", Samples.labels(rows, 2, 300));
        dataset = builder.build();
    }

    /** A data set that nothing was derived from yet; it shares the columns. */
    @Setup(Level.Invocation)
    public void forget() {
        unseen = dataset.select(dataset.columnNames());
    }

    /** Reading the numbers once. */
    @Benchmark
    public double baseline() {
        double sum = 0;
        for (int column = 0; column < NUMERICAL_COLUMNS; column++) {
            NumericalColumn numbers = unseen.numerical("n" + column);
            for (int row = 0; row < rows; row++) {
                sum += numbers.get(row);
            }
        }
        return sum;
    }

    /** Counting what is missing. */
    @Benchmark
    public MissingCounts missingValues() {
        return MissingCounts.of(unseen, MissingKind.DEFAULTS);
    }
}
