package io.github.driftlib.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Each benchmark runs once, so that none rots. */
class BenchmarksRunTest {

    @Test
    void eachRunsOnce() throws RunnerException {
        Options once = new OptionsBuilder()
                .include("io.github.driftlib.benchmarks")
                .param("rows", "1000")
                .param("times", "2")
                .mode(Mode.SingleShotTime)
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        assertThat(new Runner(once).run())
                .extracting(BenchmarksRunTest::nameAndTest)
                .containsExactlyInAnyOrderElementsOf(namesAndTests());
    }

    private static String nameAndTest(RunResult result) {
        return name(result.getParams().getBenchmark(), result.getParams().getParam("test"));
    }

    /** All benchmarks there are, those of stat tests once a test. */
    private static List<String> namesAndTests() {
        Set<BenchmarkListEntry> entries = BenchmarkList.defaultList()
                .getAll(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of());
        return entries.stream()
                .flatMap(entry -> {
                    String[] tests = entry.getParams().orElse(Map.of()).get("test");
                    return tests == null
                            ? Stream.of(name(entry.getUsername(), null))
                            : Arrays.stream(tests).map(test -> name(entry.getUsername(), test));
                })
                .toList();
    }

    private static String name(String benchmark, String test) {
        return test == null ? benchmark : benchmark + " " + test;
    }

    @Test
    void everyStatTestIsMeasured() {
        List<String> measured = Stream.of(StatTestBenchmark.class, TextTestBenchmark.class)
                .flatMap(BenchmarksRunTest::tests)
                .toList();
        assertThat(measured)
                .containsExactlyInAnyOrderElementsOf(
                        StatTests.all().stream().map(StatTest::name).toList());
    }

    private static Stream<String> tests(Class<?> benchmark) {
        try {
            return Arrays.stream(
                    benchmark.getField("test").getAnnotation(Param.class).value());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
