package io.github.driftlib.fairness.family;

import static io.github.driftlib.finding.FindingWords.number;
import static io.github.driftlib.finding.FindingWords.percent;

import io.github.driftlib.fairness.FairnessMetric;
import io.github.driftlib.fairness.FairnessMetric.Group;
import io.github.driftlib.finding.Chance;
import io.github.driftlib.finding.Finding;
import io.github.driftlib.finding.FindingRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * What is found in the rates of groups: that the two that are furthest apart are further apart than is asked for by
 * default. Beyond chance, for the number of pairs of groups, it is a warning; else a note.
 */
final class FairnessFindings {

    private FairnessFindings() {}

    /**
     * A rate of groups and what is asked of it.
     *
     * @param measure the distance of groups by this rate
     * @param rule what fails, in words
     * @param verb what a group is, of which the rate is a share
     * @param rate the rate
     * @param rows how many rows it is a share of
     */
    private record Asked(
            FairnessMetric.Measure measure,
            String rule,
            String verb,
            Function<Group, Double> rate,
            ToLongFunction<Group> rows) {}

    private static final List<Asked> ALL = List.of(
            new Asked(
                    FairnessMetric.Measure.DEMOGRAPHIC_PARITY_RATIO,
                    "fails the four-fifths rule",
                    "is selected",
                    Group::selectionRate,
                    Group::count),
            new Asked(
                    FairnessMetric.Measure.EQUAL_OPPORTUNITY_DIFFERENCE,
                    "fails equal opportunity",
                    "has a true positive rate of",
                    Group::truePositiveRate,
                    Group::favourable),
            new Asked(
                    FairnessMetric.Measure.EQUALIZED_ODDS_DIFFERENCE,
                    "fails equalized odds",
                    "has a false positive rate of",
                    Group::falsePositiveRate,
                    Group::others));

    static List<FindingRule<?>> rules() {
        return List.of(new FindingRule<>(FairnessMetric.Result.class, FairnessFindings::of));
    }

    private static List<Finding> of(FindingRule.Input<FairnessMetric.Result> input) {
        List<Finding> found = new ArrayList<>();
        ALL.forEach(asked -> unfair(input, asked).ifPresent(found::add));
        return found;
    }

    private static Optional<Finding> unfair(FindingRule.Input<FairnessMetric.Result> input, Asked asked) {
        FairnessMetric.Result result = input.result();
        List<Group> groups = result.current().groups().stream()
                .filter(group ->
                        asked.rate.apply(group) != null && asked.rows.applyAsLong(group) >= result.smallestGroup())
                .sorted(Comparator.comparing(asked.rate).thenComparing(FairnessFindings::name))
                .toList();
        if (groups.size() < 2) {
            return Optional.empty();
        }
        Group least = groups.get(0);
        Group most = groups.get(groups.size() - 1);
        double low = asked.rate.apply(least);
        double high = asked.rate.apply(most);
        double apart = asked.measure.isRatio() ? (high == 0 ? 1 : low / high) : high - low;
        if (asked.measure.defaultCondition().holds(apart)) {
            return Optional.empty();
        }
        int pairs = groups.size() * (groups.size() - 1);
        double byChance = Chance.moreByChance(
                Math.round(high * asked.rows.applyAsLong(most)),
                asked.rows.applyAsLong(most),
                Math.round(low * asked.rows.applyAsLong(least)),
                asked.rows.applyAsLong(least));
        boolean beyond = new Chance(input.chance().questions() * pairs).isBeyond(byChance);
        String columns = String.join(", ", result.protectedColumns());
        double bound = asked.measure.isRatio() ? 0.8 : 0.1;
        return Optional.of(input.finding(
                beyond ? Finding.Severity.WARNING : Finding.Severity.NOTE,
                Finding.Kind.PARITY,
                asked.measure.isRatio() ? 1 - apart : apart,
                columns + " " + asked.rule + ": " + name(least) + " " + asked.verb + " " + percent(low) + ", "
                        + name(most) + " " + percent(high) + ", "
                        + (asked.measure.isRatio()
                                ? "ratio " + number(apart) + " < " + bound
                                : "difference " + number(apart) + " > " + bound)
                        + (beyond ? "" : "; chance may explain it"),
                input.evidence(columns, asked.measure.field(), apart, (Double) bound)));
    }

    private static String name(Group group) {
        return String.join(", ", group.values().values());
    }
}
