package io.github.driftlib.quality.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.json.Sorted;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.quality.column.FiniteAndInfinite;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.summary.bounds.MomentBounds;
import io.github.driftlib.summary.bounds.RankBounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A numerical column in a few numbers. Mean, deviation, smallest and largest value are those of the finite values; null
 * where there is none (for the deviation: fewer than two). Quantiles are null where they are infinite. Why one of these
 * is null stands in {@code reasons}.
 *
 * @param numberOfRows the number of rows
 * @param count the number of values that are not missing, infinite ones included
 * @param missing the number of missing values
 * @param missingPercentage their share in percent
 * @param mean the arithmetic mean
 * @param std the standard deviation of the sample (n - 1)
 * @param min the smallest value
 * @param p25 the first quartile
 * @param p50 the median
 * @param p75 the third quartile
 * @param max the largest value
 * @param unique the number of different values, an estimate where {@code uniqueRange} is there
 * @param uniquePercentage the number of different values in percent of the rows
 * @param infiniteCount the number of infinite values
 * @param infinitePercentage their share in percent
 * @param mostCommon the most frequent finite value, the smallest of several; null where missing values are more
 *     frequent
 * @param mostCommonPercentage the share of the most frequent value, or of the missing ones, in percent
 * @param medianRange between what the median lies where it was taken from a sketch, or null where it is exact
 * @param uniqueRange between what the number of different values lies where it is an estimate, with a probability of
 *     99.9 %; null where it is exact
 * @param mostCommonPercentageRange between what the share of the most frequent value lies where it was taken from a
 *     sketch, or null where it is exact; the most frequent value itself is then that of the sketch
 * @param meanRange between what the mean lies where a sketch does not know it, or null where it is exact
 * @param stdRange between what the standard deviation lies where a sketch does not know it, or null where it is exact
 * @param reasons why mean, deviation, smallest, largest value or a quantile is null, by its name in JSON
 */
public record NumericalCharacteristics(
        long numberOfRows,
        long count,
        long missing,
        double missingPercentage,
        @Nullable Double mean,
        @Nullable Double std,
        @Nullable Double min,
        @Nullable Double p25,
        @Nullable Double p50,
        @Nullable Double p75,
        @Nullable Double max,
        long unique,
        double uniquePercentage,
        long infiniteCount,
        double infinitePercentage,
        @Nullable Double mostCommon,
        double mostCommonPercentage,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ValueRange medianRange,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ValueRange uniqueRange,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ValueRange mostCommonPercentageRange,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ValueRange meanRange,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ValueRange stdRange,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> reasons)
        implements Characteristics {

    /** Copies the reasons. */
    public NumericalCharacteristics {
        reasons = Sorted.copy(reasons);
    }

    static NumericalCharacteristics of(EmpiricalDistribution numbers, long rows) {
        long infinite = numbers.negativeInfinities() + numbers.positiveInfinities();
        long unique = new FiniteAndInfinite(numbers).distinct();
        MostCommon mostCommon = MostCommon.of(numbers);
        boolean any = numbers.count() > 0;
        Map<String, String> reasons = new TreeMap<>();
        Known known = new Known(numbers.count(), reasons);
        return new NumericalCharacteristics(
                rows,
                numbers.count() + infinite,
                numbers.missing(),
                Characteristics.percentage(numbers.missing(), rows),
                known.number("mean", 1, numbers::mean),
                known.number("std", 2, numbers::sampleStandardDeviation),
                known.number("min", 1, numbers::min),
                known.number("p25", 1, () -> numbers.quantile(0.25)),
                known.number("p50", 1, () -> numbers.quantile(0.5)),
                known.number("p75", 1, () -> numbers.quantile(0.75)),
                known.number("max", 1, numbers::max),
                unique,
                Characteristics.percentage(unique, rows),
                infinite,
                Characteristics.percentage(infinite, rows),
                mostCommon.value(),
                Characteristics.percentage(mostCommon.count(), rows),
                any ? RankBounds.quantile(numbers, 0.5).orElse(null) : null,
                any ? RankBounds.distinct(numbers).orElse(null) : null,
                mostCommonPercentageRange(numbers, rows),
                any ? MomentBounds.mean(numbers).orElse(null) : null,
                numbers.count() > 1 ? MomentBounds.sampleDeviation(numbers).orElse(null) : null,
                reasons);
    }

    /** Between what the share of the most frequent finite value, or of the missing ones, lies; null where exact. */
    static @Nullable ValueRange mostCommonPercentageRange(EmpiricalDistribution numbers, long rows) {
        return RankBounds.largestWeight(numbers)
                .map(range -> Characteristics.largestPercentage(range, numbers.missing(), rows))
                .orElse(null);
    }

    /** Numbers of so many finite values, and why those that are null are. */
    private record Known(long count, Map<String, String> reasons) {

        @Nullable
        Double number(String name, long atLeast, DoubleSupplier asked) {
            if (count < atLeast) {
                reasons.put(
                        name,
                        count == 0
                                ? "there is no finite value"
                                : "there must be " + atLeast + " finite values, but there is " + count);
                return null;
            }
            double value = asked.getAsDouble();
            if (!Double.isFinite(value)) {
                reasons.put(
                        name,
                        Double.isNaN(value) ? "it cannot be computed" : "it is infinite, or beyond the largest double");
                return null;
            }
            return value;
        }
    }

    /** The most frequent finite value, or null where missing values are more frequent. */
    record MostCommon(@Nullable Double value, long count) {
        static MostCommon of(EmpiricalDistribution numbers) {
            int mode = numbers.count() == 0 ? -1 : numbers.mode();
            return mode < 0 || numbers.missing() > numbers.weight(mode)
                    ? new MostCommon(null, numbers.missing())
                    : new MostCommon(numbers.value(mode), numbers.weight(mode));
        }
    }

    @Override
    public List<MetricValue> values(String column) {
        List<MetricValue> values = new ArrayList<>(List.of(
                MetricValue.of(column, "missing_percentage", missingPercentage),
                MetricValue.of(column, "unique", unique),
                MetricValue.of(column, "infinite_count", infiniteCount)));
        add(values, column, "mean", mean);
        add(values, column, "std", std);
        add(values, column, "min", min);
        add(values, column, "p25", p25);
        add(values, column, "p50", p50);
        add(values, column, "p75", p75);
        add(values, column, "max", max);
        return values;
    }

    private static void add(List<MetricValue> values, String column, String field, @Nullable Double value) {
        if (value != null) {
            values.add(MetricValue.of(column, field, value));
        }
    }
}
