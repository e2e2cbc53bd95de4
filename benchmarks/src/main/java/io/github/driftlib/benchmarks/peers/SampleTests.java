package io.github.driftlib.benchmarks.peers;

import io.github.driftlib.benchmarks.scale.Measured;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.duckdb.DataFiles;
import io.github.driftlib.stats.rank.NumberSort;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Kolmogorov-Smirnov and Wasserstein on two unsorted arrays of numbers, on one thread, and what sorting the two alone
 * takes: by the library and by the JDK. Each is run as often as is said.
 *
 * <p>Arguments: the folder of {@code REF.parquet} and {@code CUR.parquet}, the column, the file for the two scores, the
 * number of runs.
 */
public final class SampleTests {

    private SampleTests() {}

    /** Runs the tests and the sorts. */
    public static void main(String[] arguments) throws IOException {
        double[] reference = read(arguments, "REF");
        double[] current = read(arguments, "CUR");
        List<StatTest> tests = List.of(StatTests.ks(), StatTests.wasserstein());
        Files.write(
                Path.of(arguments[2]),
                tests.stream()
                        .map(test -> test.name() + "," + score(test, reference, current))
                        .toList());
        for (int i = Integer.parseInt(arguments[3]); i > 0; i--) {
            tests.forEach(test -> measure(test.name(), () -> score(test, reference, current)));
            measureSorts("sorts", reference, current, numbers -> NumberSort.sort(numbers, numbers.length));
            measureSorts("sorts_jdk", reference, current, Arrays::sort);
        }
    }

    private static double[] read(String[] arguments, String file) {
        Dataset rows = DataFiles.parquet(Path.of(arguments[0], file + ".parquet"))
                .columns(arguments[1])
                .read();
        return rows.numerical(arguments[1]).toArray();
    }

    private static double score(StatTest test, double[] reference, double[] current) {
        SamplePair samples = new SamplePair.Numbers(
                ColumnKind.NUMERICAL, EmpiricalDistribution.of(reference), EmpiricalDistribution.of(current));
        return ((Score.Value) test.score(samples)).value();
    }

    private static void measureSorts(String name, double[] reference, double[] current, Consumer<double[]> sort) {
        double[] left = reference.clone();
        double[] right = current.clone();
        measure(name, () -> {
            sort.accept(left);
            sort.accept(right);
        });
    }

    private static void measure(String name, Runnable work) {
        Measured measured = new Measured(name);
        work.run();
        measured.seconds("run").print();
    }
}
