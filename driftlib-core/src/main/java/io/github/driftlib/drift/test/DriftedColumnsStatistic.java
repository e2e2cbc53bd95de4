package io.github.driftlib.drift.test;

import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.test.Condition;

/** What is tested of a data set's drift. */
public enum DriftedColumnsStatistic {
    /** Which share of the judged columns drifted: less than 0.3 by default. */
    SHARE("TestShareOfDriftedColumns", "Share of Drifted Columns", "the share of drifted columns"),
    /**
     * How many of the judged columns drifted: fewer than a third of them by default, rounded down but at least 1, so
     * that two columns without drift pass.
     */
    NUMBER("TestNumberOfDriftedColumns", "Number of Drifted Features", "the number of drifted columns");

    private static final double DEFAULT_SHARE = 0.3;

    private final String test;
    private final String title;
    private final String subject;

    DriftedColumnsStatistic(String test, String title, String subject) {
        this.test = test;
        this.title = title;
        this.subject = subject;
    }

    /** The name of its test in keys. */
    public String test() {
        return test;
    }

    String title() {
        return title;
    }

    String subject() {
        return subject;
    }

    double value(DatasetDriftMetric.Result result) {
        return this == SHARE ? result.shareOfDriftedColumns() : result.numberOfDriftedColumns();
    }

    ValueRange range(DatasetDriftMetric.Result result) {
        int most = result.numberOfDriftedColumns() + result.undecidedColumns().size();
        return new ValueRange(value(result), this == SHARE ? (double) most / result.numberOfColumns() : most);
    }

    Condition condition(DatasetDriftMetric.Result result) {
        return this == SHARE ? Condition.lt(DEFAULT_SHARE) : Condition.lt(Math.max(1, result.numberOfColumns() / 3));
    }
}
