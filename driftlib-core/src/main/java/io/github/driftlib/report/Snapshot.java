package io.github.driftlib.report;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.driftlib.data.Remark;
import io.github.driftlib.finding.Finding;
import io.github.driftlib.json.LogText;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricKey;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestKey;
import io.github.driftlib.test.TestResult;
import io.github.driftlib.test.TestStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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
                        MetricKey.of(metric) + " has no result: " + outcome.status() + ", " + outcome.reason()));
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
                    + outcomes.keySet().stream().map(MetricKey::of).toList() + ", but was " + MetricKey.of(metric));
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
            TestStatus status = test.result().status();
            if (status == TestStatus.FAIL || status == TestStatus.ERROR || status == TestStatus.WARNING) {
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
        TestKey key = TestKey.of(test);
        return tests.stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .map(TestEntry::result)
                .orElseThrow(() -> new IllegalArgumentException("test must be one of "
                        + tests.stream().map(TestEntry::key).toList() + ", but was " + key));
    }

    /**
     * The snapshot as JSON, without what only pictures need. See {@link #toJson(JsonDetail)}. A JSON library of the
     * Jackson family that is given a snapshot writes this text as it is.
     */
    @JsonValue
    @JsonRawValue
    public String toJson() {
        return toJson(JsonDetail.RESULTS);
    }

    /**
     * The snapshot as JSON in the layout of Evidently's legacy reports and test suites, with some fields more:
     * {@code project}, {@code tags} and {@code metadata}; for each metric its {@code parameters} and, where there is no
     * result, {@code status} and {@code reason}; the {@link #findings}; for each test its {@code key} and
     * {@code metrics}; and {@code remarks} where the reading of the data has some. {@code version} is that of this
     * layout. Doubles have all their digits.
     */
    public String toJson(JsonDetail detail) {
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
    }
}
