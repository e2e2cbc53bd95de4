package io.github.driftlib.regression;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.summary.Histogram;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The histograms of errors.
 *
 * @param currentBins that of current, or null where no picture was asked for
 * @param referenceBins that of the reference, or null where there is none or no picture was asked for
 */
public record RegressionErrorDistributionResult(
        @PlotData Histogram.@Nullable Numbers currentBins,
        @PlotData Histogram.@Nullable Numbers referenceBins) implements MetricResult {

    @Override
    public List<MetricValue> values() {
        return List.of();
    }
}
