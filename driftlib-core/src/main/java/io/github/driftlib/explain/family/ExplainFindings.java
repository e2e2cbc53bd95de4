package io.github.driftlib.explain.family;

import static io.github.driftlib.finding.FindingWords.number;

import io.github.driftlib.explain.AttributionDrift;
import io.github.driftlib.explain.AttributionDrift.Result.OfColumn;
import io.github.driftlib.finding.Finding;
import io.github.driftlib.finding.FindingRule;
import java.util.List;

/** What is found in explanations: that a model looks at other features. Chance is not known, so it is a note. */
final class ExplainFindings {

    private ExplainFindings() {}

    static List<FindingRule<?>> rules() {
        return List.of(new FindingRule<>(AttributionDrift.Result.class, ExplainFindings::of));
    }

    private static List<Finding> of(FindingRule.Input<AttributionDrift.Result> input) {
        AttributionDrift.Result result = input.result();
        if (result.ndcg() >= ExplainTests.LEAST || result.columns().isEmpty()) {
            return List.of();
        }
        OfColumn most = result.columns().get(0);
        return List.of(input.finding(
                Finding.Severity.NOTE,
                Finding.Kind.CAUSE,
                1 - result.ndcg(),
                "the model looks at other features (likeness of the orders " + number(result.ndcg()) + "): "
                        + most.columnName() + " counts for " + number(most.currentSize()) + ", was "
                        + number(most.referenceSize()),
                input.evidence("", "ndcg", result.ndcg(), ExplainTests.LEAST),
                input.evidence(most.columnName(), "size", most.currentSize(), most.referenceSize())));
    }
}
