package io.github.driftlib.regression;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.regression.error.ErrorSummary;
import io.github.driftlib.regression.error.PredictedPairs;
import io.github.driftlib.summary.plot.BinnedMeans;
import io.github.driftlib.summary.plot.PlotAxis;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a model that predicts numbers, over time or, without a time, over the number of the row.
 *
 * @param current the lines of current by name, or null where no picture was asked for
 * @param reference those of the reference, or null where there is none or no picture was asked for
 * @param xName what the axis of current shows: {@code pickup (day)} or {@code Index binned}
 * @param xNameRef what the axis of the reference shows, or null where there is none
 */
public record RegressionLinesResult(
        @PlotData @Nullable Map<String, BinnedMeans> current,
        @PlotData @Nullable Map<String, BinnedMeans> reference,
        String xName,
        @Nullable String xNameRef)
        implements MetricResult {

    /** Copies the maps, in their order. */
    public RegressionLinesResult {
        current = current == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(current));
        reference = reference == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(reference));
    }

    /** The lines that the numbers of the pairs make, each with a name. */
    static MetricOutcome<RegressionLinesResult> of(
            Sides<Dataset> sides, MetricContext context, Function<PredictedPairs, Map<String, double[]>> numbers) {
        return ErrorSummary.of(context).outcome(errors -> {
            Sides<Side> lines = errors.with(sides, (side, rows) -> Side.of(rows, context, numbers));
            return new RegressionLinesResult(
                    lines.current().lines,
                    lines.reference().map(Side::lines).orElse(null),
                    lines.current().name,
                    lines.reference().map(Side::name).orElse(null));
        });
    }

    private record Side(String name, @Nullable Map<String, BinnedMeans> lines) {

        static Side of(Dataset data, MetricContext context, Function<PredictedPairs, Map<String, double[]>> numbers) {
            PredictedPairs pairs = PredictedPairs.of(data, context.definition());
            PlotAxis axis = PlotAxis.of(pairs.rows(), data, context.definition());
            if (!context.plots()) {
                return new Side(axis.name(), null);
            }
            Map<String, BinnedMeans> lines = new LinkedHashMap<>();
            numbers.apply(pairs).forEach((name, values) -> lines.put(name, BinnedMeans.of(axis, values)));
            return new Side(axis.name(), lines);
        }
    }

    @Override
    public List<MetricValue> values() {
        return List.of();
    }
}
