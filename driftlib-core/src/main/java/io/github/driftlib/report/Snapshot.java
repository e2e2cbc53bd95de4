package io.github.driftlib.report;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.driftlib.data.Remark;
import io.github.driftlib.finding.Finding;
import io.github.driftlib.json.LogText;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The results of a run of a {@link Report} or a {@link TestSuite}: the outcomes of metrics and, of a suite, the results
 * of tests.
 *
 * <p>Immutable. Two snapshots are equal where their run, all their outcomes and all their test results are.
 */
public final class Snapshot {

    private final RunInfo info;
    private final Map<Metric<?>, MetricOutcome<?>> outcomes;
    private final List<TestEntry> tests;
    private final Optional<Conditions> conditions;
    private final List<DataRemark> remarks;

    Snapshot(
            RunInfo info,
            Map<Metric<?>, MetricOutcome<?>> outcomes,
            List<TestEntry> tests,
            Optional<Conditions> conditions,
            List<DataRemark> remarks) {
        this.info = info;
        this.outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
        this.tests = List.copyOf(tests);
        this.conditions = conditions;
        this.remarks = List.copyOf(remarks);
    }

    /**
     * Reads what {@link #toJson} wrote. The metrics that it may hold are those of the
     * {@linkplain io.github.driftlib.family.Family families} that are found, the user's own among them.
     *
     * @throws IllegalArgumentException if the text is no such JSON, or holds a metric that is not known
     */
    public static Snapshot fromJson(String json) {
        Objects.requireNonNull(json, "json must be given, but was null");
        return SnapshotJson.read(json);
    }

    /**
     * The results of both as those of one run: what another report or suite found of the same data. Of a metric that
     * both have, that of this one is kept, and so are its conditions.
     *
     * @throws IllegalArgumentException if they are about different runs
     */
    public Snapshot and(Snapshot other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        if (!info.equals(other.info)) {
            throw new IllegalArgumentException(
                    "snapshots must be of the same run, but are of " + info + " and " + other.info);
        }
        Map<Metric<?>, MetricOutcome<?>> all = new LinkedHashMap<>(outcomes);
        other.outcomes.forEach(all::putIfAbsent);
        List<TestEntry> allTests = new ArrayList<>(tests);
        other.tests.stream().filter(test -> !allTests.contains(test)).forEach(allTests::add);
        List<DataRemark> allRemarks = Stream.concat(remarks.stream(), other.remarks.stream())
                .distinct()
                .toList();
        return new Snapshot(info, all, allTests, conditions.or(() -> other.conditions), allRemarks);
    }

    /** What the run was about. */
    public RunInfo info() {
        return info;
    }

    /** The metrics, in the order of the report; of a suite, those that its tests asked for. */
    public List<Metric<?>> metrics() {
        return List.copyOf(outcomes.keySet());
    }

    /**
     * The result of a metric.
     *
     * @throws IllegalArgumentException if the report did not ask for the metric
     * @throws IllegalStateException if the metric could not be computed, with the reason; see {@link #outcome}
     */
    public <R extends MetricResult> R get(Metric<R> metric) {
        MetricOutcome<R> outcome = outcome(metric);
        return outcome.result()
                .orElseThrow(() -> new IllegalStateException(
                        Metric.Key.of(metric) + " has no result: " + outcome.status() + ", " + outcome.reason()));
    }

    /**
     * What became of a metric.
     *
     * @throws IllegalArgumentException if the report did not ask for the metric
     */
    @SuppressWarnings("unchecked")
    public <R extends MetricResult> MetricOutcome<R> outcome(Metric<R> metric) {
        MetricOutcome<?> outcome = outcomes.get(metric);
        if (outcome == null) {
            throw new IllegalArgumentException("metric must be one of "
                    + outcomes.keySet().stream().map(Metric.Key::of).toList() + ", but was " + Metric.Key.of(metric));
        }
        return (MetricOutcome<R>) outcome;
    }

