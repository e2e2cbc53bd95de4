package io.github.driftlib.html.report;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.driftlib.classification.ClassificationQualityResult;
import io.github.driftlib.drift.DataDriftTableResult;
import io.github.driftlib.drift.DatasetDriftResult;
import io.github.driftlib.drift.DriftVerdict;
import io.github.driftlib.regression.RegressionQualityResult;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSummary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The verdict of a snapshot.
 *
 * @param text the verdict in a few words
 * @param detail what it rests on
 * @param tone whether it is good or bad news
 */
public record Headline(String text, String detail, Tone tone) {

    /** Whether something is good or bad news. */
    public enum Tone {
        /** Nothing to do. */
        GOOD,
        /** Something to look at. */
        BAD,
        /** Neither. */
        NEUTRAL;

        @JsonValue
        String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of the tests where there are any, else of the drift, else of how many metrics there are. */
    static Headline of(Snapshot snapshot, List<ColumnRow> columns) {
        if (!snapshot.tests().isEmpty()) {
            return ofTests(snapshot.summary());
        }
        long judged = columns.stream().filter(column -> column.drift() != null).count();
        Optional<DatasetDriftResult> dataset = KeyFigure.first(snapshot, DatasetDriftResult.class);
        if (dataset.isPresent()) {
            DatasetDriftResult drift = dataset.get();
            return ofDataset(
                    drift.numberOfDriftedColumns(),
                    drift.undecidedColumns().size(),
                    drift.numberOfColumns(),
                    KeyFigure.changed(drift.changedColumns()) + KeyFigure.notJudged(drift.columnsNotComputed()),
                    drift.decision());
        }
        Optional<DataDriftTableResult> table = KeyFigure.first(snapshot, DataDriftTableResult.class);
        if (table.isPresent()) {
            DataDriftTableResult drift = table.get();
            return ofDataset(
                    drift.numberOfDriftedColumns(),
                    drift.undecidedColumns().size(),
                    drift.numberOfColumns(),
                    KeyFigure.changed(drift.changedColumns()) + KeyFigure.notJudged(drift.columnsNotComputed()),
                    drift.decision());
        }
        if (judged > 0) {
            long drifted = KeyFigure.drifted(columns);
            return new Headline(
                    drifted(drifted, KeyFigure.undecided(columns), judged),
                    "",
                    tone(drifted, KeyFigure.undecided(columns)));
        }
        return ofQuality(snapshot)
                .orElseGet(
                        () -> new Headline(KeyFigure.counted(snapshot.metrics().size(), "metric"), "", Tone.NEUTRAL));
    }

    private static Optional<Headline> ofQuality(Snapshot snapshot) {
        Optional<RegressionQualityResult> regression = KeyFigure.first(snapshot, RegressionQualityResult.class);
        if (regression.isPresent()) {
            RegressionQualityResult quality = regression.get();
            return Optional.of(ofScore(
                    "Mean absolute error ",
                    quality.current().meanAbsError(),
                    quality.reference() == null ? null : quality.reference().meanAbsError()));
        }
        return KeyFigure.first(snapshot, ClassificationQualityResult.class)
                .map(quality -> ofScore(
                        "Accuracy ",
                        quality.current().accuracy(),
                        quality.reference() == null ? null : quality.reference().accuracy()));
    }

    private static Headline ofScore(String name, Double current, Double reference) {
        String value = current == null ? "not defined" : String.format(Locale.ROOT, "%.3f", current);
        String detail = reference == null ? "" : String.format(Locale.ROOT, "%.3f in the reference", reference);
        return new Headline(name + value, detail, Tone.NEUTRAL);
    }

    private static Headline ofTests(TestSummary summary) {
        int errors = summary.errorTests();
        String skipped = summary.skippedTests() == 0 ? "" : summary.skippedTests() + " skipped";
        String tests = KeyFigure.counted(summary.totalTests(), "test");
        if (summary.allPassed()) {
            String passed = skipped.isEmpty() ? "All " + tests : summary.successTests() + " of " + tests;
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

    private static Headline ofDataset(int drifted, int undecided, int columns, String named, DriftVerdict decision) {
        String detail = switch (decision) {
            case DRIFT -> "enough for the data set to count as drifted";
            case NO_DRIFT -> "not enough for the data set to count as drifted";
            case UNDECIDED -> "whether the data set counts as drifted is undecided at this accuracy";
        };
        return new Headline(drifted(drifted, undecided, columns), detail + named, tone(drifted, undecided));
    }

    private static String drifted(long drifted, long undecided, long columns) {
        return drifted + " of " + KeyFigure.counted(columns, "column") + " drifted"
                + (undecided > 0 ? ", " + undecided + " undecided" : "");
    }

    private static Tone tone(long drifted, long undecided) {
        return drifted > 0 ? Tone.BAD : undecided > 0 ? Tone.NEUTRAL : Tone.GOOD;
    }
}
