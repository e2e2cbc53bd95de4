package io.github.driftlib.html.report;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.test.TestResult;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A test of the page.
 *
 * @param name what it is called
 * @param description what it found, in words
 * @param status how it ended
 * @param group what it is about
 * @param parameters its parameters, {@code condition} and {@code value} among them
 * @param cards the places of the cards of the metrics behind it
 */
public record TestRow(
        String name,
        String description,
        TestResult.Status status,
        String group,
        Map<String, Object> parameters,
        List<Integer> cards) {

    private static final List<TestResult.Status> WORST_FIRST = List.of(
            TestResult.Status.FAIL,
            TestResult.Status.ERROR,
            TestResult.Status.WARNING,
            TestResult.Status.SKIPPED,
            TestResult.Status.SUCCESS);

    static List<TestRow> of(List<Snapshot.TestEntry> tests, Map<String, Integer> cardOfMetric) {
        return tests.stream()
                .map(test -> new TestRow(
                        test.result().name(),
                        test.result().description(),
                        test.result().status(),
                        test.result().group(),
                        test.result().parameters(),
                        test.metrics().stream()
                                .map(Metric.Key::text)
                                .map(cardOfMetric::get)
                                .filter(Objects::nonNull)
                                .toList()))
                .sorted(Comparator.comparing(test -> WORST_FIRST.indexOf(test.status())))
                .toList();
    }
}
