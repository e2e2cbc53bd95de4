package io.github.driftlib.comparison.family;

import static io.github.driftlib.finding.FindingWords.number;
import static io.github.driftlib.finding.FindingWords.words;

import io.github.driftlib.comparison.ModelComparisonMetric;
import io.github.driftlib.comparison.ModelComparisonMetric.Comparison;
import io.github.driftlib.finding.Finding;
import io.github.driftlib.finding.FindingRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What is found where two models are compared: which one is better by which measure, and where that cannot be told. */
final class ComparisonFindings {

    private ComparisonFindings() {}

    static List<FindingRule<?>> rules() {
        return List.of(new FindingRule<>(ModelComparisonMetric.Result.class, ComparisonFindings::of));
    }

    private static List<Finding> of(FindingRule.Input<ModelComparisonMetric.Result> input) {
        List<Finding> found = new ArrayList<>();
        List<Comparison> measures = input.result().measures().stream()
                .filter(each -> each.lower() != null)
                .sorted(Comparator.comparing(each -> each.measure() == ModelComparisonMetric.Measure.MEAN_ERROR))
                .toList();
        for (int i = 0; i < measures.size(); i++) {
            Comparison each = measures.get(i);
            if (each.better() != ModelComparisonMetric.Better.UNDECIDED) {
                found.add(finding(input, each, measures.size() - i));
            }
        }
        if (found.isEmpty() && !measures.isEmpty()) {
            found.add(finding(input, measures.get(0), 1));
        }
        return found;
    }

    /** The measures stand in the order of how much they usually matter, a bias last. */
    private static Finding finding(FindingRule.Input<ModelComparisonMetric.Result> input, Comparison each, int rank) {
        String verdict = switch (each.better()) {
            case CANDIDATE -> "the candidate is better: ";
            case PRODUCTION -> "keep production: ";
            case UNDECIDED -> "the data cannot tell the models apart: ";
        };
        return input.finding(
                Finding.Severity.NOTE,
                Finding.Kind.CANDIDATE,
                rank,
                verdict + words(each.measure().field()) + " " + number(each.candidate()) + " of the candidate, "
                        + number(each.production()) + " in production, difference " + number(each.difference()) + " ["
                        + number(Objects.requireNonNull(each.lower())) + ", "
                        + number(Objects.requireNonNull(each.upper())) + "]",
                input.evidence("", each.measure().field() + "_difference", each.difference(), (Double) 0.0));
    }
}
