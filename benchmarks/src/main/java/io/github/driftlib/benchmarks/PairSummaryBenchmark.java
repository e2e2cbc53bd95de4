package io.github.driftlib.benchmarks;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.summary.CoMoments;
import io.github.driftlib.summary.ContingencyTable;
import io.github.driftlib.summary.plot.Interactions;
import java.util.Optional;
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

/** The summaries of two columns together. The baseline adds up two columns of numbers once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PairSummaryBenchmark {

    private static final Interactions.Axis TIME = new Interactions.Axis("at", ColumnKind.DATETIME);
    private static final Interactions.Axis NUMBER = new Interactions.Axis("x", ColumnKind.NUMERICAL);
    private static final Interactions.Axis OTHER_NUMBER = new Interactions.Axis("y", ColumnKind.NUMERICAL);
    private static final Interactions.Axis LABEL = new Interactions.Axis("few", ColumnKind.CATEGORICAL);

    /** The rows of the columns. */
    @Param({"10000", "100000", "1000000"})
    public int rows;

    private Dataset dataset;

    /** For the annotation processor. */
    public PairSummaryBenchmark() {}

    /** Makes the columns. */
    @Setup
    public void setUp() {
        dataset = Dataset.builder()
                .numerical("x", Samples.normal(rows, 1, 0))
                .numerical("y", Samples.normal(rows, 2, 0))
                .column("few", Samples.labels(rows, 3, 8))
                .column("many", Samples.labels(rows, 4, 300))
                .column("at", Samples.times(rows, 5))
                .build();
    }

    /** The same rows in columns that nothing was derived from yet. */
    @State(Scope.Benchmark)
    public static class Unseen {

        private Dataset rows;

        /** For the annotation processor. */
        public Unseen() {}

        /** Copies the rows. */
        @Setup(Level.Invocation)
        public void forget(PairSummaryBenchmark benchmark) {
            rows = Samples.copy(benchmark.dataset);
        }
    }

    /** Reading both columns of numbers once. */
    @Benchmark
    public double baseline() {
        NumericalColumn x = dataset.numerical("x");
        NumericalColumn y = dataset.numerical("y");
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += x.get(row) * y.get(row);
        }
        return sum;
    }

    /** What the linear correlation is made of. */
    @Benchmark
    public CoMoments coMoments() {
        return CoMoments.of("x", "y").apply(dataset);
    }

    /** The counts of the pairs of 8 and 300 labels. */
    @Benchmark
    public ContingencyTable contingencyTable(Unseen unseen) {
        return ContingencyTable.of("few", "many").apply(unseen.rows);
    }

    /** The means of numbers over time. */
    @Benchmark
    public Optional<Interactions> meansInTime(Unseen unseen) {
        return Interactions.of(TIME, NUMBER, unseen.rows, Optional.empty());
    }

    /** The counts of labels over time. */
    @Benchmark
    public Optional<Interactions> labelsInTime(Unseen unseen) {
        return Interactions.of(TIME, LABEL, unseen.rows, Optional.empty());
    }

    /** The grid of two columns of numbers. */
    @Benchmark
    public Optional<Interactions> grid(Unseen unseen) {
        return Interactions.of(NUMBER, OTHER_NUMBER, unseen.rows, Optional.empty());
    }

    /** The boxes of numbers by label. */
    @Benchmark
    public Optional<Interactions> boxes(Unseen unseen) {
        return Interactions.of(LABEL, NUMBER, unseen.rows, Optional.empty());
    }
}
