package io.github.driftlib.planning.family;

import static io.github.driftlib.finding.FindingWords.counted;
import static io.github.driftlib.finding.FindingWords.number;
import static io.github.driftlib.finding.FindingWords.percent;

import io.github.driftlib.finding.Finding;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.planning.DetectableDrift;
import io.github.driftlib.planning.LabelShift;
import io.github.driftlib.planning.LabelShift.Result.OfClass;
import io.github.driftlib.planning.LossAgreement;
import io.github.driftlib.planning.WeightedLoss;
import io.github.driftlib.stats.distribution.StandardNormal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is found without outcomes: that other classes are predicted, that a larger loss is to be expected by the inputs,
 * both beyond chance, that estimates of the loss disagree, and that a batch is too small to show a drift that matters.
 */
final class PlanningFindings {

    private PlanningFindings() {}

    static List<FindingRule<?>> rules() {
        return List.of(
                new FindingRule<>(LabelShift.Result.class, PlanningFindings::ofLabels),
                new FindingRule<>(WeightedLoss.Result.class, PlanningFindings::ofLoss),
                new FindingRule<>(LossAgreement.Result.class, PlanningFindings::ofAgreement),
                new FindingRule<>(DetectableDrift.Result.class, PlanningFindings::ofBatch));
    }

    private static List<Finding> ofLabels(FindingRule.Input<LabelShift.Result> input) {
        LabelShift.Result result = input.result();
        Optional<OfClass> most = result.classes().stream().max(Comparator.comparingDouble(PlanningFindings::moved));
        if (most.isEmpty() || !input.chance().isBeyond(result.pValue())) {
            return List.of();
        }
        OfClass label = most.get();
        return List.of(input.finding(
                Finding.Severity.WARNING,
                Finding.Kind.DRIFT,
                moved(label),
                "the mix of classes changed: " + label.label() + " " + percent(label.referenceShare()) + " → "
                        + percent(label.estimatedShare()) + "; accuracy " + percent(result.referenceAccuracy()) + ", "
                        + percent(result.estimatedAccuracy()) + " if nothing else changed",
                input.evidence("", "estimated_share", label.estimatedShare(), label.referenceShare()),
                input.evidence("", "estimated_accuracy", result.estimatedAccuracy(), result.referenceAccuracy())));
    }

    private static double moved(OfClass label) {
        return Math.abs(label.estimatedShare() - label.referenceShare());
    }

    private static List<Finding> ofLoss(FindingRule.Input<WeightedLoss.Result> input) {
        WeightedLoss.Result result = input.result();
        double more = result.estimated() - result.reference();
        if (!(more > 0)
                || !(result.error() > 0)
                || !input.chance().isBeyond(StandardNormal.survival(more / result.error()))) {
            return List.of();
        }
        return List.of(input.finding(
                Finding.Severity.WARNING,
                Finding.Kind.ALERT,
                more / Math.max(1e-12, Math.abs(result.reference())),
                "by its inputs a loss of " + number(result.estimated()) + " is to be expected, was "
                        + number(result.reference()),
                input.evidence("", "estimated_loss", result.estimated(), result.reference())));
    }

    private static List<Finding> ofAgreement(FindingRule.Input<LossAgreement.Result> input) {
        LossAgreement.Result result = input.result();
        double worth = PlanningTests.WORTH * Math.abs(result.reference());
        if (!(result.difference() > worth)
                || !(result.error() > 0)
                || !input.chance().isBeyond(2 * StandardNormal.survival(result.difference() / result.error()))) {
            return List.of();
        }
        return List.of(input.finding(
                Finding.Severity.WARNING,
                Finding.Kind.ALERT,
                result.difference() / Math.max(1e-12, Math.abs(result.reference())),
                "estimates of the loss disagree, so none is to be trusted: " + number(result.weighted())
                        + " by weighted rows, " + number(result.estimated()) + " by " + result.other() + ", was "
                        + number(result.reference()),
                input.evidence("", "difference_of_estimates", result.difference(), 0.0)));
    }

    private static List<Finding> ofBatch(FindingRule.Input<DetectableDrift.Result> input) {
        List<DetectableDrift.Result.OfColumn> blind = input.result().columns().stream()
                .filter(column -> column.psi() > PlanningTests.WORTH)
                .sorted(Comparator.comparingDouble(DetectableDrift.Result.OfColumn::psi)
                        .reversed()
                        .thenComparing(DetectableDrift.Result.OfColumn::columnName))
                .toList();
        if (blind.isEmpty()) {
            return List.of();
        }
        DetectableDrift.Result.OfColumn worst = blind.get(0);
        return List.of(input.finding(
                Finding.Severity.NOTE,
                Finding.Kind.TOO_FEW,
                worst.psi(),
                "the batch is too small to show a drift that matters in " + counted(blind.size(), "column") + ": "
                        + worst.columnName() + " from a PSI of " + number(worst.psi()) + " on",
                input.evidence("", "detectable_psi", worst.psi(), PlanningTests.WORTH)));
    }
}
