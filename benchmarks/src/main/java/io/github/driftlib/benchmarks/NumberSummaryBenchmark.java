package io.github.driftlib.benchmarks;

import io.github.driftlib.sketch.QuantileSketch;
import io.github.driftlib.stats.rank.NumberSort;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.plot.Histograms;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The summaries of a column of numbers, all different. The baseline adds them up once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class NumberSummaryBenchmark {

    /** The numbers of each side. */
    @Param({"10000", "100000", "1000000"})
    public int rows;

    private double[] numbers;
    private EmpiricalDistribution reference;
    private EmpiricalDistribution current;
    private QuantileSketch sketch;
    private QuantileSketch other;

    /** For the annotation processor. */
    public NumberSummaryBenchmark() {}

    /** Makes both sides. */
    @Setup
    public void setUp() {
        numbers = Samples.normal(rows, 1, 0);
        double[] others = Samples.normal(rows, 2, 0.1);
        reference = EmpiricalDistribution.of(numbers);
        current = EmpiricalDistribution.of(others);
        sketch = sketch(numbers);
        other = sketch(others);
    }

    private static QuantileSketch sketch(double[] numbers) {
        QuantileSketch sketch = new QuantileSketch(QuantileSketch.DEFAULT_RUN_LENGTH);
        sketch.add(numbers, numbers.length);
        return sketch;
    }

    /** Reading the numbers once. */
    @Benchmark
    public double baseline() {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    /** Sorting a copy, which most of a distribution consists of. */
    @Benchmark
    public double[] sort() {
        double[] sorted = numbers.clone();
        NumberSort.sort(sorted, sorted.length);
        return sorted;
    }

    /** The distribution of unsorted numbers. */
    @Benchmark
    public EmpiricalDistribution distribution() {
        return EmpiricalDistribution.of(numbers);
    }

    /** The distribution of both sides together. */
    @Benchmark
    public EmpiricalDistribution merge() {
        return reference.merge(current);
    }

    /** The histograms of two distributions over the same bins. */
    @Benchmark
    public Histograms<Histogram.Numbers> histograms() {
        return Histograms.ofNumbers(current, Optional.of(reference));
    }

    /** A sketch of unsorted numbers. */
    @Benchmark
    public QuantileSketch sketchAdd() {
        return sketch(numbers);
    }

    /** Two sketches in a third one. */
    @Benchmark
    public QuantileSketch sketchMerge() {
        QuantileSketch both = new QuantileSketch(QuantileSketch.DEFAULT_RUN_LENGTH);
        both.add(sketch);
        both.add(other);
        return both;
    }
}
