package io.github.driftlib.quality.value;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.quality.column.ColumnLabels;
import io.github.driftlib.quality.column.FiniteAndInfinite;
import io.github.driftlib.quality.column.LabelBounds;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.summary.bounds.RankBounds;
import java.util.List;
import java.util.Optional;

/**
 * Which values of a column are counted. Given labels are compared with numbers as numbers, so that {@code 5} and
 * {@code 5.0} are the number 5, and with labels as they stand.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CountedValues.InRange.class, name = "in_range"),
    @JsonSubTypes.Type(value = CountedValues.OutRange.class, name = "out_range"),
    @JsonSubTypes.Type(value = CountedValues.InList.class, name = "in_list"),
    @JsonSubTypes.Type(value = CountedValues.OutList.class, name = "out_list"),
    @JsonSubTypes.Type(value = CountedValues.Categories.class, name = "categories"),
    @JsonSubTypes.Type(value = CountedValues.Missing.class, name = "missing")
})
public sealed interface CountedValues {

    /** The names of the metrics that count values. */
    List<String> METRIC_NAMES = List.of(
            "InRangeValueCount",
            "OutRangeValueCount",
            "InListValueCount",
            "OutListValueCount",
            "CategoryCount",
            "MissingValueCount");

    /** The name of the metric that counts these values, in JSON: one of {@link #METRIC_NAMES}. */
    String metricName();

    /** How many of these values a column has. */
    long count(DataSummary data, String column);

    /** Between what the number of these values lies; empty where it is exact. */
    Optional<ValueRange> range(DataSummary data, String column);

    /** Whether the column must hold numbers. */
    default boolean needsNumbers() {
        return false;
    }

    /** How many values the share is of: those that are not missing. */
    default long whole(DataSummary data, String column) {
        return present(data, column);
    }

    private static long present(DataSummary data, String column) {
        ColumnKind stored = data.storedKind(column);
        return stored == ColumnKind.NUMERICAL || stored == ColumnKind.DATETIME
                ? new FiniteAndInfinite(data.distribution(column)).count()
                : data.counts(column).total();
    }

    /** How many values are left of those that are not missing. */
    private static ValueRange others(ValueRange counted, DataSummary data, String column) {
        long present = present(data, column);
        return new ValueRange(present - counted.highest(), present - counted.lowest());
    }

    private static List<String> distinct(String name, List<String> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
        return values.stream().distinct().toList();
    }

    /**
     * Numbers in a range.
     *
     * @param left the lower end, included
     * @param right the upper end, included
     */
    record InRange(double left, double right) implements CountedValues {
        /** Checks the ends. */
        public InRange {
            RangeEnds.check(left, right);
        }

        @Override
        public String metricName() {
            return "InRangeValueCount";
        }

        @Override
        public boolean needsNumbers() {
            return true;
        }

        @Override
        public long count(DataSummary data, String column) {
            return new FiniteAndInfinite(data.distribution(column)).between(left, right);
        }

        @Override
        public Optional<ValueRange> range(DataSummary data, String column) {
            return RankBounds.between(data.distribution(column), left, right);
        }
    }

    /**
     * Numbers outside a range, missing ones not among them.
     *
     * @param left the lower end, which is not counted
     * @param right the upper end, which is not counted
     */
    record OutRange(double left, double right) implements CountedValues {
        /** Checks the ends. */
        public OutRange {
            RangeEnds.check(left, right);
        }

        @Override
        public String metricName() {
            return "OutRangeValueCount";
        }

        @Override
        public boolean needsNumbers() {
            return true;
        }

        @Override
        public long count(DataSummary data, String column) {
            return present(data, column) - new FiniteAndInfinite(data.distribution(column)).between(left, right);
        }

        @Override
        public Optional<ValueRange> range(DataSummary data, String column) {
            return RankBounds.between(data.distribution(column), left, right)
                    .map(inside -> others(inside, data, column));
        }
    }

    /**
     * Values in a list.
     *
     * @param values the list, not empty
     */
    record InList(List<String> values) implements CountedValues {
        /** Checks and copies the list. */
        public InList {
            values = distinct("values", values);
        }

        @Override
        public String metricName() {
            return "InListValueCount";
        }

        @Override
        public long count(DataSummary data, String column) {
            return new ColumnLabels(data, column).count(values);
        }

        @Override
        public Optional<ValueRange> range(DataSummary data, String column) {
            return LabelBounds.of(data, column)
                    .map(bounds -> bounds.among(new ColumnLabels(data, column).written(values)));
        }
    }

    /**
     * Values that are not in a list, missing ones not among them.
     *
     * @param values the list, not empty
     */
    record OutList(List<String> values) implements CountedValues {
        /** Checks and copies the list. */
        public OutList {
            values = distinct("values", values);
        }

        @Override
        public String metricName() {
            return "OutListValueCount";
        }

        @Override
        public long count(DataSummary data, String column) {
            return present(data, column) - new ColumnLabels(data, column).count(values);
        }

        @Override
        public Optional<ValueRange> range(DataSummary data, String column) {
            return LabelBounds.of(data, column)
                    .map(bounds -> others(bounds.among(new ColumnLabels(data, column).written(values)), data, column));
        }
    }

    /**
     * Values of one or several categories.
     *
     * @param categories the categories, at least one
     */
    record Categories(List<String> categories) implements CountedValues {
        /** Checks and copies the list. */
        public Categories {
            categories = distinct("categories", categories);
        }

        @Override
        public String metricName() {
            return "CategoryCount";
        }

        @Override
        public long count(DataSummary data, String column) {
            return new ColumnLabels(data, column).count(categories);
        }

        @Override
        public Optional<ValueRange> range(DataSummary data, String column) {
            return LabelBounds.of(data, column)
                    .map(bounds -> bounds.among(new ColumnLabels(data, column).written(categories)));
        }
    }

    /** Missing values. Their share is of all rows. */
    record Missing() implements CountedValues {
        @Override
        public String metricName() {
            return "MissingValueCount";
        }

        @Override
        public long count(DataSummary data, String column) {
            return data.rowCount() - present(data, column);
        }

        @Override
        public Optional<ValueRange> range(DataSummary data, String column) {
            return Optional.empty();
        }

        @Override
        public long whole(DataSummary data, String column) {
            return data.rowCount();
        }
    }
}
