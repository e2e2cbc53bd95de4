package io.github.driftlib.quality.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.quality.column.ColumnLabels;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.summary.bounds.RankBounds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A datetime column in a few numbers. Points in time are written in UTC, as {@code 2022-02-01 10:00:00}.
 *
 * @param numberOfRows the number of rows
 * @param count the number of values that are not missing
 * @param missing the number of missing values
 * @param missingPercentage their share in percent
 * @param unique the number of different values, an estimate where {@code uniqueRange} is there
 * @param uniquePercentage the number of different values in percent of the rows
 * @param mostCommon the most frequent value, the earliest of several; null where missing values are more frequent
 * @param mostCommonPercentage the share of the most frequent value, or of the missing ones, in percent
 * @param first the earliest value, or null where there is none
 * @param last the latest value, or null where there is none
 * @param uniqueRange between what the number of different values lies where it is an estimate, with a probability of
 *     99.9 %; null where it is exact
 * @param mostCommonPercentageRange between what the share of the most frequent value lies where it was taken from a
 *     sketch, or null where it is exact; the most frequent value itself is then that of the sketch
 */
public record DatetimeCharacteristics(
        long numberOfRows,
        long count,
        long missing,
        double missingPercentage,
        long unique,
        double uniquePercentage,
        @Nullable String mostCommon,
        double mostCommonPercentage,
        @Nullable String first,
        @Nullable String last,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ValueRange uniqueRange,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ValueRange mostCommonPercentageRange)
        implements Characteristics {

    static DatetimeCharacteristics of(EmpiricalDistribution micros, long rows) {
        NumericalCharacteristics.MostCommon mostCommon = NumericalCharacteristics.MostCommon.of(micros);
        return new DatetimeCharacteristics(
                rows,
                micros.count(),
                micros.missing(),
                Characteristics.percentage(micros.missing(), rows),
                micros.distinctCount(),
                Characteristics.percentage(micros.distinctCount(), rows),
                mostCommon.value() == null ? null : ColumnLabels.ofTime(mostCommon.value()),
                Characteristics.percentage(mostCommon.count(), rows),
                micros.count() == 0 ? null : ColumnLabels.ofTime(micros.min()),
                micros.count() == 0 ? null : ColumnLabels.ofTime(micros.max()),
                RankBounds.distinct(micros).orElse(null),
                NumericalCharacteristics.mostCommonPercentageRange(micros, rows));
    }

    @Override
    public List<MetricValue> values(String column) {
        return List.of(
                MetricValue.of(column, "missing_percentage", missingPercentage),
                MetricValue.of(column, "unique", unique));
    }
}