    /** The tests, in the order of the suite; none where the snapshot is that of a report. */
    public List<TestEntry> tests() {
        return tests;
    }

    /** Which conditions those tests had that were given none, with the level of each; empty for a report. */
    public Optional<Conditions> conditions() {
        return conditions;
    }

    /** What the readings of the data did that one should know; none of data that came as profiles. */
    public List<DataRemark> remarks() {
        return remarks;
    }

    /**
     * What happened, the worst first, in words and numbers; see {@link Finding}. The same snapshot always has the same
     * findings, read back from JSON or not. Computed at each call, in about the time of writing the snapshot as JSON.
     */
    public List<Finding> findings() {
        return SnapshotFindings.of(this, Optional.empty());
    }

    /**
     * The same, beside the run before: where there is no reference, a model is held against what it was then.
     *
     * @param before the run before, of the same metrics
     */
    public List<Finding> findings(Snapshot before) {
        return SnapshotFindings.of(this, Optional.of(before));
    }

    /** How the tests ended, in numbers. */
    public TestSummary summary() {
        return TestSummary.of(tests);
    }

    /**
     * Does nothing where there are tests and none {@linkplain TestSummary#failed failed}, skipped tests and warnings
     * aside. What names and labels of the data would break a line with, or turn it around, is escaped.
     *
     * @throws AssertionError if one failed, could not be judged, or there was none; it lists those that did not pass
     */
    public void assertPassed() {
        if (!tests.isEmpty() && !summary().failed()) {
            return;
        }
        StringBuilder message = new StringBuilder(summary().text());
        for (TestEntry test : tests) {
            TestResult.Status status = test.result().status();
            if (status == TestResult.Status.FAIL
                    || status == TestResult.Status.ERROR
                    || status == TestResult.Status.WARNING) {
                message.append(System.lineSeparator())
                        .append(status)
                        .append(' ')
                        .append(LogText.of(test.result().name()))
                        .append(": ")
                        .append(LogText.of(test.result().description()));
            }
        }
        throw new AssertionError(message.toString());
    }

    /**
     * What a test found.
     *
     * @throws IllegalArgumentException if the suite did not have the test
     */
    public TestResult result(MetricTest test) {
        MetricTest.Key key = MetricTest.Key.of(test);
        return tests.stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .map(TestEntry::result)
                .orElseThrow(() -> new IllegalArgumentException("test must be one of "
                        + tests.stream().map(TestEntry::key).toList() + ", but was " + key));
    }

    /**
     * The snapshot as JSON, without what only pictures need. See {@link #toJson(Detail)}. A JSON library of the Jackson
     * family that is given a snapshot writes this text as it is.
     */
    @JsonValue
    @JsonRawValue
    public String toJson() {
        return toJson(Detail.RESULTS);
    }

    /**
     * The snapshot as JSON in the layout of Evidently's legacy reports and test suites, with some fields more:
     * {@code project}, {@code tags} and {@code metadata}; for each metric its {@code parameters} and, where there is no
     * result, {@code status} and {@code reason}; the {@link #findings}; for each test its {@code key} and
     * {@code metrics}; and {@code remarks} where the reading of the data has some. {@code version} is that of this
     * layout. Doubles have all their digits.
     */
    public String toJson(Detail detail) {
        return SnapshotJson.write(this, detail);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Snapshot other
                && info.equals(other.info)
                && outcomes.equals(other.outcomes)
                && tests.equals(other.tests)
                && conditions.equals(other.conditions)
                && remarks.equals(other.remarks);
    }

    @Override
    public int hashCode() {
        return Objects.hash(info, outcomes, tests, conditions, remarks);
    }

    @Override
    public String toString() {
        return "Snapshot of " + info.project() + " at " + info.timestamp() + " with " + outcomes.size()
                + " metrics and " + tests.size() + " tests";
    }

