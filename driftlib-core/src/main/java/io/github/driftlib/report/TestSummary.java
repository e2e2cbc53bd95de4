package io.github.driftlib.report;

import io.github.driftlib.test.TestStatus;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the tests of a snapshot ended, in numbers.
 *
 * @param allPassed whether every test is a success or a warning
 * @param totalTests how many tests there are
 * @param successTests how many are a success or a warning
 * @param failedTests how many failed; those that ended as an error or were skipped are in neither number
 * @param byStatus how many ended with each status that occurs
 */
public record TestSummary(
        boolean allPassed, int totalTests, int successTests, int failedTests, Map<TestStatus, Integer> byStatus) {

    /** Copies the map. */
    public TestSummary {
        byStatus = Collections.unmodifiableMap(new TreeMap<>(byStatus));
    }

    static TestSummary of(List<TestEntry> tests) {
        Map<TestStatus, Integer> byStatus = new TreeMap<>();
        tests.forEach(test -> byStatus.merge(test.result().status(), 1, Integer::sum));
        int passed = byStatus.getOrDefault(TestStatus.SUCCESS, 0) + byStatus.getOrDefault(TestStatus.WARNING, 0);
        return new TestSummary(
                passed == tests.size(), tests.size(), passed, byStatus.getOrDefault(TestStatus.FAIL, 0), byStatus);
    }
}
