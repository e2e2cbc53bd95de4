package io.github.driftlib.falsealarms;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.TestPreset;
import io.github.driftlib.test.TestResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * How often the tests of a suite fail over repetitions.
 *
 * @param repetitions how many times the suite was run
 * @param suites how many of them had a failed test, or one that ended as an error
 * @param tests how often each test failed, by its key; 0 for those that never did
 */
record Alarms(int repetitions, int suites, Map<String, Integer> tests) {

    /**
     * Two data sets, made of a seed.
     *
     * @param form as what they are given
     * @param made the reference and current
     */
    record Source(Form form, LongFunction<Dataset[]> made) {

        RunData of(long seed) {
            Dataset[] sides = made.apply(seed);
            return RunData.of(form.of(sides[1])).withReference(form.of(sides[0]));
        }
    }

    static TestSuite suite(TestPreset tests, Conditions conditions) {
        return TestSuite.builder()
                .tests(tests)
                .conditions(conditions)
                .executor(Runnable::run)
                .withoutPlots()
                .build();
    }

    static boolean fails(Snapshot snapshot) {
        return snapshot.tests().stream().anyMatch(Alarms::fails);
    }

    static boolean fails(Snapshot.TestEntry entry) {
        return entry.result().status() == TestResult.Status.FAIL
                || entry.result().status() == TestResult.Status.ERROR;
    }

    static Alarms of(TestSuite suite, Source source, int repetitions) {
        Map<String, Integer> failed = new LinkedHashMap<>();
        int suites = 0;
        for (int i = 0; i < repetitions; i++) {
            Snapshot snapshot = suite.run(source.of(i));
            snapshot.tests().forEach(entry -> failed.merge(entry.key().text(), fails(entry) ? 1 : 0, Integer::sum));
            suites += fails(snapshot) ? 1 : 0;
        }
        return new Alarms(repetitions, suites, failed);
    }

    double percentOfSuites() {
        return 100.0 * suites / repetitions;
    }

    /** How often a test fails, on average over the tests. */
    double percentOfTests() {
        return tests.values().stream()
                .mapToDouble(failed -> 100.0 * failed / repetitions)
                .average()
                .orElse(0);
    }

    double percentOfWorstTest() {
        return tests.values().stream()
                .mapToDouble(failed -> 100.0 * failed / repetitions)
                .max()
                .orElse(0);
    }
}
