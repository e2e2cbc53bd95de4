package io.github.driftlib.jdbc;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.HistoryTest;
import io.github.driftlib.sink.HistoryValue;
import io.github.driftlib.test.MetricTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A row of the history: a value of a metric, which is a number or a label; or a test, with what it tested, where that
 * was a number, and how it ended as the label.
 */
record HistoryRow(
        Metric.Key key,
        String metric,
        String column,
        String field,
        @Nullable Double number,
        @Nullable String label) {

    /** The field of a row that says how a test ended. */
    static final String TEST_STATUS = "test_status";

    private static final Logger LOG = LoggerFactory.getLogger(JdbcSink.class);

    private record Identity(Metric.Key key, String column, String field) {}

    /**
     * All rows of a snapshot. What several metrics of one series measured is one row. Of other values that cannot be
     * told apart by metric, column and field there is the first, and a warning.
     */
    static List<HistoryRow> of(Snapshot snapshot) {
        List<HistoryRow> rows = new ArrayList<>();
        Map<Identity, HistoryRow> earlier = new HashMap<>();
        Set<String> others = new HashSet<>();
        for (Metric<?> metric : snapshot.metrics()) {
            for (HistoryValue each : HistoryValue.of(snapshot.info(), metric, snapshot.outcome(metric))) {
                HistoryRow row = of(each.metric(), metric.name(), each.value());
                HistoryRow before = earlier.putIfAbsent(new Identity(row.key(), row.column(), row.field()), row);
                if (before == null) {
                    rows.add(row);
                } else if (!(others.contains(row.key().series()) && before.equals(row)) && LOG.isWarnEnabled()) {
                    LOG.warn(
                            "values of a metric must differ in column or field, but {} has the field '{}' of column"
                                    + " '{}' twice: the second is left out",
                            LogText.of(row.key().text()),
                            LogText.of(row.field()),
                            LogText.of(row.column()));
                }
            }
            others.add(Metric.Key.of(metric).series());
        }
        for (HistoryTest test : HistoryTest.of(snapshot)) {
            rows.add(new HistoryRow(
                    key(test.test()),
                    test.name(),
                    test.column(),
                    TEST_STATUS,
                    test.value(),
                    test.status().name()));
        }
        return rows;
    }

    /** The key of a test, in the columns that keys of metrics have. */
    static Metric.Key key(MetricTest.Key test) {
        return new Metric.Key(test.series(), test.judgement());
    }

    static HistoryRow of(Metric.Key key, String metric, MetricValue value) {
        return new HistoryRow(key, metric, value.column(), value.field(), value.number(), value.label());
    }
}
