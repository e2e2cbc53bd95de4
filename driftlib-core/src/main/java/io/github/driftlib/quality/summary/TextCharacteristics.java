package io.github.driftlib.quality.summary;

import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.text.NonLetterCharacterPercentage;
import io.github.driftlib.text.TextLength;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A text column in a few numbers. Lengths are in characters (Unicode code points); the share of characters that are
 * neither letter nor space is in percent of the length, and of texts that are not empty. Null where there is no such
 * text.
 *
 * @param numberOfRows the number of rows
 * @param count the number of values that are not missing
 * @param missing the number of missing values
 * @param missingPercentage their share in percent
 * @param textLengthMin the length of the shortest text
 * @param textLengthMean the mean length
 * @param textLengthMax the length of the longest text
 * @param nonLetterCharMin the smallest share of characters that are neither letter nor space
 * @param nonLetterCharMean the mean of that share
 * @param nonLetterCharMax the largest such share
 */
public record TextCharacteristics(
        long numberOfRows,
        long count,
        long missing,
        double missingPercentage,
        @Nullable Double textLengthMin,
        @Nullable Double textLengthMean,
        @Nullable Double textLengthMax,
        @Nullable Double nonLetterCharMin,
        @Nullable Double nonLetterCharMean,
        @Nullable Double nonLetterCharMax)
        implements Characteristics {

    static TextCharacteristics of(CategoryCounts texts, long rows) {
        EmpiricalDistribution lengths = derived(texts, TextLength::of);
        EmpiricalDistribution shares = derived(texts, NonLetterCharacterPercentage::of);
        boolean any = lengths.count() > 0;
        boolean anyCharacter = shares.count() > 0;
        return new TextCharacteristics(
                rows,
                texts.total(),
                texts.missing(),
                Characteristics.percentage(texts.missing(), rows),
                any ? (Double) lengths.min() : null,
                any ? (Double) lengths.mean() : null,
                any ? (Double) lengths.max() : null,
                anyCharacter ? (Double) shares.min() : null,
                anyCharacter ? (Double) shares.mean() : null,
                anyCharacter ? (Double) shares.max() : null);
    }

    private static EmpiricalDistribution derived(CategoryCounts texts, ToDoubleFunction<String> value) {
        return EmpiricalDistribution.of(texts.counts().entrySet().stream()
                .flatMapToDouble(entry -> {
                    double derived = value.applyAsDouble(entry.getKey());
                    return LongStream.range(0, entry.getValue()).mapToDouble(repeat -> derived);
                })
                .toArray());
    }

    @Override
    public List<MetricValue> values(String column) {
        MetricValue missing = MetricValue.of(column, "missing_percentage", missingPercentage);
        return textLengthMean == null
                ? List.of(missing)
                : List.of(missing, MetricValue.of(column, "text_length_mean", textLengthMean));
    }
}
