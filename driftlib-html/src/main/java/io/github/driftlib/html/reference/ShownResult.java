package io.github.driftlib.html.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.html.HtmlReport;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.Views;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * The result of a metric for a picture.
 *
 * @param metric the metric
 * @param snapshot a run of it alone
 */
record ShownResult(Metric<?> metric, Snapshot snapshot) {

    static ShownResult of(Metric<?> metric, RunData data) {
        return new ShownResult(metric, Report.of(metric).run(data));
    }

    /** The page in HTML. */
    String page() {
        return HtmlReport.standard().html(snapshot);
    }

    /** A short name of what the picture is drawn from, which changes where that changes. */
    String digest() {
        List<Card> cards = Views.found().cards(metric, result().orElseThrow());
        return Digest.of(cards.get(0));
    }

    Optional<MetricResult> result() {
        return snapshot.outcome(metric).result().map(MetricResult.class::cast);
    }

    /** What the snapshot says of the metric: its name, its parameters and its result. */
    JsonNode json() {
        return Lines.read(snapshot.toJson()).path("metrics").path(0);
    }
}
