package io.github.driftlib.benchmarks;

import io.github.driftlib.drift.stattest.NoiseFloor;
import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.summary.CategoryCounts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Stat tests of keys: a million different labels that each occur a few times, on either side. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ManyLabelsBenchmark {

    /** How many different labels there are. */
    @Param("1000000")
    public int labels;

    /** How often each label occurs, on both sides together. */
    @Param({"1", "2", "5"})
    public int times;

    /** The name of the stat test. */
    @Param({"jensenshannon", "psi", "hellinger", "TVD", "chisquare"})
    public String test;

    private StatTest measured;
    private SamplePair samples;
    private double score;

    /** For the annotation processor. */
    public ManyLabelsBenchmark() {}

    /** Makes the samples. */
    @Setup
    public void setUp() {
        measured = StatTests.named(test);
        SplittableRandom random = new SplittableRandom(1);
        Map<String, Long> reference = new HashMap<>();
        Map<String, Long> current = new HashMap<>();
        for (int label = 0; label < labels; label++) {
            for (int time = 0; time < times; time++) {
                (random.nextBoolean() ? reference : current).merge("label " + label, 1L, Long::sum);
            }
        }
        samples = new SamplePair.Labels(CategoryCounts.of(reference, 0, 0, 0), CategoryCounts.of(current, 0, 0, 0));
        score = measured.score(samples) instanceof Score.Value found ? found.value() : 0;
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
}
