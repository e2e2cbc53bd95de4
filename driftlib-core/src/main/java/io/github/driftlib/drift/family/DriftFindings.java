package io.github.driftlib.drift.family;

import static io.github.driftlib.finding.FindingWords.counted;
import static io.github.driftlib.finding.FindingWords.number;
import static io.github.driftlib.finding.FindingWords.percent;

import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.DataDriftTable;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.drift.DriftSide;
import io.github.driftlib.drift.EmbeddingsDriftMetric;
import io.github.driftlib.drift.TextDomainClassifierDriftMetric;
import io.github.driftlib.drift.stattest.NoiseFloor;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.finding.Chance;
import io.github.driftlib.finding.Finding;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.finding.rule.ChangedColumn;
import io.github.driftlib.finding.rule.MissingJump;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is found in results of drift: drift that was asked for and is beyond chance, values far outside of the
 * reference's range, values that it never had, more missing values, and columns that are not what they were. Drift that
 * chance may explain is a note.
 */
final class DriftFindings {

    /** So many times the range of the reference beyond it a value is taken for an impossible one. */
    private static final double FAR = 10;

    /** Values that only current has are worth a warning from this share of its values on. */
    private static final double MANY = 0.005;

    /** The area under the ROC curve of random scores, from which the score of texts is measured. */
    private static final double AT_RANDOM = 0.5;

    private DriftFindings() {}

    static List<FindingRule<?>> rules() {
        return List.of(
                new FindingRule<>(ColumnDriftMetric.Result.class, DriftFindings::ofColumn),
                new FindingRule<>(DataDriftTable.Result.class, DriftFindings::ofTable),
                new FindingRule<>(
                        DatasetDriftMetric.Result.class,
                        input -> ofDataset(
                                input,
                                input.result().changedColumns(),
                                input.result().columnsNotComputed())),
                new FindingRule<>(EmbeddingsDriftMetric.Result.class, DriftFindings::ofEmbeddings),
                new FindingRule<>(TextDomainClassifierDriftMetric.Result.class, DriftFindings::ofTexts));
    }

    private static List<Finding> ofTable(FindingRule.Input<DataDriftTable.Result> input) {
        List<Finding> found = new ArrayList<>(
                ofDataset(input, input.result().changedColumns(), input.result().columnsNotComputed()));
        input.result()
                .driftByColumns()
                .values()
                .forEach(column -> found.addAll(ofColumn(input.of(column, Optional.empty()))));
        return found;
    }

    private static List<Finding> ofDataset(
            FindingRule.Input<?> input, List<ColumnChange> changed, Map<String, String> notJudged) {
        List<Finding> found = new ArrayList<>(ChangedColumn.findings(input, changed));
        if (!notJudged.isEmpty()) {
            String reason = notJudged.size() == 1
                    ? ": " + notJudged.values().iterator().next()
                    : ": " + String.join(", ", notJudged.keySet());
            found.add(input.finding(
                    Finding.Severity.NOTE,
                    Finding.Kind.NO_RESULT,
                    notJudged.size(),
                    "drift of " + counted(notJudged.size(), "column") + " cannot be judged" + reason,
                    input.evidence("", "number_of_columns_not_computed", notJudged.size(), null)));
        }
        return found;
    }

