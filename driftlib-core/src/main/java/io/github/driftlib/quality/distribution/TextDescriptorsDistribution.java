package io.github.driftlib.quality.distribution;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.quality.value.ComparedColumn;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import io.github.driftlib.summary.plot.Histograms;
import io.github.driftlib.text.TextDescriptor;
import io.github.driftlib.text.TextDescriptors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How the descriptors of a text column are distributed: a histogram for each, both sides over the same bars.
 *
 * @param columnName the column of texts
 * @param descriptors the descriptors by name, all of this column; null or empty for {@link TextDescriptors#standard}
 */
public record TextDescriptorsDistribution(String columnName, Map<String, TextDescriptor> descriptors)
        implements Metric<TextDescriptorsDistributionResult> {

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
    public MetricOutcome<TextDescriptorsDistributionResult> compute(MetricContext context) {
        return new ComparedColumn(context, columnName).withRows().outcome(sides -> {
            if (!context.plots()) {
                return new TextDescriptorsDistributionResult(columnName, null, null);
            }
            Map<String, Histogram> ofCurrent = new LinkedHashMap<>();
            Map<String, Histogram> ofReference = new LinkedHashMap<>();
            descriptors.forEach((name, descriptor) -> {
                Histograms<? extends Histogram> histograms = histograms(descriptor, sides);
                ofCurrent.put(name, histograms.current());
                ofReference.put(name, histograms.reference());
            });
            return new TextDescriptorsDistributionResult(
                    columnName, ofCurrent, sides.reference().isPresent() ? ofReference : null);
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
}
