package io.github.driftlib.examples.taxi.monitoring;

import io.github.driftlib.alert.AlertPolicy;
import io.github.driftlib.alert.AlertRule;
import io.github.driftlib.alert.AlertSink;
import io.github.driftlib.alert.Alerting;
import io.github.driftlib.alert.Grouping;
import io.github.driftlib.alert.Side;
import io.github.driftlib.history.LearnedRange;
import io.github.driftlib.history.Scale;
import io.github.driftlib.history.Season;
import io.github.driftlib.jdbc.JdbcAlertStore;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.durable.DurableSink;
import io.github.driftlib.sink.webhook.Notifier;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * Who is told of what: the drift of each column, the missing values and the median fare, held against what is normal of
 * them on such a weekday. Days go through a journal, so that none is forgotten while the receiver is away.
 */
final class TaxiAlerts implements AutoCloseable {

    private static final Duration LONGEST_FLUSH = Duration.ofSeconds(30);
    private static final LearnedRange BY_WEEKDAY = LearnedRange.of(Season.WEEKDAY);

    private static final List<AlertRule> RULES = List.of(
            AlertRule.values("ColumnDriftMetric", "drift_score")
                    .side(Side.ABOVE)
                    .learned(BY_WEEKDAY.scale(Scale.LOG)),
            AlertRule.values("DatasetMissingValuesMetric", "share_of_missing_values")
                    .column("")
                    .learned(BY_WEEKDAY.scale(Scale.LOGIT)),
            AlertRule.values("ColumnQuantileMetric", "quantile_value").learned(BY_WEEKDAY.scale(Scale.LOG)));

    private final AlertSink alerts;
    private final DurableSink durable;

    /**
     * @param falseAlerts how many false alerts in thirty days are accepted
     * @param database where is kept what was learned and told
     * @param output where the journal is
     * @param notifier where alerts go
     */
    TaxiAlerts(double falseAlerts, DataSource database, OutputFolder output, Notifier notifier) {
        Alerting alerting = Alerting.of(AlertPolicy.daily(falseAlerts).grouping(Grouping.RUN), RULES);
        alerts = AlertSink.of(alerting, JdbcAlertStore.of(database).creatingTables(), notifier)
                .linking(message -> URI.create("http://localhost:3000/d/taxi-monitoring?to="
                        + message.time().plus(Duration.ofDays(1)).toEpochMilli() + "&from="
                        + message.time().minus(Duration.ofDays(27)).toEpochMilli()));
        durable = DurableSink.builder(output.folder().resolve("alert-journal"), alerts)
                .build();
    }

    /** Takes days as examples of what is normal, the earliest first; those that are known already are left. */
    void learn(List<Snapshot> days) {
        days.forEach(alerts::learn);
    }

    /** Judges a day; days come in their order, and one that was judged before changes nothing. */
    void judge(Snapshot day) {
        durable.write(day);
    }

    /** Waits until all is told, for a while. */
    void flush() {
        durable.flush(LONGEST_FLUSH);
    }

    @Override
    public void close() {
        durable.close();
    }
}
