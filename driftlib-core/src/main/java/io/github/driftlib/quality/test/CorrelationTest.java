package io.github.driftlib.quality.test;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.quality.correlation.CorrelationKind;
import io.github.driftlib.quality.correlation.CorrelationMatrixResult.Matrix;
import io.github.driftlib.quality.correlation.DatasetCorrelationsMetric;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.ValueTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One of the strongest correlations of a data set.
 *
 * @param statistic which one
 * @param method the coefficient, or null: for features among themselves Pearson's, otherwise Pearson's where the target
 *     is numerical and Cramér's V where it is categorical
 */
public record CorrelationTest(
        @JsonIgnore CorrelationStatistic statistic,
        @Nullable CorrelationKind method) implements ValueTest<DatasetCorrelationsMetric.Result> {

    /** Checks the parameters. */
    public CorrelationTest {
        Objects.requireNonNull(statistic, "statistic must be given, but was null");
    }

    @Override
    public String name() {
        return statistic.test();
    }

    @Override
    public String title() {
        return statistic.title();
    }

    @Override
    public MetricTest.Group group() {
        return MetricTest.Group.DATA_QUALITY;
    }

    @Override
    public String subject() {
        return statistic.subject();
    }

    @Override
    public Metric<DatasetCorrelationsMetric.Result> metric(MetricContext context) {
        return new DatasetCorrelationsMetric();
    }

    @Override
    public OptionalDouble value(DatasetCorrelationsMetric.Result result) {
        Double found = statistic.value(result.current().stats(used(result)));
        return found == null ? statistic.withoutPairs() : OptionalDouble.of(found);
    }

    private CorrelationKind used(DatasetCorrelationsMetric.Result result) {
        if (method != null) {
            return method;
        }
        if (statistic == CorrelationStatistic.FEATURES) {
            return CorrelationKind.PEARSON;
        }
        if (result.targetCorrelation() == null) {
            throw new IllegalArgumentException("there must be a numerical or categorical target, but there is none");
        }
        return result.targetCorrelation();
    }

    @Override
    public Condition defaultCondition(DatasetCorrelationsMetric.Result result, MetricContext context) {
        DatasetCorrelationsMetric.Stats reference =
                result.reference() == null ? null : result.reference().stats(used(result));
        return statistic.condition(reference == null ? null : statistic.value(reference));
    }

    /** The same pairs of columns are compared on both sides. */
    @Override
    public Expectation expectation(
            DatasetCorrelationsMetric.Result result, MetricContext context, Conditions conditions) {
        if (!conditions.areCalibrated() || result.reference() == null) {
            return Expectation.of(defaultCondition(result, context));
        }
        CorrelationKind kind = used(result);
        if (statistic == CorrelationStatistic.TARGET_PREDICTION) {
            Double reference = statistic.value(result.reference().stats(kind));
            return reference == null
                    ? Expectation.of(defaultCondition(result, context))
                    : CalibratedCorrelations.atLeast(reference, kind, context, conditions);
        }
        CorrelationKind compared = Coefficients.used(method, kind, context);
        return context.outcome(Coefficients.matrix(compared))
                .result()
                .map(matrix -> new CalibratedCorrelations(matrix, context, conditions)
                        .unchanged(CorrelationStatistic.LARGEST_FALL, statistic.pairs(context.definition())))
                .orElseThrow(Bound::missing);
    }

    /** Which columns the largest correlation is of. */
    @Override
    public String details(DatasetCorrelationsMetric.Result result, MetricContext context) {
        if (statistic == CorrelationStatistic.TARGET_PREDICTION) {
            return "";
        }
        BiPredicate<String, String> pairs = statistic.pairs(context.definition());
        return context.outcome(Coefficients.matrix(used(result)))
                .result()
                .flatMap(found -> strongest(found.current(), pairs))
                .orElse("");
    }

    private static Optional<String> strongest(Matrix matrix, BiPredicate<String, String> pairs) {
        List<String> columns = matrix.columns();
        double largest = -1;
        String named = null;
        for (int i = 0; i < columns.size(); i++) {
            for (int j = 0; j < i; j++) {
                String first = columns.get(j);
                String second = columns.get(i);
                Double found = matrix.correlation(first, second);
                boolean meant = pairs.test(first, second) || pairs.test(second, first);
                if (meant && found != null && Math.abs(found) > largest) {
                    largest = Math.abs(found);
                    named = "the strongest is that of '" + first + "' and '" + second + "'";
                }
            }
        }
        return Optional.ofNullable(named);
    }

    @Override
    public Map<String, Object> parameters(DatasetCorrelationsMetric.Result result, MetricContext context) {
        boolean told =
                method != null || statistic == CorrelationStatistic.FEATURES || result.targetCorrelation() != null;
        return told ? Map.of("method", used(result).label()) : Map.of();
    }
}
