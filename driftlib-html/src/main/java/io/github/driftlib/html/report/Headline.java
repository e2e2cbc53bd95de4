package io.github.driftlib.html.report;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.driftlib.fairness.FairnessMetric;
import io.github.driftlib.finding.Finding;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.report.Snapshot;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The verdict of a snapshot.
 *
 * @param text the verdict in a few words
 * @param detail what it rests on
 * @param tone whether it is good or bad news
 */
public record Headline(String text, String detail, Tone tone) {

    private static final int MOST_NAMED = 6;

    /** A finding that is longer is no heading. */
    private static final int LONGEST = 120;

    /** Notes that answer what was asked. */
    private static final Set<Finding.Kind> ANSWERS = EnumSet.of(
            Finding.Kind.CANDIDATE, Finding.Kind.CAUSE, Finding.Kind.WORST_SEGMENT, Finding.Kind.WORST_CLASS);

    /** Whether something is good or bad news. */
    public enum Tone {
        /** Nothing to do. */
        GOOD,
        /** Something to look at. */
        BAD,
        /** Nothing failed, but something is to be looked at. */
        WARN,
        /** Neither. */
        NEUTRAL;

        @JsonValue
        String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of the tests where there are any, else of the drift, of the quality of a model, or of what was found. */
    static Headline of(Snapshot snapshot, List<ColumnRow> columns) {
        if (!snapshot.tests().isEmpty()) {
            return ofTests(snapshot.summary());
        }
        return DriftCount.of(snapshot, columns)
                .map(DriftCount::headline)
                .or(() -> ModelHeadline.of(snapshot))
                .orElseGet(() -> ofFindings(snapshot, columns));
    }

    /** What was found first, where no other verdict is. */
    private static Headline ofFindings(Snapshot snapshot, List<ColumnRow> columns) {
        List<Finding> findings = snapshot.findings();
        long worth = findings.stream()
                .filter(finding -> finding.severity() != Finding.Severity.NOTE)
                .count();
        if (worth > 0) {
            String verdict = verdict(findings.get(0));
            return verdict.length() > LONGEST
                    ? new Headline(KeyFigure.counted(worth, "thing") + " to look at", "", Tone.BAD)
                    : new Headline(
                            verdict,
                            worth == 1 ? "" : "and " + KeyFigure.counted(worth - 1, "more thing") + " to look at",
                            Tone.BAD);
        }
        if (snapshot.metrics().stream()
                .allMatch(metric -> snapshot.outcome(metric).result().isEmpty())) {
            return new Headline("Nothing could be judged", "", Tone.NEUTRAL);
        }
        if (findings.isEmpty() && columns.stream().anyMatch(column -> column.values() != null)) {
            return ofColumns(columns);
        }
        return findings.stream()
                .filter(finding -> ANSWERS.contains(finding.kind()))
                .findFirst()
                .map(finding -> new Headline(verdict(finding), "", Tone.NEUTRAL))
                .orElseGet(() -> new Headline(
                        isFair(snapshot) ? "No group differs beyond the limit" : "Nothing beyond what chance explains",
                        "",
                        Tone.GOOD));
    }

    /** Whether fairness alone was asked for, and no group is beyond a limit, not even by chance. */
    private static boolean isFair(Snapshot snapshot) {
        return snapshot.findings().stream().noneMatch(finding -> finding.kind() == Finding.Kind.PARITY)
                && snapshot.metrics().stream()
                        .allMatch(metric -> snapshot.outcome(metric)
                                .result()
                                .filter(Headline::comparesGroups)
                                .isPresent());
    }

    private static boolean comparesGroups(MetricResult result) {
        return result instanceof FairnessMetric.Result fairness
                && fairness.current().groups().stream()
                                .filter(group -> !group.small())
                                .count()
                        > 1;
    }

    /** What is odd about the columns, where their distributions are not held against a reference. */
    private static Headline ofColumns(List<ColumnRow> columns) {
        List<ColumnRow> odd =
                columns.stream().filter(column -> !column.flags().isEmpty()).toList();
        String compared = columns.stream().anyMatch(ColumnRow::hasReference)
                ? "their distributions are not judged here"
                : "no reference to compare with";
        if (odd.isEmpty()) {
            return new Headline(
                    "Nothing odd about " + KeyFigure.counted(columns.size(), "column"), compared, Tone.NEUTRAL);
        }
        String named = odd.stream()
                .limit(MOST_NAMED)
                .map(column -> column.name() + ": " + String.join(", ", column.flags()))
                .collect(Collectors.joining("; "));
        String rest = odd.size() > MOST_NAMED ? "; and " + (odd.size() - MOST_NAMED) + " more" : "";
        return new Headline(
                odd.size() + " of " + KeyFigure.counted(columns.size(), "column") + " to look at",
                named + rest + "; " + compared,
                Tone.WARN);
    }

    /** What is said before the numbers: these stand in the finding below it. A column keeps its name. */
    private static String verdict(Finding finding) {
        String text = finding.text();
        int end = text.indexOf(": ");
        boolean named = !finding.column().isEmpty() && text.startsWith(finding.column());
        boolean cut = end > (named ? finding.column().length() : 0)
                && text.substring(0, end).contains(" ");
        String said = cut ? text.substring(0, end) : text;
        return named ? said : said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
    }

    private static Headline ofTests(Snapshot.TestSummary summary) {
        int errors = summary.errorTests();
        String skipped = summary.skippedTests() == 0 ? "" : summary.skippedTests() + " skipped";
        String tests = KeyFigure.counted(summary.totalTests(), "test");
        int warned = summary.warnedTests();
        if (summary.allPassed() && warned > 0) {
            return new Headline(
                    "Nothing failed, " + KeyFigure.counted(warned, "warning"),
                    summary.passedTests() + " of " + tests + " passed" + (skipped.isEmpty() ? "" : ", " + skipped),
                    Tone.WARN);
        }
        if (summary.allPassed()) {
            String passed = skipped.isEmpty()
                    ? summary.totalTests() == 1 ? "The test" : "All " + tests
                    : summary.passedTests() + " of " + tests;
            return new Headline(passed + " passed", skipped, Tone.GOOD);
        }
        if (!summary.failed()) {
            return new Headline("No test was run", skipped, Tone.NEUTRAL);
        }
        String failed = summary.failedTests() + " of " + tests + " failed";
        String text = summary.failedTests() == 0 ? errors + " of " + tests + " could not be judged" : failed;
        String detail = summary.failedTests() > 0 && errors > 0 ? errors + " could not be judged" : "";
        return new Headline(text, detail, Tone.BAD);
    }
}
