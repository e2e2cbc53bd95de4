package io.github.driftlib.benchmarks;

import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Each stat test of texts on texts of eight words out of 2,000. The baseline adds up the lengths of current once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TextTestBenchmark {

    private static final int WORDS = 2000;
    private static final int WORDS_A_TEXT = 8;

    /** The texts of each sample. */
    @Param({"1000", "10000"})
    public int rows;

    /** The name of the stat test. */
    @Param({"perc_text_content_drift", "abs_text_content_drift"})
    public String test;

    private StatTest measured;
    private SamplePair.Texts samples;

    /** For the annotation processor. */
    public TextTestBenchmark() {}

    /** Makes the texts, those of current with other words more often. */
    @Setup
    public void setUp() {
        measured = StatTests.named(test);
        samples = new SamplePair.Texts(texts(1, 2), texts(2, 2.2), 0, 0);
    }

    private List<String> texts(long seed, double exponent) {
        Random random = new Random(seed);
        return IntStream.range(0, rows).mapToObj(row -> text(random, exponent)).toList();
    }

    private static String text(Random random, double exponent) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < WORDS_A_TEXT; word++) {
            text.append("word")
                    .append((int) (WORDS * Math.pow(random.nextDouble(), exponent)))
                    .append(' ');
        }
        return text.toString();
    }

    /** Reading the current texts once. */
    @Benchmark
    public long baseline() {
        long sum = 0;
        for (String text : samples.current()) {
            sum += text.length();
        }
        return sum;
    }

    /** The score; texts have no summary. */
    @Benchmark
    public Score score() {
        return measured.score(samples);
    }
}
