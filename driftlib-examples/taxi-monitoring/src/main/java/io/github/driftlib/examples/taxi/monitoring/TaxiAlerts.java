package io.github.driftlib.examples.taxi.monitoring;

import io.github.driftlib.alert.AlertPolicy;
import io.github.driftlib.alert.AlertRule;
import io.github.driftlib.alert.AlertSink;
import io.github.driftlib.alert.AlertStore;
import io.github.driftlib.alert.Alerting;
import io.github.driftlib.history.LearnedRange;
import io.github.driftlib.history.LearnedRange.Scale;
import io.github.driftlib.history.LearnedRange.Season;
import io.github.driftlib.sink.webhook.Notifier;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Who is told of what: the drift of each column, the missing values and the median fare, held against what is normal of
 * them on such a weekday, or in such an hour of the week.
 */
public final class TaxiAlerts {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private TaxiAlerts() {}

    /**
     * Judges runs by what was learned, and tells.
     *
     * @param every after what time the next run follows: a day, or the length of a window
     * @param falseAlerts how many false alerts in thirty days are accepted
     * @param store where is kept what was learned and told
     * @param notifier where alerts go
     */
    public static AlertSink sink(Duration every, double falseAlerts, AlertStore store, Notifier notifier) {
        return AlertSink.of(Alerting.of(policy(every, falseAlerts), rules(season(every))), store, notifier)
                .linking(message -> URI.create("http://localhost:3000/d/taxi-monitoring?to="
                        + message.time().plus(every).toEpochMilli() + "&from="
                        + message.time().minus(every.multipliedBy(27)).toEpochMilli()));
    }

    /** How many runs it takes to know what is normal; of more, only the last so many are looked at. */
    public static int runsToLearn(Duration every) {
        return LearnedRange.of(season(every)).memory();
    }

    private static Season season(Duration every) {
        return every.equals(DAY) ? Season.WEEKDAY : every.equals(HOUR) ? Season.HOUR_OF_WEEK : Season.NONE;
    }

    private static AlertPolicy policy(Duration every, double falseAlerts) {
        AlertPolicy daily = AlertPolicy.daily(falseAlerts).grouping(AlertPolicy.Grouping.RUN);
        if (every.equals(DAY)) {
            return daily;
        }
        // A new level stays for as many days, however long a window is; that windows do not come at all is told by
        // Prometheus, which sees it while it happens.
        int acceptedAfter = (int) Math.max(2, daily.acceptedAfter() * DAY.toMinutes() / Math.max(1, every.toMinutes()));
        return new AlertPolicy(
                falseAlerts,
                every,
                null,
                daily.resolvedAfter(),
                daily.hysteresis(),
                daily.coolDown(),
                acceptedAfter,
                daily.grouping(),
                daily.silences());
    }

    private static List<AlertRule> rules(Season season) {
        LearnedRange learned = LearnedRange.of(season);
        return List.of(
                AlertRule.values("ColumnDriftMetric", "drift_score")
                        .side(AlertRule.Side.ABOVE)
                        .learned(learned.scale(Scale.LOG)),
                AlertRule.values("DatasetMissingValuesMetric", "share_of_missing_values")
                        .column("")
                        .learned(learned.scale(Scale.LOGIT)),
                AlertRule.values("ColumnQuantileMetric", "quantile_value").learned(learned.scale(Scale.LOG)));
    }
}
