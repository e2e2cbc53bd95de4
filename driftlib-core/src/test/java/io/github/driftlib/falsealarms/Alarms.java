package io.github.driftlib.falsealarms;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestEntry;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.TestPreset;
import io.github.driftlib.test.TestStatus;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;

/**
 * How often the tests of a suite fail over repetitions.
 *
 * @param repetitions how many times the suite was run
 * @param suites how many of them had a failed test, or one that ended as an error
 * @param tests how often each test failed, by its key
 * @param warnings how often each test was a warning, by its key
 */
record Alarms(int repetitions, int suites, Map<String, Integer> tests, Map<String, Integer> warnings) {

    static Alarms of(
            TestPreset tests,
            Conditions conditions,
            int repetitions,
            LongFunction<Dataset> current,
            LongFunction<Dataset> reference) {
        TestSuite suite = TestSuite.builder()
                .tests(tests)
                .conditions(conditions)
                .executor(Runnable::run)
                .withoutPlots()
                .build();
        Map<String, Integer> failed = new TreeMap<>();
        Map<String, Integer> warned = new TreeMap<>();
        int suites = 0;
        for (int i = 0; i < repetitions; i++) {
            Snapshot snapshot = suite.run(current.apply(2L * i), reference.apply(2L * i + 1));
            boolean any = false;
            for (TestEntry entry : snapshot.tests()) {
                TestStatus status = entry.result().status();
                if (status == TestStatus.FAIL || status == TestStatus.ERROR) {
                    any = true;
                    failed.merge(entry.key().text(), 1, Integer::sum);
                } else if (status == TestStatus.WARNING) {
                    warned.merge(entry.key().text(), 1, Integer::sum);
                }
            }
            suites += any ? 1 : 0;
        }
        return new Alarms(repetitions, suites, failed, warned);
    }

    double percentOfSuites() {
        return 100.0 * suites / repetitions;
    }
}
