package io.github.driftlib.jdbc;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricKey;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.HistoryTest;
import io.github.driftlib.sink.HistoryValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A row of the history: a value of a metric, which is a number or a label; or a test, with what it tested, where that
 * was a number, and how it ended as the label.
 */
record HistoryRow(MetricKey key, String metric, String column, String field, Double number, String label) {

    /** The field of a row that says how a test ended. */
    static final String TEST_STATUS = "test_status";

    private static final Logger LOG = LoggerFactory.getLogger(JdbcSink.class);

    private record Identity(MetricKey key, String column, String field) {}

    /**
     * All rows of a snapshot. Of values that cannot be told apart by metric, column and field there is the first, and a
     * warning.
     */
    static List<HistoryRow> of(Snapshot snapshot) {
        List<HistoryRow> rows = new ArrayList<>();
        Set<Identity> seen = new HashSet<>();
        for (Metric<?> metric : snapshot.metrics()) {
            MetricKey key = MetricKey.of(metric);
            for (MetricValue value : HistoryValue.values(snapshot.outcome(metric))) {
                if (seen.add(new Identity(key, value.column(), value.field()))) {
                    rows.add(of(key, metric.name(), value));
                } else if (LOG.isWarnEnabled()) {
                    LOG.warn(
                            "values of a metric must differ in column or field, but {} has the field '{}' of column"
                                    + " '{}' twice: the second is left out",
                            LogText.of(key.text()),
                            LogText.of(value.field()),
                            LogText.of(value.column()));
                }
            }
        }
        for (HistoryTest test : HistoryTest.of(snapshot)) {
            rows.add(new HistoryRow(
                    new MetricKey(test.test().text()),
                    test.name(),
                    test.column(),
                    TEST_STATUS,
                    test.value(),
                    test.status().name()));
        }
        return rows;
    }

    static HistoryRow of(MetricKey key, String metric, MetricValue value) {
        return new HistoryRow(key, metric, value.column(), value.field(), value.number(), value.label());
    }
}
