package io.github.driftlib.multivariate.family;

import static io.github.driftlib.finding.FindingWords.counted;
import static io.github.driftlib.finding.FindingWords.number;
import static io.github.driftlib.finding.FindingWords.percent;

import io.github.driftlib.finding.Chance;
import io.github.driftlib.finding.Finding;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.multivariate.DomainClassifierDrift;
import io.github.driftlib.multivariate.JointDrift;
import io.github.driftlib.multivariate.SlicedWasserstein;
import io.github.driftlib.stats.SlicedDistance;
import java.util.List;

/**
 * What is found in many columns together, beyond chance: pairs that no longer go together, rows that are told apart.
 */
final class MultivariateFindings {

    private MultivariateFindings() {}

    static List<FindingRule<?>> rules() {
        return List.of(
                new FindingRule<>(JointDrift.Result.class, MultivariateFindings::ofPairs),
                new FindingRule<>(DomainClassifierDrift.Result.class, MultivariateFindings::ofRows),
                new FindingRule<>(SlicedWasserstein.Result.class, MultivariateFindings::ofDistance));
    }

    /** It is one question about all columns, and permutations cannot tell less than a few in a thousand. */
    private static boolean isBeyond(double pValue) {
        return pValue <= Math.max(Chance.LEVEL, SlicedDistance.SMALLEST_LEVEL);
    }

    private static List<Finding> ofPairs(FindingRule.Input<JointDrift.Result> input) {
        JointDrift.Result result = input.result();
        if (result.pairs().isEmpty() || !isBeyond(result.pValue())) {
            return List.of();
        }
        JointDrift.Result.Pair pair = result.pairs().get(0);
        int others = Math.max(0, result.changedPairs() - 1);
        return List.of(input.finding(
                Finding.Severity.WARNING,
                Finding.Kind.DRIFT,
                Math.abs(pair.z()),
                pair.first() + " and " + pair.second() + " do not go together as they did: correlation "
                        + number(pair.reference()) + " → " + number(pair.current())
                        + (others == 0 ? "" : ", and " + counted(others, "other pair")),
                input.evidence("", "correlation", pair.current(), pair.reference()),
                input.evidence("", "changed_pairs", result.changedPairs(), null)));
    }

    private static List<Finding> ofRows(FindingRule.Input<DomainClassifierDrift.Result> input) {
        DomainClassifierDrift.Result result = input.result();
        if (result.area() <= DomainClassifierDrift.Result.WORTH || !isBeyond(result.pValue())) {
            return List.of();
        }
        String by = result.gains().isEmpty()
                ? ""
                : ", mostly by " + result.gains().get(0).columnName() + " ("
                        + percent(result.gains().get(0).share()) + " of what tells them apart)";
        return List.of(input.finding(
                Finding.Severity.WARNING,
                Finding.Kind.DRIFT,
                result.area() / DomainClassifierDrift.Result.WORTH,
                "rows can be told from those of the reference, AUC " + number(result.area()) + by,
                input.evidence("", "area", result.area(), 0.5)));
    }

    private static List<Finding> ofDistance(FindingRule.Input<SlicedWasserstein.Result> input) {
        SlicedWasserstein.Result result = input.result();
        if (!isBeyond(result.pValue())) {
            return List.of();
        }
        return List.of(input.finding(
                Finding.Severity.WARNING,
                Finding.Kind.DRIFT,
                result.distance(),
                counted(result.columns().size(), "column") + " together moved by " + number(result.distance())
                        + " deviations on the mean, by " + number(result.largest()) + " where most",
                input.evidence("", "distance", result.distance(), null)));
    }
}
