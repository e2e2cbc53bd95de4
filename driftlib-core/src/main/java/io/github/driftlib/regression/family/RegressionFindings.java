package io.github.driftlib.regression.family;

import static io.github.driftlib.finding.FindingWords.number;
import static io.github.driftlib.finding.FindingWords.percent;

import io.github.driftlib.finding.Chance;
import io.github.driftlib.finding.Finding;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.regression.RegressionErrors;
import io.github.driftlib.regression.RegressionQualityMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is found in the errors of a regression: that they grew beyond chance, or are no better than a constant's. */
final class RegressionFindings {

    /** An error that grew by this share is an alarm. */
    private static final double LARGE = 0.1;

    private RegressionFindings() {}

    static List<FindingRule<?>> rules() {
        return List.of(new FindingRule<>(RegressionQualityMetric.Result.class, RegressionFindings::of));
    }

    private static List<Finding> of(FindingRule.Input<RegressionQualityMetric.Result> input) {
        List<Finding> found = new ArrayList<>();
        RegressionErrors now = input.result().current();
        noBetterThanAConstant(input, now).ifPresent(found::add);
        RegressionErrors reference = input.result().reference();
        if (reference != null) {
            worse(input, now, reference, "").ifPresent(found::add);
        } else {
            input.before()
                    .flatMap(before -> worse(input, now, before.current(), " in the run before"))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Finding> noBetterThanAConstant(
            FindingRule.Input<RegressionQualityMetric.Result> input, RegressionErrors now) {
        Double constant = input.result().meanAbsErrorDefault();
        if (constant == null || now.meanAbsError() == null || now.meanAbsError() < constant || constant == 0) {
            return Optional.empty();
        }
        return Optional.of(input.finding(
                Finding.Severity.ALARM,
                Finding.Kind.MODEL_WORSE,
                1 + now.meanAbsError() / constant,
                "the model is no better than the best constant: mean absolute error " + number(now.meanAbsError())
                        + " against " + number(constant),
                input.evidence("", "mean_abs_error", now.meanAbsError(), constant)));
    }

    private static Optional<Finding> worse(
            FindingRule.Input<RegressionQualityMetric.Result> input,
            RegressionErrors now,
            RegressionErrors then,
            String when) {
        if (now.meanAbsError() == null
                || then.meanAbsError() == null
                || now.absErrorStd() == null
                || then.absErrorStd() == null) {
            return Optional.empty();
        }
        double more = now.meanAbsError() - then.meanAbsError();
        if (!input.chance()
                .isBeyond(Chance.largerMeanByChance(
                        more, now.absErrorStd(), now.numberOfRows(), then.absErrorStd(), then.numberOfRows()))) {
            return Optional.empty();
        }
        double growth = then.meanAbsError() == 0 ? 1 : more / then.meanAbsError();
        return Optional.of(input.finding(
                growth >= LARGE ? Finding.Severity.ALARM : Finding.Severity.WARNING,
                Finding.Kind.MODEL_WORSE,
                growth,
                "the model's mean absolute error is " + number(now.meanAbsError()) + ", " + percent(growth)
                        + " more than " + number(then.meanAbsError()) + when,
                input.evidence("", "mean_abs_error", now.meanAbsError(), then.meanAbsError())));
    }
}
