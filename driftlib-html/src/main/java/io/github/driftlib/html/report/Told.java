package io.github.driftlib.html.report;

import io.github.driftlib.finding.Finding;
import io.github.driftlib.report.Snapshot;
import java.util.List;
import java.util.Locale;

/**
 * A finding of the page.
 *
 * @param severity how much it matters, in lower case
 * @param text what happened
 * @param next where to look next
 * @param column the column it is about, or the empty string
 */
public record Told(String severity, String text, String next, String column) {

    private static final int MOST = 60;

    static List<Told> of(Snapshot snapshot) {
        return snapshot.findings().stream().limit(MOST).map(Told::of).toList();
    }

    private static Told of(Finding finding) {
        return new Told(
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.text(),
                finding.severity() == Finding.Severity.NOTE ? "" : finding.next(),
                finding.column());
    }
}
