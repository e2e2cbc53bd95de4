package io.github.driftlib.benchmarks;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.drift.stattest.NoiseFloor;
import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.EmpiricalDistribution;
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

/**
 * Each stat test on a reference and a current sample of equal size: on summaries that exist already, with the summary
 * of current made first, and its noise floor. The baseline adds up the current values once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StatTestBenchmark {

    /** The rows of each sample. */
    @Param({"10000", "100000", "1000000"})
    public int rows;

    /** The name of the stat test. */
    @Param({
        "ks",
        "chisquare",
        "chisquare_goodness_of_fit",
        "z",
        "z_large_sample",
        "wasserstein",
        "wasserstein_floored_unit",
        "jensenshannon",
        "psi",
        "kl_div",
        "hellinger",
        "ed",
        "t_test",
        "mannw",
        "anderson",
        "cramer_von_mises",
        "es",
        "g_test",
        "g_goodness_of_fit",
        "fisher_exact",
        "TVD",
        "empirical_mmd"
    })
    public String test;

    private StatTest measured;
    private SamplePair samples;
    private double score;
    private NumericalColumn numbers;
    private CategoricalColumn labels;
    private boolean numerical;

    /** For the annotation processor. */
    public StatTestBenchmark() {}

    /** Makes the samples; categories where the test does not take numbers. */
    @Setup
    public void setUp() {
        measured = StatTests.named(test);
        numerical = measured.kinds().contains(ColumnKind.NUMERICAL);
        int categories = test.equals("fisher_exact") || test.equals("z") ? 2 : 300;
        numbers = Samples.numerical(rows, 2, 0.1);
        labels = Samples.labels(rows, 2, categories);
        samples = numerical
                ? new SamplePair.Numbers(
                        ColumnKind.NUMERICAL,
                        EmpiricalDistribution.of(Samples.numerical(rows, 1, 0)),
                        EmpiricalDistribution.of(numbers))
                : new SamplePair.Labels(
                        CategoryCounts.of(Samples.labels(rows, 1, categories)), CategoryCounts.of(labels));
        score = measured.score(samples) instanceof Score.Value found ? found.value() : 0;
    }

    /** Reading the current values once. */
    @Benchmark
    public double baseline() {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += numerical ? numbers.get(row) : labels.code(row);
        }
        return sum;
    }

    /** The score alone. */
    @Benchmark
    public Score summarised() {
        return measured.score(samples);
    }

    /** The noise floor of a distance alone; nothing for a p-value. */
    @Benchmark
    public Optional<NoiseFloor> noiseFloor() {
        return measured.noiseFloor(samples, score, measured.defaultThreshold(), NoiseFloor.LEVEL);
    }

    /** A column of the current labels that nothing was derived from yet. */
    @State(Scope.Benchmark)
    public static class Unseen {

        private CategoricalColumn labels;

        /** For the annotation processor. */
        public Unseen() {}

        /** Copies the labels, where there are any. */
        @Setup(Level.Invocation)
        public void forget(StatTestBenchmark benchmark) {
            labels = benchmark.numerical ? null : Samples.copy(benchmark.labels);
        }
    }

    /** The summary of current, and the score. */
    @Benchmark
    public Score fresh(Unseen unseen) {
        SamplePair pair = samples instanceof SamplePair.Numbers known
                ? new SamplePair.Numbers(known.kind(), known.reference(), EmpiricalDistribution.of(numbers.toArray()))
                : new SamplePair.Labels(((SamplePair.Labels) samples).reference(), CategoryCounts.of(unseen.labels));
        return measured.score(pair);
    }
}
