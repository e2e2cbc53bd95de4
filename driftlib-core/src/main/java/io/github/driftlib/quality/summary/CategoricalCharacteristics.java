package io.github.driftlib.quality.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.quality.column.LabelBounds;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.ValueRange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A categorical column in a few numbers.
 *
 * @param numberOfRows the number of rows
 * @param count the number of values that are not missing
 * @param missing the number of missing values
 * @param missingPercentage their share in percent
 * @param unique the number of different values
 * @param uniquePercentage the number of different values in percent of the rows
 * @param mostCommon the most frequent value, the first in text order of several; null where missing values are more
 *     frequent
 * @param mostCommonPercentage the share of the most frequent value, or of the missing ones, in percent
 * @param newInCurrentValuesCount how many values occur in current but not in the reference, of those that sketches told
 *     apart; null for the reference itself
 * @param unusedInCurrentValuesCount how many values occur in the reference but not in current, of those that sketches
 *     told apart; null for the reference itself
 * @param uniqueRange between what the number of different values lies where it is an estimate, or null where it is
 *     exact
 * @param mostCommonPercentageRange between what the share of the most frequent value lies where it was taken from a
 *     sketch, or null where it is exact; the most frequent value itself is then that of the sketch
 */
public record CategoricalCharacteristics(
        long numberOfRows,
        long count,
        long missing,
        double missingPercentage,
        long unique,
        double uniquePercentage,
        @Nullable String mostCommon,
        double mostCommonPercentage,
        @Nullable Long newInCurrentValuesCount,
        @Nullable Long unusedInCurrentValuesCount,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ValueRange uniqueRange,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ValueRange mostCommonPercentageRange)
        implements Characteristics {

    static CategoricalCharacteristics of(
            CategoryCounts counts, Optional<LabelBounds> bounds, Optional<CategoryCounts> other, long rows) {
        Optional<String> most = counts.mostFrequent(1).stream()
                .filter(label -> counts.count(label) >= counts.missing())
                .findFirst();
        return new CategoricalCharacteristics(
                rows,
                counts.total(),
                counts.missing(),
                Characteristics.percentage(counts.missing(), rows),
                counts.distinctCount(),
                Characteristics.percentage(counts.distinctCount(), rows),
                most.orElse(null),
                Characteristics.percentage(most.map(counts::count).orElse(counts.missing()), rows),
                other.map(reference -> absent(counts, reference)).orElse(null),
                other.map(reference -> absent(reference, counts)).orElse(null),
                bounds.map(LabelBounds::distinct).orElse(null),
                bounds.map(known -> Characteristics.largestPercentage(known.largest(), counts.missing(), rows))
                        .orElse(null));
    }

    private static long absent(CategoryCounts from, CategoryCounts in) {
        long[] absent = {0};
        from.forEachLabel(in, (label, count, other) -> absent[0] += count > 0 && other == 0 ? 1 : 0);
        return absent[0];
    }

    @Override
    public List<MetricValue> values(String column) {
        return List.of(
                MetricValue.of(column, "missing_percentage", missingPercentage),
                MetricValue.of(column, "unique", unique),
                MetricValue.of(column, "most_common_percentage", mostCommonPercentage));
    }
}
