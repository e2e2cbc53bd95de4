package io.github.driftlib.quality.test;

import io.github.driftlib.metric.Judgement;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.quality.summary.ColumnSummaryMetric;
import io.github.driftlib.quality.summary.ColumnSummaryResult;
import io.github.driftlib.quality.summary.NumericalCharacteristics;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.ValueTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The mean of a numerical column against that of the reference: it must be less than so many standard deviations of the
 * reference away. Where the reference does not vary, it must be equal.
 *
 * @param columnName the column
 * @param nSigmas how many standard deviations, more than 0; usually 2
 */
public record MeanInNSigmasTest(
        String columnName, @Judgement double nSigmas) implements ValueTest<ColumnSummaryResult> {

    /** How many standard deviations are used unless another number is given. */
    public static final double DEFAULT_SIGMAS = 2;

    /** Checks the parameters. */
    public MeanInNSigmasTest {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        if (!(nSigmas > 0) || Double.isInfinite(nSigmas)) {
            throw new IllegalArgumentException("nSigmas must be greater than 0 and finite, but was " + nSigmas);
        }
    }

    @Override
    public String name() {
        return "TestMeanInNSigmas";
    }

    @Override
    public String title() {
        return "Mean Value Stability";
    }

    @Override
    public MetricTest.Group group() {
        return MetricTest.Group.DATA_QUALITY;
    }

    @Override
    public String subject() {
        return ColumnStatistics.MEAN.subject() + " of '" + columnName + "'";
    }

    @Override
    public Metric<ColumnSummaryResult> metric(MetricContext context) {
        return new ColumnSummaryMetric(columnName);
    }

    @Override
    public OptionalDouble value(ColumnSummaryResult result) {
        return ColumnStatistics.MEAN.value(result);
    }

    @Override
    public Condition defaultCondition(ColumnSummaryResult result, MetricContext context) {
        if (result.referenceCharacteristics() instanceof NumericalCharacteristics reference
                && reference.mean() != null
                && reference.std() != null) {
            return around(reference.mean(), nSigmas * Objects.requireNonNull(reference.std()));
        }
        throw new IllegalArgumentException(
                "a reference with a mean and a standard deviation must be given, but there is none");
    }

    @Override
    public Optional<ValueRange> range(ColumnSummaryResult result) {
        return ColumnStatistics.MEAN.range(result);
    }

    /** The condition around each mean that the reference can have which matters. */
    @Override
    public List<Condition> possibleDefaultConditions(ColumnSummaryResult result, MetricContext context) {
        Condition usual = defaultCondition(result, context);
        NumericalCharacteristics reference =
                (NumericalCharacteristics) Objects.requireNonNull(result.referenceCharacteristics());
        ValueRange range = reference.meanRange();
        if (range == null) {
            return List.of(usual);
        }
        double current = range(result)
                .map(ValueRange::lowest)
                .orElseGet(() -> value(result).orElse(Objects.requireNonNull(reference.mean())));
        double distance = nSigmas * Objects.requireNonNull(reference.std());
        return DoubleStream.of(
                        range.lowest(), Math.max(range.lowest(), Math.min(range.highest(), current)), range.highest())
                .mapToObj(mean -> around(mean, distance))
                .toList();
    }

    private static Condition around(double mean, double distance) {
        return distance == 0
                ? Condition.eq(mean)
                : Condition.gt(mean - distance).and(Condition.lt(mean + distance));
    }

    /** As the default condition, by the standard deviation within both sides, and at least three standard errors. */
    @Override
    public Expectation expectation(ColumnSummaryResult result, MetricContext context, Conditions conditions) {
        return conditions.areCalibrated() && result.referenceCharacteristics() != null
                ? CalibratedNumbers.meanInSigmas(nSigmas, CalibratedNumbers.Pair.of(result, context), conditions)
                : Expectation.of(defaultCondition(result, context));
    }

    @Override
    public Map<String, Object> parameters() {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("column_name", columnName);
        given.put("n_sigmas", nSigmas);
        return given;
    }

    @Override
    public Map<String, Object> parameters(ColumnSummaryResult result, MetricContext context) {
        Map<String, Object> used = new LinkedHashMap<>(parameters());
        value(result).ifPresent(mean -> used.put("current_mean", mean));
        if (result.referenceCharacteristics() instanceof NumericalCharacteristics reference) {
            used.put("reference_mean", reference.mean());
            used.put("reference_std", reference.std());
        }
        return used;
    }
}