    private static List<Finding> ofColumn(FindingRule.Input<ColumnDriftMetric.Result> input) {
        List<Finding> found = new ArrayList<>();
        drift(input).ifPresent(found::add);
        DriftSide now = input.result().current().numbers();
        DriftSide then = input.result().reference().numbers();
        if (now != null && then != null) {
            impossible(input, now, then).ifPresent(found::add);
            unseen(input, now, then).ifPresent(found::add);
            MissingJump.of(
                            input,
                            input.result().columnName(),
                            new MissingJump.Side(now.missing(), now.count() + now.missing()),
                            new MissingJump.Side(then.missing(), then.count() + then.missing()))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Finding> drift(FindingRule.Input<ColumnDriftMetric.Result> input) {
        ColumnDriftMetric.Result drift = input.result();
        if (!drift.driftDetected()) {
            return Optional.empty();
        }
        boolean certain = drift.calibratedDriftDetected() && isBeyondChance(drift, input.chance());
        String text = drift.columnName() + " " + DriftWords.change(drift)
                + (certain ? "" : "; chance may explain it: " + DriftWords.score(drift));
        return Optional.of(input.finding(
                certain ? Finding.Severity.WARNING : Finding.Severity.NOTE,
                Finding.Kind.DRIFT,
                excess(drift),
                text,
                input.evidence(
                        drift.columnName(), "drift_score", drift.driftScore(), (Double) drift.decisiveThreshold())));
    }

    private static boolean isBeyondChance(ColumnDriftMetric.Result drift, Chance chance) {
        if (drift.scoreType() == Score.Type.P_VALUE) {
            return chance.isBeyond(drift.adjustedPValue() == null ? drift.driftScore() : drift.adjustedPValue());
        }
        return DriftCells.of(drift)
                .map(cells -> chance.isBeyond(Chance.soFarApartByChance(cells.current(), cells.reference())))
                .orElseGet(() -> drift.noiseFloor() != null
                        && drift.driftScore() - AT_RANDOM
                                >= (drift.noiseFloor() - AT_RANDOM) * chance.factor(NoiseFloor.LEVEL));
    }

    private static double excess(ColumnDriftMetric.Result drift) {
        double least = 1e-300;
        return drift.scoreType() == Score.Type.P_VALUE
                ? Math.log(Math.max(least, drift.driftScore()))
                        / Math.log(Math.min(0.5, Math.max(least, drift.decisiveThreshold())))
                : drift.driftScore() / Math.max(1e-12, drift.decisiveThreshold());
    }

    private static Optional<Finding> impossible(
            FindingRule.Input<ColumnDriftMetric.Result> input, DriftSide now, DriftSide then) {
        Optional<Double> least = then.quantile(0);
        Optional<Double> most = then.quantile(1);
        if (least.isEmpty()
                || most.isEmpty()
                || now.quantile(0).isEmpty()
                || now.quantile(1).isEmpty()) {
            return Optional.empty();
        }
        double range = most.get() - least.get();
        double above = now.quantile(1).get() - most.get();
        double below = least.get() - now.quantile(0).get();
        if (!(range > 0) || !(Math.max(above, below) > FAR * range)) {
            return Optional.empty();
        }
        String column = input.result().columnName();
        boolean high = above >= below;
        double value = now.quantile(high ? 1 : 0).get();
        double bound = high ? most.get() : least.get();
        return Optional.of(input.finding(
                Finding.Severity.WARNING,
                Finding.Kind.IMPOSSIBLE_VALUE,
                Math.max(above, below) / range,
                column + " holds " + number(value) + " (reference at " + (high ? "most " : "least ") + number(bound)
                        + ")",
                input.evidence(column, high ? "max" : "min", value, (Double) bound)));
    }

    private static Optional<Finding> unseen(
            FindingRule.Input<ColumnDriftMetric.Result> input, DriftSide now, DriftSide then) {
        DriftSide.Categories here = now.onlyHere();
        if (here == null
                || here.number() == 0
                || !input.chance().isBeyond(Chance.onlyHereByChance(here.largest(), now.count(), then.count()))) {
            return Optional.empty();
        }
        String column = input.result().columnName();
        double share = (double) here.count() / now.count();
        List<String> named =
                here.mostFrequent().subList(0, Math.min(3, here.mostFrequent().size()));
        return Optional.of(input.finding(
                share >= MANY ? Finding.Severity.WARNING : Finding.Severity.NOTE,
                Finding.Kind.UNSEEN_VALUE,
                share,
                column + ": " + counted(here.number(), "value") + " that the reference does not have, "
                        + percent(share) + " of the rows: " + String.join(", ", named)
                        + (named.size() < here.number() ? ", …" : ""),
                input.evidence(column, "share_of_unseen_values", share, (Double) 0.0)));
    }

    private static List<Finding> ofEmbeddings(FindingRule.Input<EmbeddingsDriftMetric.Result> input) {
        EmbeddingsDriftMetric.Result drift = input.result();
        if (!drift.driftDetected()) {
            return List.of();
        }
        return List.of(input.finding(
                Finding.Severity.WARNING,
                Finding.Kind.DRIFT,
                1,
                "embeddings " + drift.embeddingsName() + " drifted: " + drift.methodName() + " "
                        + number(drift.driftScore()) + ", drift if above " + number(drift.threshold()),
                input.evidence(drift.embeddingsName(), "drift_score", drift.driftScore(), (Double) drift.threshold())));
    }

    private static List<Finding> ofTexts(FindingRule.Input<TextDomainClassifierDriftMetric.Result> input) {
        TextDomainClassifierDriftMetric.Result drift = input.result();
        if (!drift.contentDrift()) {
            return List.of();
        }
        return List.of(input.finding(
                Finding.Severity.WARNING,
                Finding.Kind.DRIFT,
                1,
                drift.textColumnName() + ": current texts can be told from those of the reference, AUC "
                        + number(drift.domainClassifierRocAuc()) + ", by chance at most "
                        + number(drift.randomClassifier95Percentile()),
                input.evidence(
                        drift.textColumnName(), "domain_classifier_roc_auc", drift.domainClassifierRocAuc(), (Double)
                                drift.randomClassifier95Percentile())));
    }
}
