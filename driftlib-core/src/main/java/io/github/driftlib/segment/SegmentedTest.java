package io.github.driftlib.segment;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.driftlib.concurrent.Contained;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Another test in each segment of the rows, as one: it ends like the worst of them, a failure before an error before a
 * warning. Small segments take part in the result, but do not decide it; where all are small, the test is skipped.
 *
 * <p>A default condition made of the reference is made of the segment's part of it. Where the conditions of the suite
 * are calibrated, the segments share the level of the test: of twenty, each has a twentieth, so that all of them
 * together fail by chance as seldom as the test on all rows.
 *
 * @param test the test to run in each segment
 * @param segments how the rows are divided
 */
public record SegmentedTest(
        @JsonSerialize(using = TestWriter.class) @JsonDeserialize(using = TestReader.class)
        MetricTest test,

        Segments segments)
        implements MetricTest {

    private static final List<TestResult.Status> WORST_FIRST = List.of(
            TestResult.Status.FAIL, TestResult.Status.ERROR, TestResult.Status.WARNING, TestResult.Status.SUCCESS);

    /** Checks that both are there. */
    public SegmentedTest {
        Objects.requireNonNull(test, "test must be given, but was null");
        Objects.requireNonNull(segments, "segments must be given, but was null");
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("segments", List.of(segments.columnName()));
        test.check(context);
    }

    /** None: what the test asks for, it asks for in each segment. */
    @Override
    public List<? extends Metric<?>> metrics(MetricContext context) {
        return List.of();
    }

    @Override
    public boolean needsRows() {
        return true;
    }

    @Override
    public MetricTest.Group group() {
        return test.group();
    }

    /** The title of the test and the column. */
    @Override
    public String title() {
        return test.title() + " by " + segments.columnName();
    }

    @Override
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("column_name", segments.columnName());
        parameters.put("smallest_size", segments.smallestSize());
        return parameters;
    }

    @Override
    public TestResult run(MetricContext context) {
        Attempt<List<SegmentData>> divided =
                Partition.divide(segments, context.sides().map(this::rows));
        return divided.value()
                .map(parts -> run(parts, context))
                .orElseGet(() -> result(test.name() + " by segment", TestResult.Status.ERROR, divided.reason()));
    }

    private TestResult run(List<SegmentData> parts, MetricContext context) {
        int deciding =
                (int) parts.stream().filter(part -> !part.small(segments)).count();
        Conditions conditions = Conditions.of(context).dividedBy(Math.max(1, deciding));
        List<Finding> findings = parts.stream()
                .map(part -> finding(part, conditions.in(context)))
                .toList();
        return summarized(findings);
    }

    private Dataset rows(DataSummary side) {
        return side.rows().orElseThrow(() -> new IllegalArgumentException(name() + " needs rows, but has a summary"));
    }

    private Finding finding(SegmentData part, MetricContext context) {
        TestResult result = Contained.call(
                () -> Objects.requireNonNull(test.run(part.context(context)), "the result of a test"),
                thrown -> test.result(test.title(), TestResult.Status.ERROR, Contained.reason(thrown)));
        return new Finding(part.segment(), part.rows().current().rowCount(), part.small(segments), result);
    }

    private TestResult summarized(List<Finding> findings) {
        List<Finding> deciding =
                findings.stream().filter(finding -> !finding.small()).toList();
        Optional<TestResult.Status> worst = WORST_FIRST.stream()
                .filter(status ->
                        deciding.stream().anyMatch(finding -> finding.result().status() == status))
                .findFirst();
        Map<String, Object> parameters = parameters();
        parameters.put("segments", findings.stream().map(Finding::parameters).toList());
        return result(
                worst.orElse(TestResult.Status.SKIPPED),
                worst.map(status -> description(status, deciding))
                        .orElse("no segment of '" + segments.columnName() + "' has at least " + segments.smallestSize()
                                + " rows and a verdict"),
                parameters);
    }

    private String description(TestResult.Status worst, List<Finding> deciding) {
        List<Finding> those = deciding.stream()
                .filter(finding -> finding.result().status() == worst)
                .toList();
        String found = those.size() + " of " + deciding.size() + " segments of '" + segments.columnName()
                + "' with at least " + segments.smallestSize() + " rows: " + worst;
        return worst == TestResult.Status.SUCCESS
                ? found
                : found + "; "
                        + those.stream()
                                .map(finding -> finding.segment().title() + ": "
                                        + finding.result().description())
                                .collect(Collectors.joining("; "));
    }

    /** What the test found in a segment. */
    private record Finding(Segments.Segment segment, long size, boolean small, TestResult result) {

        Map<String, Object> parameters() {
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("segment", segment.label());
            parameters.put("kind", segment.kind().name());
            parameters.put("size", size);
            parameters.put("small", small);
            parameters.put("status", result.status().name());
            parameters.put("description", result.description());
            parameters.put("parameters", result.parameters());
            return parameters;
        }
    }
}
