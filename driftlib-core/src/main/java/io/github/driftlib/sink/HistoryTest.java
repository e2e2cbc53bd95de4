package io.github.driftlib.sink;

import io.github.driftlib.report.Snapshot;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a test of a run ended.
 *
 * @param project what was monitored
 * @param time the time of the run
 * @param test the test
 * @param name what it is called
 * @param column the column it is about, or the empty string for the whole data set
 * @param status how it ended
 * @param value what it held against its condition, or null where it had no number
 */
public record HistoryTest(
        String project,
        Instant time,
        MetricTest.Key test,
        String name,
        String column,
        TestResult.Status status,
        @Nullable Double value) {

    /** The parameters of a result that hold what was tested, the first there is. */
    private static final List<String> VALUES = List.of("value", "score");

    /** Checks that nothing is null but the value, and that the value is finite. */
    public HistoryTest {
        Objects.requireNonNull(project, "project must be given, but was null");
        Objects.requireNonNull(time, "time must be given, but was null");
        Objects.requireNonNull(test, "test must be given, but was null");
        Objects.requireNonNull(name, "name must be given, but was null");
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(status, "status must be given, but was null");
        if (value != null && !Double.isFinite(value)) {
            throw new IllegalArgumentException("value of '" + name + "' must be finite, but was " + value);
        }
    }

    /** All tests of a snapshot. */
    public static List<HistoryTest> of(Snapshot snapshot) {
        Objects.requireNonNull(snapshot, "snapshot must be given, but was null");
        return snapshot.tests().stream()
                .map(test -> new HistoryTest(
                        snapshot.info().project(),
                        snapshot.info().timestamp(),
                        test.key(),
                        test.result().name(),
                        column(test.result()),
                        test.result().status(),
                        value(test.result())))
                .toList();
    }

    private static String column(TestResult result) {
        return result.parameters().get("column_name") instanceof String column ? column : "";
    }

    private static @Nullable Double value(TestResult result) {
        return VALUES.stream()
                .map(result.parameters()::get)
                .filter(Number.class::isInstance)
                .map(number -> ((Number) number).doubleValue())
                .filter(Double::isFinite)
                .findFirst()
                .orElse(null);
    }
}
