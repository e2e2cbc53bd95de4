package io.github.driftlib.quality.distribution;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.quality.column.ComparedColumn;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import io.github.driftlib.summary.plot.Histograms;
import io.github.driftlib.text.TextDescriptor;
import io.github.driftlib.text.TextDescriptors;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the descriptors of a text column are distributed: a histogram for each, both sides over the same bars.
 *
 * @param columnName the column of texts
 * @param descriptors the descriptors by name, all of this column; null or empty for {@link TextDescriptors#standard}
 */
public record TextDescriptorsDistribution(String columnName, Map<String, TextDescriptor> descriptors)
        implements Metric<TextDescriptorsDistribution.Result> {

    /** Checks and copies the parameters. */
    public TextDescriptorsDistribution {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        descriptors = TextDescriptors.chosenOrStandard(columnName, descriptors);
    }

    /** The distribution of each descriptor that is a number, the counts of each that is a label. */
    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return descriptors.values().stream()
                .map(TextDescriptorsDistribution::summarizer)
                .toList();
    }

    private static Summarizer<?> summarizer(TextDescriptor descriptor) {
        return descriptor.kind() == ColumnKind.NUMERICAL
                ? Summarizers.distribution(descriptor)
                : Summarizers.counts(descriptor);
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        return new ComparedColumn(context, columnName).withRows().outcome(sides -> {
            if (!context.plots()) {
                return new Result(columnName, null, null);
            }
            Map<String, Histogram> ofCurrent = new LinkedHashMap<>();
            Map<String, Histogram> ofReference = new LinkedHashMap<>();
            descriptors.forEach((name, descriptor) -> {
                Histograms<? extends Histogram> histograms = histograms(descriptor, sides);
                ofCurrent.put(name, histograms.current());
                ofReference.put(name, histograms.reference());
            });
            return new Result(columnName, ofCurrent, sides.reference().isPresent() ? ofReference : null);
        });
    }

    /** The histograms of a descriptor on both sides, over the same bins. */
    public static Histograms<? extends Histogram> histograms(TextDescriptor descriptor, Sides<DataSummary> sides) {
        Objects.requireNonNull(descriptor, "descriptor must be given, but was null");
        Objects.requireNonNull(sides, "sides must be given, but was null");
        DataSummary current = sides.current();
        Optional<DataSummary> reference = sides.reference();
        return descriptor.kind() == ColumnKind.NUMERICAL
                ? Histograms.ofNumbers(
                        current.distribution(descriptor), reference.map(side -> side.distribution(descriptor)))
                : Histograms.ofLabels(current.counts(descriptor), reference.map(side -> side.counts(descriptor)));
    }

    /**
     * How the descriptors of a text column are distributed.
     *
     * @param columnName the column of texts
     * @param current the histogram of each descriptor in current, or null where no pictures were asked for
     * @param reference the histogram of each descriptor in the reference, or null where it has no such column or no
     *     pictures were asked for
     */
    public record Result(
            String columnName,
            @PlotData @Nullable Map<String, Histogram> current,
            @PlotData @Nullable Map<String, Histogram> reference)
            implements MetricResult {

        /** Copies the maps, in their order. */
        public Result {
            current = current == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(current));
            reference = reference == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(reference));
        }

        /** None: histograms are not kept as a history. */
        @Override
        public List<MetricValue> values() {
            return List.of();
        }
    }
}
