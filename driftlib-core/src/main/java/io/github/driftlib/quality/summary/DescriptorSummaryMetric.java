package io.github.driftlib.quality.summary;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.quality.column.ComparedColumn;
import io.github.driftlib.quality.column.LabelBounds;
import io.github.driftlib.quality.distribution.TextDescriptorsDistribution;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import io.github.driftlib.summary.plot.Histograms;
import io.github.driftlib.text.TextDescriptor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a descriptor says of the texts of a column, in a few numbers: {@link ColumnSummaryMetric} of the column that the
 * descriptor makes.
 *
 * @param descriptor what is said of each text
 */
public record DescriptorSummaryMetric(TextDescriptor descriptor) implements Metric<ColumnSummaryResult> {

    /** Checks the parameter. */
    public DescriptorSummaryMetric {
        Objects.requireNonNull(descriptor, "descriptor must be given, but was null");
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return List.of(ofNumbers() ? Summarizers.distribution(descriptor) : Summarizers.counts(descriptor));
    }

    private boolean ofNumbers() {
        return descriptor.kind() == ColumnKind.NUMERICAL;
    }

    @Override
    public MetricOutcome<ColumnSummaryResult> compute(MetricContext context) {
        String column = descriptor.column();
        ColumnKind stored = context.current().storedKind(column);
        if (!holdsTexts(stored)) {
            return MetricOutcome.notApplicable(
                    "column '" + column + "' must hold texts or labels, but holds " + stored.label() + " values");
        }
        return new ComparedColumn(context, column)
                .withRows()
                .map(sides -> sides.keepReferenceIf(data -> holdsTexts(data.storedKind(column))))
                .outcome(sides -> new ColumnSummaryResult(
                        descriptor.toString(),
                        descriptor.kind().label(),
                        characteristics(sides.current(), sides.reference()),
                        sides.reference()
                                .map(data -> characteristics(data, Optional.empty()))
                                .orElse(null),
                        context.plots() ? plots(sides) : null));
    }

    private static boolean holdsTexts(ColumnKind stored) {
        return stored == ColumnKind.TEXT || stored == ColumnKind.CATEGORICAL;
    }

    private Characteristics characteristics(DataSummary data, Optional<DataSummary> other) {
        return ofNumbers()
                ? NumericalCharacteristics.of(data.distribution(descriptor), data.rowCount())
                : CategoricalCharacteristics.of(
                        data.counts(descriptor),
                        LabelBounds.of(data.counts(descriptor)),
                        other.map(side -> side.counts(descriptor)),
                        data.rowCount());
    }

    private ColumnSummaryResult.Plots plots(Sides<DataSummary> sides) {
        Histograms<? extends Histogram> bins = TextDescriptorsDistribution.histograms(descriptor, sides);
        return new ColumnSummaryResult.Plots(
                new Histograms<>(bins.current(), bins.reference()), null, null, null, null);
    }
}
