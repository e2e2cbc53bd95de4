package io.github.driftlib.attribution.family;

import static io.github.driftlib.finding.FindingWords.counted;
import static io.github.driftlib.finding.FindingWords.number;
import static io.github.driftlib.finding.FindingWords.percent;
import static io.github.driftlib.finding.FindingWords.withShortNumbers;

import io.github.driftlib.attribution.DriftContributions;
import io.github.driftlib.attribution.LossShift;
import io.github.driftlib.attribution.MeanChange;
import io.github.driftlib.attribution.Slices;
import io.github.driftlib.attribution.Slices.Result.Slice;
import io.github.driftlib.finding.Chance;
import io.github.driftlib.finding.Finding;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.stats.distribution.StandardNormal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is found where causes were looked for: slices in which a loss grew and a loss that grew for the same inputs,
 * both beyond chance, and, as notes, where a distance or the change of a mean comes from.
 */
final class AttributionFindings {

    /** A change by this share of what was there matters. */
    private static final double LARGE = 0.1;

    private AttributionFindings() {}

    static List<FindingRule<?>> rules() {
        return List.of(
                new FindingRule<>(Slices.Result.class, AttributionFindings::ofSlices),
                new FindingRule<>(LossShift.Result.class, AttributionFindings::ofLoss),
                new FindingRule<>(MeanChange.Result.class, AttributionFindings::ofMean),
                new FindingRule<>(DriftContributions.Result.class, AttributionFindings::ofDistance));
    }

    private static String what(@Nullable String valueColumn) {
        return valueColumn == null ? "the model's loss" : "the mean of " + valueColumn;
    }

    private static List<Finding> ofSlices(FindingRule.Input<Slices.Result> input) {
        Slices.Result result = input.result();
        Optional<Slice> grown = result.slices().stream()
                .filter(slice ->
                        slice.growth() != null && slice.referenceMean() != null && slice.growth() <= Chance.LEVEL)
                .findFirst();
        Optional<Slice> worse = result.slices().stream()
                .filter(slice -> slice.excess() <= Chance.LEVEL)
                .findFirst();
        return grown.or(() -> worse).map(slice -> ofSlice(input, slice, grown.isPresent())).stream()
                .toList();
    }

    private static Finding ofSlice(FindingRule.Input<Slices.Result> input, Slice slice, boolean grown) {
        String where = slice.slice().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
        double than = grown ? slice.referenceMean() : slice.restMean();
        return input.finding(
                grown ? Finding.Severity.WARNING : Finding.Severity.NOTE,
                Finding.Kind.WORST_SEGMENT,
                Math.max(0, slice.score()),
                where + ": " + what(input.result().valueColumn()) + " is " + number(slice.mean()) + " in "
                        + counted(slice.rows(), "row") + (grown ? ", was " : ", elsewhere ") + number(than),
                input.evidence(where, "mean", slice.mean(), than));
    }

    private static List<Finding> ofLoss(FindingRule.Input<LossShift.Result> input) {
        LossShift.Result result = input.result();
        double worth = LARGE * Math.abs(result.reference());
        boolean concept = result.concept() > worth
                && result.conceptError() > 0
                && input.chance().isBeyond(StandardNormal.survival(result.concept() / result.conceptError()));
        if (!concept && Math.abs(result.change()) <= worth) {
            return List.of();
        }
        String text = what(result.valueColumn()) + " went from " + number(result.reference()) + " to "
                + number(result.current()) + ": " + number(result.concept()) + " of it where inputs are the same, "
                + number(result.inputsNew() + result.inputsGone()) + " by other inputs";
        return List.of(input.finding(
                concept ? Finding.Severity.WARNING : Finding.Severity.NOTE,
                concept && result.valueColumn() == null ? Finding.Kind.MODEL_WORSE : Finding.Kind.CAUSE,
                Math.abs(result.change()) / Math.max(1e-12, Math.abs(result.reference())),
                text,
                input.evidence("", "concept", result.concept(), 0.0),
                input.evidence("", "mean", result.current(), result.reference())));
    }

    private static List<Finding> ofMean(FindingRule.Input<MeanChange.Result> input) {
        MeanChange.Result result = input.result();
        double worth = LARGE * Math.abs(result.reference());
        if (result.segments().isEmpty() || Math.abs(result.change()) <= worth) {
            return List.of();
        }
        MeanChange.Result.Segment most = result.segments().get(0);
        return List.of(input.finding(
                Finding.Severity.NOTE,
                Finding.Kind.CAUSE,
                Math.abs(result.change()) / Math.max(1e-12, Math.abs(result.reference())),
                what(result.valueColumn()) + " went from " + number(result.reference()) + " to "
                        + number(result.current()) + ": " + number(result.mix()) + " by other shares of "
                        + result.segmentColumn() + ", " + number(result.rate()) + " within; most by "
                        + result.segmentColumn() + "=" + most.segment() + " (" + number(most.mix() + most.rate())
                        + ")",
                input.evidence(result.segmentColumn(), "mean", result.current(), result.reference())));
    }

    private static List<Finding> ofDistance(FindingRule.Input<DriftContributions.Result> input) {
        DriftContributions.Result result = input.result();
        if (result.parts().isEmpty()) {
            return List.of();
        }
        DriftContributions.Result.Part most = result.parts().get(0);
        int cells = result.parts().size() + result.others();
        double chance = Math.min(1, 2 * cells * StandardNormal.survival(Math.abs(most.residual())));
        if (!input.chance().isBeyond(chance)) {
            return List.of();
        }
        return List.of(input.finding(
                Finding.Severity.NOTE,
                Finding.Kind.CAUSE,
                most.share(),
                result.columnName() + ": " + percent(most.share()) + " of the distance is made by "
                        + (most.meanShift() == null ? most.value() : withShortNumbers(most.value()))
                        + " (" + percent(most.referenceShare()) + " → " + percent(most.currentShare())
                        + " of the rows)",
                input.evidence(result.columnName(), "share_of_distance", most.share(), null),
                input.evidence(result.columnName(), "share_of_values", most.currentShare(), most.referenceShare())));
    }
}
