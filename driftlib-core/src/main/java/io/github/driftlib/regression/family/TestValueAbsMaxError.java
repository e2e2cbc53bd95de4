package io.github.driftlib.regression.family;

import io.github.driftlib.json.NumberText;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.regression.RegressionErrors;
import io.github.driftlib.regression.RegressionQualityMetric;
import io.github.driftlib.stats.Extremes;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.Expectation.Judged;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The largest absolute error. By default fewer errors may be larger than the reference's largest and 10 % than chance
 * explains: the {@linkplain Extremes largest of all rows} of both sides are seldom all on one side. Without a reference
 * it must be at most that of the median target.
 */
public record TestValueAbsMaxError() implements RegressionValueTest {

    @Override
    public String title() {
        return "Max Absolute Error";
    }

    @Override
    public String subject() {
        return "the largest absolute error";
    }

    @Override
    public @Nullable Double score(RegressionErrors side) {
        return side.absErrorMax();
    }

    @Override
    public Condition defaultCondition(RegressionQualityMetric.Result result, MetricContext context) {
        return againstReference(result, Condition::lte, Condition::lte, result.absErrorMaxDefault());
    }

    @Override
    public Expectation calibrated(RegressionQualityMetric.Result result, MetricContext context, Conditions conditions) {
        double bound = (1 + TOLERANCE) * ofReference(result);
        long rows = result.current().numberOfRows();
        long fewest = Extremes.fewest(
                conditions.chance() / 2,
                rows,
                Objects.requireNonNull(result.reference()).numberOfRows());
        long beyond = beyond(ErrorChance.of(context).current().errors(), bound);
        double unsure = ErrorChance.of(context).current().errors().rankError() * rows;
        Judged judged = new Judged(
                "the number of larger errors than " + NumberText.of(bound) + ", the reference's largest and 10 %",
                beyond,
                unsure > 0
                        ? new ValueRange(Math.max(0, beyond - 2 * unsure), Math.min(rows, beyond + 2 * unsure))
                        : null);
        Expectation asked = Expectation.of(Condition.lt(fewest))
                .of(judged)
                .because("of " + rows + " rows and "
                        + Objects.requireNonNull(result.reference()).numberOfRows() + " of the reference");
        return fewest > rows ? asked.doubtful("not enough rows to tell") : asked;
    }

    private static long beyond(EmpiricalDistribution errors, double bound) {
        long beyond = 0;
        for (int i = 0; i < errors.size(); i++) {
            beyond += Math.abs(errors.value(i)) > bound ? errors.weight(i) : 0;
        }
        return beyond;
    }
}
