package io.github.driftlib.html.report;

import io.github.driftlib.finding.Finding;
import io.github.driftlib.finding.FindingKind;
import io.github.driftlib.finding.Severity;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestEntry;
import io.github.driftlib.test.TestStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
        Map<String, Boolean> passed = new HashMap<>();
        for (TestEntry test : snapshot.tests()) {
            boolean success = test.result().status() == TestStatus.SUCCESS;
            test.metrics().forEach(metric -> passed.merge(metric.text(), success, Boolean::logicalAnd));
        }
        return snapshot.findings().stream()
                .map(finding -> isAllowed(finding, passed) ? asNote(finding) : finding)
                .sorted()
                .limit(MOST)
                .map(Told::of)
                .toList();
    }

    /** Whether it is about values beyond limits that no test minds: every test of the metric passed. */
    private static boolean isAllowed(Finding finding, Map<String, Boolean> passed) {
        return finding.kind() == FindingKind.IMPOSSIBLE_VALUE
                && finding.evidence().stream().allMatch(evidence -> passed.getOrDefault(evidence.metric(), false));
    }

    private static Finding asNote(Finding finding) {
        return new Finding(
                Severity.NOTE,
                finding.kind(),
                finding.column(),
                finding.text(),
                finding.excess(),
                finding.evidence(),
                finding.next());
    }

    private static Told of(Finding finding) {
        return new Told(
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.text(),
                finding.severity() == Severity.NOTE ? "" : finding.next(),
                finding.column());
    }
}
