package io.github.driftlib.html.report;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.driftlib.classification.ClassificationQualityResult;
import io.github.driftlib.drift.EmbeddingsDriftResult;
import io.github.driftlib.finding.Finding;
import io.github.driftlib.finding.FindingKind;
import io.github.driftlib.finding.Severity;
import io.github.driftlib.html.view.Titles;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.ranking.TopKMetricResult;
import io.github.driftlib.regression.RegressionQualityResult;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSummary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
                .or(() -> ofQuality(snapshot))
                .orElseGet(() -> ofFindings(snapshot, columns));
    }

    /** How much there is to look at, where no other verdict is. */
    private static Headline ofFindings(Snapshot snapshot, List<ColumnRow> columns) {
        List<Finding> findings = snapshot.findings();
        long worth = findings.stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .count();
        if (worth > 0) {
            return new Headline(KeyFigure.counted(worth, "thing") + " to look at", "", Tone.BAD);
        }
        if (snapshot.metrics().stream()
                .allMatch(metric -> snapshot.outcome(metric).result().isEmpty())) {
            return new Headline("Nothing could be judged", "", Tone.NEUTRAL);
        }
        if (findings.isEmpty() && !columns.isEmpty() && columns.stream().noneMatch(ColumnRow::hasReference)) {
            return ofColumnsAlone(columns);
        }
        boolean told = findings.stream().anyMatch(finding -> finding.kind() == FindingKind.CANDIDATE);
        return told
                ? new Headline(sentence(findings.get(0).text()), "", Tone.NEUTRAL)
                : new Headline("Nothing beyond what chance explains", "", Tone.GOOD);
    }

    /** What is odd about the columns, where there is no reference to hold them against. */
    private static Headline ofColumnsAlone(List<ColumnRow> columns) {
        List<ColumnRow> odd =
                columns.stream().filter(column -> !column.flags().isEmpty()).toList();
        if (odd.isEmpty()) {
            return new Headline("No reference to compare with", "", Tone.NEUTRAL);
        }
        String named = odd.stream()
                .limit(MOST_NAMED)
                .map(column -> column.name() + ": " + String.join(", ", column.flags()))
                .collect(Collectors.joining("; "));
        String rest = odd.size() > MOST_NAMED ? "; and " + (odd.size() - MOST_NAMED) + " more" : "";
        return new Headline(
                odd.size() + " of " + KeyFigure.counted(columns.size(), "column") + " to look at",
                "no reference to compare with; " + named + rest,
                Tone.WARN);
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static Optional<Headline> ofQuality(Snapshot snapshot) {
        Optional<RegressionQualityResult> regression = KeyFigure.first(snapshot, RegressionQualityResult.class);
        if (regression.isPresent()) {
            RegressionQualityResult quality = regression.get();
            return Optional.of(ofScore(
                    "Mean absolute error ",
                    quality.current().meanAbsError(),
                    quality.reference() == null ? null : quality.reference().meanAbsError(),
                    beyondChance(snapshot)));
        }
        Optional<ClassificationQualityResult> classes = KeyFigure.first(snapshot, ClassificationQualityResult.class);
        if (classes.isPresent()) {
            ClassificationQualityResult quality = classes.get();
            return Optional.of(ofScore(
                    "Accuracy ",
                    quality.current().accuracy(),
                    quality.reference() == null ? null : quality.reference().accuracy(),
                    beyondChance(snapshot)));
        }
        return KeyFigure.first(snapshot, EmbeddingsDriftResult.class)
                .map(drift -> new Headline(
                        drift.embeddingsName() + (drift.driftDetected() ? " drifted" : ": no drift"),
                        String.format(
                                Locale.ROOT,
                                "%s %.3f, compared with %.3f",
                                drift.methodName(),
                                drift.driftScore(),
                                drift.threshold()),
                        drift.driftDetected() ? Tone.BAD : Tone.GOOD))
                .or(() -> ofRanking(snapshot));
    }

    private static Optional<Headline> ofRanking(Snapshot snapshot) {
        for (Metric<?> metric : snapshot.metrics()) {
            Optional<? extends MetricResult> result = snapshot.outcome(metric).result();
            if (result.isPresent() && result.get() instanceof TopKMetricResult top) {
                return Optional.of(ofScore(
                        Titles.ofMetric(metric) + " ", top.currentValue(), top.referenceValue(), Optional.empty()));
            }
        }
        return Optional.empty();
    }

    /** Whether a finding says that the model became worse; whether chance explains the change where none does. */
    private static Optional<Boolean> beyondChance(Snapshot snapshot) {
        return Optional.of(snapshot.findings().stream()
                .anyMatch(finding -> finding.kind() == FindingKind.MODEL_WORSE && finding.severity() != Severity.NOTE));
    }

    private static Headline ofScore(
            String name, Double current, Double reference, Optional<Boolean> worseBeyondChance) {
        String value = current == null ? "not defined" : String.format(Locale.ROOT, "%.3f", current);
        if (reference == null || current == null) {
            return new Headline(name + value, "", Tone.NEUTRAL);
        }
        boolean worse = worseBeyondChance.orElse(false);
        String change =
                reference == 0 ? "" : String.format(Locale.ROOT, " (%+.1f %%)", 100 * (current / reference - 1));
        String detail = String.format(Locale.ROOT, "%.3f in the reference", reference)
                + change
                + (worse ? ", worse beyond chance" : worseBeyondChance.isPresent() ? ", not worse beyond chance" : "");
        return new Headline(name + value, detail, worse ? Tone.BAD : Tone.NEUTRAL);
    }

    private static Headline ofTests(TestSummary summary) {
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
