package io.github.driftlib.quality.summary;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.quality.column.LabelBounds;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.ValueRange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The numbers that describe a column of one data set. Percentages are of all rows, from 0 to 100; nothing is rounded.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(NumericalCharacteristics.class),
    @JsonSubTypes.Type(CategoricalCharacteristics.class),
    @JsonSubTypes.Type(DatetimeCharacteristics.class),
    @JsonSubTypes.Type(TextCharacteristics.class)
})
public sealed interface Characteristics
        permits NumericalCharacteristics, CategoricalCharacteristics, DatetimeCharacteristics, TextCharacteristics {

    /** The number of rows. */
    long numberOfRows();

    /** The number of values that are not missing. */
    long count();

    /** The number of missing values. */
    long missing();

    /** The share of missing values, in percent. */
    double missingPercentage();

    /** The values worth keeping over time. */
    List<MetricValue> values(String column);

    /**
     * The numbers of a column.
     *
     * @param other the data set whose values are known already, for counts of new and unused values
     */
    static Characteristics of(ColumnKind kind, String column, DataSummary data, Optional<DataSummary> other) {
        Objects.requireNonNull(kind, "kind must be given, but was null");
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(data, "data must be given, but was null");
        Objects.requireNonNull(other, "other must be given, but was null");
        ColumnKind stored = data.storedKind(column);
        if (!fits(kind, stored)) {
            throw new IllegalArgumentException("column '" + column + "' must hold " + kind.label()
                    + " values on both sides, but holds " + stored.label() + " values on one");
        }
        return switch (kind) {
            case NUMERICAL -> NumericalCharacteristics.of(data.distribution(column), data.rowCount());
            case DATETIME -> DatetimeCharacteristics.of(data.distribution(column), data.rowCount());
            case TEXT -> TextCharacteristics.of(data.counts(column), data.rowCount());
            case CATEGORICAL ->
                CategoricalCharacteristics.of(
                        data.categories(column),
                        LabelBounds.ofCategories(data, column),
                        other.map(side -> side.categories(column)),
                        data.rowCount());
        };
    }

    /**
     * Whether a column can be summarized as one of a kind.
     *
     * @param kind the kind
     * @param stored as what the column is stored
     */
    static boolean fits(ColumnKind kind, ColumnKind stored) {
        Objects.requireNonNull(kind, "kind must be given, but was null");
        Objects.requireNonNull(stored, "stored must be given, but was null");
        return switch (kind) {
            case NUMERICAL -> stored == ColumnKind.NUMERICAL;
            case CATEGORICAL -> stored != ColumnKind.DATETIME;
            case DATETIME -> stored == ColumnKind.DATETIME;
            case TEXT -> stored == ColumnKind.TEXT || stored == ColumnKind.CATEGORICAL;
        };
    }

    /** Between what the share of the most frequent value, or of the missing ones, lies in percent. */
    static ValueRange largestPercentage(ValueRange largest, long missing, long rows) {
        Objects.requireNonNull(largest, "largest must be given, but was null");
        return new ValueRange(
                100 * Math.max(missing, largest.lowest()) / rows, 100 * Math.max(missing, largest.highest()) / rows);
    }

    /** A share in percent. */
    static double percentage(long part, long whole) {
        return 100.0 * part / whole;
    }
}
