package io.github.driftlib.quality.value;

import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.summary.bounds.MomentBounds;
import io.github.driftlib.summary.bounds.RankBounds;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** A number that describes the finite values of a column, of which there is at least one. */
public enum ColumnStatistic {
    /** The smallest value. */
    MIN("MinValue", 1, EmpiricalDistribution::min),
    /** The largest value. */
    MAX("MaxValue", 1, EmpiricalDistribution::max),
    /** The arithmetic mean. */
    MEAN("MeanValue", 1, EmpiricalDistribution::mean),
    /** The median: the mean of the two middle values where there is an even number of them. */
    MEDIAN("MedianValue", 1, values -> values.finite().quantile(0.5)),
    /** The standard deviation of the sample (n - 1). Needs two values. */
    STD("StdValue", 2, EmpiricalDistribution::sampleStandardDeviation),
    /** The sum. */
    SUM("SumValue", 1, values -> values.mean() * values.count());

    private final String metricName;
    private final long fewestValues;
    private final ToDoubleFunction<EmpiricalDistribution> value;

    ColumnStatistic(String metricName, long fewestValues, ToDoubleFunction<EmpiricalDistribution> value) {
        this.metricName = metricName;
        this.fewestValues = fewestValues;
        this.value = value;
    }

    /** The name of its metric in JSON, such as {@code MinValue}. */
    public String metricName() {
        return metricName;
    }

    /** How many finite values it needs. */
    long fewestValues() {
        return fewestValues;
    }

    /** Between what the number lies; empty where it is exact. */
    Optional<ValueRange> range(EmpiricalDistribution values) {
        return switch (this) {
            case MIN, MAX -> Optional.empty();
            case MEDIAN -> RankBounds.quantile(values.finite(), 0.5);
            case MEAN -> MomentBounds.mean(values);
            case STD -> MomentBounds.sampleDeviation(values);
            case SUM -> MomentBounds.mean(values).map(mean -> mean.dividedBy(1.0 / values.count()));
        };
    }

    /** The number; not finite where it is beyond the range of a double. */
    double of(EmpiricalDistribution values) {
        return value.applyAsDouble(values);
    }
}
