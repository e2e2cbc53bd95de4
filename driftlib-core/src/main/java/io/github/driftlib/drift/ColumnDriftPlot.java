package io.github.driftlib.drift;

import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.plot.Histograms;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the picture of a column's drift is drawn from, beside what {@link DriftSide} has.
 *
 * @param distributions how the categories of both sides are distributed over the same bars, or null for numbers, whose
 *     bars are in {@link DriftSide}, and for texts
 * @param texts what tells the texts of the two sides apart, or null where the column is none of text, or did not drift
 */
public record ColumnDriftPlot(
        @Nullable Histograms<Histogram> distributions,
        @Nullable TypicalTexts texts) {

    static ColumnDriftPlot of(SamplePair samples, boolean detected) {
        if (samples instanceof SamplePair.Texts texts) {
            return new ColumnDriftPlot(null, detected ? TypicalTexts.of(texts.reference(), texts.current()) : null);
        }
        if (samples instanceof SamplePair.Labels labels) {
            Histograms<Histogram.Labels> bars = Histograms.ofLabels(labels.current(), Optional.of(labels.reference()));
            return new ColumnDriftPlot(new Histograms<>(bars.current(), bars.reference()), null);
        }
        return new ColumnDriftPlot(null, null);
    }
}
