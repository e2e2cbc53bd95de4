package io.github.driftlib.blackbox.recipe;

import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.HistoryValue;
import java.time.Instant;
import java.util.stream.Collectors;

/** The numbers of a snapshot in the line protocol of InfluxDB, a line a value. */
final class LineProtocol {

    private LineProtocol() {}

    static String lines(Snapshot snapshot) {
        return HistoryValue.of(snapshot).stream()
                .filter(value -> value.value().number() != null)
                .map(LineProtocol::line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(HistoryValue value) {
        MetricValue found = value.value();
        Instant time = value.time();
        String column = found.column().isEmpty() ? "" : ",column=" + tag(found.column());
        String project = value.project().isEmpty() ? "" : ",project=" + tag(value.project());
        return "driftlib" + column + ",metric=" + tag(value.metric().series()) + project + " " + tag(found.field())
                + "=" + found.number() + " " + (time.getEpochSecond() * 1_000_000_000L + time.getNano());
    }

    /** A line end cannot be written in a tag; a backslash at the end would take the next sign with it. */
    private static String tag(String text) {
        return text.replaceAll("[\\r\\n]+", " ").replaceAll("\\\\+$", "").replaceAll("([,= ])", "\\\\$1");
    }
}
