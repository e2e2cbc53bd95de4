package io.github.driftlib.report;

import io.github.driftlib.test.TestStatus;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the tests of a snapshot ended, in numbers.
 *
 * <p>A gate asks for {@link #failed}: it is false for a batch whose tests were all skipped, which is no reason to stop.
 * {@code allPassed} asks for evidence: it is false where no test was run. Both look past skipped tests otherwise.
 *
 * @param allPassed whether tests were run, and every one of them is a success or a warning
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
        int failed = byStatus.getOrDefault(TestStatus.FAIL, 0);
        int errors = byStatus.getOrDefault(TestStatus.ERROR, 0);
        return new TestSummary(passed > 0 && failed + errors == 0, tests.size(), passed, failed, byStatus);
    }

    /** Whether a test failed or could not be judged. A report without tests did not fail, and did not pass either. */
    public boolean failed() {
        return failedTests + errorTests() > 0;
    }

    /** How many are a success. */
    public int passedTests() {
        return byStatus.getOrDefault(TestStatus.SUCCESS, 0);
    }

    /** How many are a warning. */
    public int warnedTests() {
        return byStatus.getOrDefault(TestStatus.WARNING, 0);
    }

    /** How many could not be judged. */
    public int errorTests() {
        return byStatus.getOrDefault(TestStatus.ERROR, 0);
    }

    /** How many were left out. */
    public int skippedTests() {
        return byStatus.getOrDefault(TestStatus.SKIPPED, 0);
    }

    /**
     * The numbers in words, such as {@code 5 tests: 2 passed, 1 warned, 1 failed, 0 skipped, 1 could not be judged}.
     */
    public String text() {
        return totalTests + (totalTests == 1 ? " test: " : " tests: ") + passedTests() + " passed, " + warnedTests()
                + " warned, " + failedTests + " failed, " + skippedTests() + " skipped, " + errorTests()
                + " could not be judged";
    }
}
