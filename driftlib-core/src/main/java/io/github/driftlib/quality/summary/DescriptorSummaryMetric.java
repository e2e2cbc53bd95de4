package io.github.driftlib.quality.summary;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.quality.value.LabelBounds;
import io.github.driftlib.quality.value.Sides;
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
        Objects.requireNonNull(descriptor, "descriptor");
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
        if (context.current().rowCount() == 0) {
            return Sides.noRows();
        }
        Optional<DataSummary> reference =
                Sides.reference(context, column).filter(data -> holdsTexts(data.storedKind(column)));
        return MetricOutcome.of(new ColumnSummaryResult(
                descriptor.toString(),
                descriptor.kind().label(),
                characteristics(context.current(), reference),
                reference.map(data -> characteristics(data, Optional.empty())).orElse(null),
                context.plots() ? plots(context.current(), reference) : null));
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

    private ColumnPlots plots(DataSummary current, Optional<DataSummary> reference) {
        Histograms<? extends Histogram> bins = ofNumbers()
                ? Histograms.ofNumbers(
                        current.distribution(descriptor), reference.map(data -> data.distribution(descriptor)))
                : Histograms.ofLabels(current.counts(descriptor), reference.map(data -> data.counts(descriptor)));
        return new ColumnPlots(new Histograms<>(bins.current(), bins.reference()), null, null, null, null);
    }
}
