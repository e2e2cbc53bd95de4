package io.github.driftlib.benchmarks;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.sketch.LabelSketch;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.plot.Histograms;
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

/** The summaries of a column of at most 20,000 labels. The baseline adds up their codes once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LabelSummaryBenchmark {

    private static final int LABELS = 20_000;

    /** The labels of each side. */
    @Param({"10000", "100000", "1000000"})
    public int rows;

    private CategoricalColumn labels;
    private CategoryCounts reference;
    private CategoryCounts current;
    private LabelSketch sketch;
    private LabelSketch other;

    /** For the annotation processor. */
    public LabelSummaryBenchmark() {}

    /** Makes both sides. */
    @Setup
    public void setUp() {
        labels = Samples.labels(rows, 1, LABELS);
        reference = CategoryCounts.of(labels);
        current = CategoryCounts.of(Samples.labels(rows, 2, LABELS));
        sketch = sketch(reference);
        other = sketch(current);
    }

    private static LabelSketch sketch(CategoryCounts counts) {
        LabelSketch sketch = new LabelSketch(LabelSketch.DEFAULT_CAPACITY);
        counts.counts().forEach(sketch::add);
        return sketch;
    }

    /** A column that nothing was derived from yet. */
    @State(Scope.Benchmark)
    public static class Unseen {

        private CategoricalColumn labels;

        /** For the annotation processor. */
        public Unseen() {}

        /** Copies the labels. */
        @Setup(Level.Invocation)
        public void forget(LabelSummaryBenchmark benchmark) {
            labels = Samples.copy(benchmark.labels);
        }
    }

    /** Reading the codes once. */
    @Benchmark
    public long baseline() {
        long sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += labels.code(row);
        }
        return sum;
    }

    /** The count of each label. */
    @Benchmark
    public CategoryCounts counts(Unseen unseen) {
        return CategoryCounts.of(unseen.labels);
    }

    /** The counts of both sides together. */
    @Benchmark
    public CategoryCounts merge() {
        return reference.merge(current);
    }

    /** The histograms of two counts over the same labels. */
    @Benchmark
    public Histograms<Histogram.Labels> histograms() {
        return Histograms.ofLabels(current, Optional.of(reference));
    }

    /** A sketch of counts. */
    @Benchmark
    public LabelSketch sketchAdd() {
        return sketch(reference);
    }

    /** Two sketches in a third one. */
    @Benchmark
    public LabelSketch sketchMerge() {
        LabelSketch both = new LabelSketch(LabelSketch.DEFAULT_CAPACITY);
        both.add(sketch);
        both.add(other);
        return both;
    }
}