    /**
     * What the reading of one of the data sets of a run did that one should know.
     *
     * @param data which data set: {@code current} or {@code reference}
     * @param remark what it did
     */
    public record DataRemark(String data, Remark remark) {

        /** Checks that nothing is null. */
        public DataRemark {
            Objects.requireNonNull(data, "data must be given, but was null");
            Objects.requireNonNull(remark, "remark must be given, but was null");
        }

        // Written out: what a compiler makes is linked at its first use, which takes a fresh process milliseconds.
        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof DataRemark other && data.equals(other.data) && remark.equals(other.remark);
        }

        @Override
        public int hashCode() {
            return remark.hashCode();
        }
    }

    /**
     * A test of a snapshot.
     *
     * @param key which test it was
     * @param result what it found
     * @param metrics the metrics that it asked for
     */
    public record TestEntry(MetricTest.Key key, TestResult result, List<Metric.Key> metrics) {

        /** Copies the list. */
        public TestEntry {
            metrics = List.copyOf(metrics);
        }
    }

    /**
     * How the tests of a snapshot ended, in numbers.
     *
     * <p>A gate asks for {@link #failed}: it is false for a batch whose tests were all skipped, which is no reason to
     * stop. {@code allPassed} asks for evidence: it is false where no test was run. Both look past skipped tests
     * otherwise.
     *
     * @param allPassed whether tests were run, and every one of them is a success or a warning
     * @param totalTests how many tests there are
     * @param successTests how many are a success or a warning
     * @param failedTests how many failed; those that ended as an error or were skipped are in neither number
     * @param byStatus how many ended with each status that occurs
     */
    public record TestSummary(
            boolean allPassed,
            int totalTests,
            int successTests,
            int failedTests,
            Map<TestResult.Status, Integer> byStatus) {

        /** Copies the map. */
        public TestSummary {
            byStatus = Collections.unmodifiableMap(new TreeMap<>(byStatus));
        }

        static TestSummary of(List<Snapshot.TestEntry> tests) {
            Map<TestResult.Status, Integer> byStatus = new TreeMap<>();
            tests.forEach(test -> byStatus.merge(test.result().status(), 1, Integer::sum));
            int passed = byStatus.getOrDefault(TestResult.Status.SUCCESS, 0)
                    + byStatus.getOrDefault(TestResult.Status.WARNING, 0);
            int failed = byStatus.getOrDefault(TestResult.Status.FAIL, 0);
            int errors = byStatus.getOrDefault(TestResult.Status.ERROR, 0);
            return new TestSummary(passed > 0 && failed + errors == 0, tests.size(), passed, failed, byStatus);
        }

        /**
         * Whether a test failed or could not be judged. A report without tests did not fail, and did not pass either.
         */
        public boolean failed() {
            return failedTests + errorTests() > 0;
        }

        /** How many are a success. */
        public int passedTests() {
            return byStatus.getOrDefault(TestResult.Status.SUCCESS, 0);
        }

        /** How many are a warning. */
        public int warnedTests() {
            return byStatus.getOrDefault(TestResult.Status.WARNING, 0);
        }

        /** How many could not be judged. */
        public int errorTests() {
            return byStatus.getOrDefault(TestResult.Status.ERROR, 0);
        }

        /** How many were left out. */
        public int skippedTests() {
            return byStatus.getOrDefault(TestResult.Status.SKIPPED, 0);
        }

        /**
         * The numbers in words, such as {@code 5 tests: 2 passed, 1 warned, 1 failed, 0 skipped, 1 could not be
         * judged}.
         */
        public String text() {
            return totalTests + (totalTests == 1 ? " test: " : " tests: ") + passedTests() + " passed, " + warnedTests()
                    + " warned, " + failedTests + " failed, " + skippedTests() + " skipped, " + errorTests()
                    + " could not be judged";
        }
    }

    /** How much a snapshot writes as JSON. */
    public enum Detail {
        /** The results. */
        RESULTS,
        /** The results and what their pictures are drawn from. */
        WITH_PLOTS
    }
}
