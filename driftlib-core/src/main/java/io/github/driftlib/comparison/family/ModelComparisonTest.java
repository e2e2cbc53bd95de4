package io.github.driftlib.comparison.family;

import io.github.driftlib.comparison.ModelComparisonMetric;
import io.github.driftlib.comparison.ModelComparisonMetric.Better;
import io.github.driftlib.comparison.ModelComparisonMetric.Comparison;
import io.github.driftlib.finding.FindingWords;
import io.github.driftlib.metric.Judgement;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which of two models is better by a measure, or that the data cannot tell, and whether the candidate meets what is
 * asked of it.
 *
 * @param measure by what the models are compared
 * @param requirement what is asked of the candidate
 * @param comparison the comparison of the models
 */
public record ModelComparisonTest(
        ModelComparisonMetric.Measure measure, @Judgement Requirement requirement, ModelComparisonMetric comparison)
        implements MetricTest {

    /** Checks that nothing is null. */
    public ModelComparisonTest {
        Objects.requireNonNull(measure, "measure must be given, but was null");
        Objects.requireNonNull(requirement, "requirement must be given, but was null");
        Objects.requireNonNull(comparison, "comparison must be given, but was null");
    }

    @Override
    public String title() {
        return "Candidate " + (requirement == Requirement.BETTER ? "Better" : "Not Worse") + " by "
                + FindingWords.words(measure.field());
    }

    @Override
    public MetricTest.Group group() {
        return measure.group();
    }

    @Override
    public List<? extends Metric<?>> metrics(MetricContext context) {
        return List.of(comparison);
    }

    @Override
    public TestResult run(MetricContext context) {
        MetricOutcome<ModelComparisonMetric.Result> outcome = context.outcome(comparison);
        if (outcome.result().isEmpty()) {
            return result(title(), TestResult.Status.ERROR, outcome.reason());
        }
        Optional<Comparison> found = outcome.result().get().by(measure);
        if (found.isEmpty()) {
            return result(
                    title(),
                    TestResult.Status.ERROR,
                    "the models have no " + FindingWords.words(measure.field()) + " to be compared by");
        }
        Better better = found.get().better();
        boolean met = better == Better.CANDIDATE || requirement == Requirement.NOT_WORSE && better == Better.UNDECIDED;
        return result(
                met ? TestResult.Status.SUCCESS : TestResult.Status.FAIL,
                description(found.get(), outcome.result().get()),
                parameters(found.get(), outcome.result().get()));
    }

    private static String description(Comparison found, ModelComparisonMetric.Result result) {
        String verdict = switch (found.better()) {
            case CANDIDATE -> "the candidate is better";
            case PRODUCTION -> "the model in production is better";
            case UNDECIDED -> "the data cannot tell which model is better";
        };
        String interval = found.lower() == null
                ? "it has no interval"
                : "its " + 100 * result.confidenceLevel() + " % interval is [" + found.lower() + ", " + found.upper()
                        + "]";
        return verdict + " by " + FindingWords.words(found.measure().field()) + ": it is " + found.production()
                + " in production and "
                + found.candidate() + " for the candidate, the difference is " + found.difference() + " and "
                + interval + ", of " + result.numberOfRows() + " rows";
    }

    private Map<String, Object> parameters(Comparison found, ModelComparisonMetric.Result result) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("measure", measure.field());
        parameters.put("requirement", requirement.name());
        parameters.put("better", found.better().name());
        parameters.put("production", found.production());
        parameters.put("candidate", found.candidate());
        parameters.put("difference", found.difference());
        parameters.put("lower", found.lower());
        parameters.put("upper", found.upper());
        parameters.put("confidence_level", result.confidenceLevel());
        parameters.put("resamples", found.resamples());
        parameters.put("number_of_rows", result.numberOfRows());
        return parameters;
    }
}
