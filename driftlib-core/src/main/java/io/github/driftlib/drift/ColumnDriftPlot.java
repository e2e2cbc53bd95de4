package io.github.driftlib.drift;

import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.plot.Histograms;
import java.util.List;
import java.util.Optional;

/**
 * What the picture of a column's drift is drawn from.
 *
 * @param distributions how the values of both sides are distributed over the same bars, or null for texts
 * @param current current in a few numbers
 * @param reference the reference in a few numbers
 * @param newCategories the categories that are in current only, or null where the column is not categorical
 * @param vanishedCategories the categories that are in the reference only, or null where the column is not categorical
 * @param texts what tells the texts of the two sides apart, or null where the column is none of text, or did not drift
 */
public record ColumnDriftPlot(
        Histograms<Histogram> distributions,
        Side current,
        Side reference,
        Categories newCategories,
        Categories vanishedCategories,
        TypicalTexts texts) {

    private static final List<Double> PROBABILITIES = List.of(0.0, 0.05, 0.25, 0.5, 0.75, 0.95, 1.0);
    private static final int MOST_LISTED = 20;

    /**
     * One side.
     *
     * @param count the number of values judged
     * @param missing the number of values that were missing, or infinite
     * @param quantiles the quantiles of numbers, from the smallest value to the largest, or null for categories
     */
    public record Side(long count, long missing, List<Quantile> quantiles) {}

    /**
     * A quantile.
     *
     * @param probability which share of the values is not above it
     * @param value the quantile
     */
    public record Quantile(double probability, double value) {}

    /**
     * Categories that are on one side only.
     *
     * @param number how many there are
     * @param count how many values they have together
     * @param mostFrequent the most frequent ones, at most 20
     */
    public record Categories(int number, long count, List<String> mostFrequent) {}

    static ColumnDriftPlot of(SamplePair samples, boolean detected) {
        if (samples instanceof SamplePair.Texts texts) {
            return ofTexts(texts, detected);
        }
        if (samples instanceof SamplePair.Numbers numbers) {
            return ofNumbers(numbers.reference(), numbers.current());
        }
        SamplePair.Labels labels = (SamplePair.Labels) samples;
        return ofLabels(labels.reference(), labels.current());
    }

    private static ColumnDriftPlot ofNumbers(EmpiricalDistribution reference, EmpiricalDistribution current) {
        Histograms<Histogram.Numbers> histograms = Histograms.ofNumbers(current, Optional.of(reference));
        return new ColumnDriftPlot(
                new Histograms<>(histograms.current(), histograms.reference()),
                side(current),
                side(reference),
                null,
                null,
                null);
    }

    private static ColumnDriftPlot ofTexts(SamplePair.Texts samples, boolean detected) {
        return new ColumnDriftPlot(
                null,
                new Side(samples.currentCount(), samples.currentMissing(), null),
                new Side(samples.referenceCount(), samples.referenceMissing(), null),
                null,
                null,
                detected ? TypicalTexts.of(samples.reference(), samples.current()) : null);
    }

    private static Side side(EmpiricalDistribution numbers) {
        EmpiricalDistribution finite = numbers.finite();
        return new Side(
                numbers.count(),
                numbers.missing() + numbers.negativeInfinities() + numbers.positiveInfinities(),
                PROBABILITIES.stream()
                        .map(probability -> new Quantile(probability, finite.quantile(probability)))
                        .filter(quantile -> Double.isFinite(quantile.value()))
                        .toList());
    }

    private static ColumnDriftPlot ofLabels(CategoryCounts reference, CategoryCounts current) {
        Histograms<Histogram.Labels> histograms = Histograms.ofLabels(current, Optional.of(reference));
        return new ColumnDriftPlot(
                new Histograms<>(histograms.current(), histograms.reference()),
                new Side(current.total(), current.missing(), null),
                new Side(reference.total(), reference.missing(), null),
                onlyIn(current, reference),
                onlyIn(reference, current),
                null);
    }

    private static Categories onlyIn(CategoryCounts side, CategoryCounts other) {
        int number = 0;
        long count = 0;
        for (var category : side.counts().entrySet()) {
            if (other.count(category.getKey()) == 0) {
                number++;
                count += category.getValue();
            }
        }
        List<String> mostFrequent = number == 0
                ? List.of()
                : side.mostFrequent(side.counts().size()).stream()
                        .filter(label -> other.count(label) == 0)
                        .limit(MOST_LISTED)
                        .toList();
        return new Categories(number, count, mostFrequent);
    }
}
