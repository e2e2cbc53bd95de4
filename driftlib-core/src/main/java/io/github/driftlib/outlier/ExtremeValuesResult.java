package io.github.driftlib.outlier;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How extreme the largest values of a column are.
 *
 * @param columnName the column
 * @param threshold where the tail of the reference begins: its 90 % quantile
 * @param exceedances how many values of the reference are beyond it
 * @param shape the shape of the tail: above 0 heavy, 0 exponential, below 0 bounded
 * @param scale the scale of the tail, in the units of the column
 * @param shapeClipped whether the shape was estimated outside of [-0.5, 0.5] and was put at the nearer end
 * @param oneInThousand the value that one in 1,000 exceeds
 * @param oneInTenThousand the value that one in 10,000 exceeds
 * @param largest the largest value of current
 * @param largestProbability the probability that a value exceeds that one
 * @param beyond how many values of current exceed the value that one in 1,000 exceeds
 * @param expectedBeyond how many would by the tail as it was fitted
 * @param referenceBeyond how many values of the reference exceed it; null in JSON that does not have it
 * @param pValue the probability of so many in current where both sides are alike: Fisher's exact test of both numbers,
 *     one-sided
 */
public record ExtremeValuesResult(
        String columnName,
        double threshold,
        long exceedances,
        double shape,
        double scale,
        boolean shapeClipped,
        double oneInThousand,
        double oneInTenThousand,
        double largest,
        double largestProbability,
        long beyond,
        double expectedBeyond,
        @Nullable Long referenceBeyond,
        double pValue)
        implements MetricResult {

    @Override
    public List<MetricValue> values() {
        return List.of(
                MetricValue.of(columnName, "one_in_thousand", oneInThousand),
                MetricValue.of(columnName, "beyond", beyond),
                MetricValue.of(columnName, "p_value", pValue));
    }
}
