package io.github.driftlib.quality.summary;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.quality.duplicate.ColumnFacts;
import io.github.driftlib.quality.duplicate.ColumnPairs;
import io.github.driftlib.quality.duplicate.RowGroups;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.Summarizers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One data set in a few numbers. Missing is what has no value; empty strings and infinities are values. What is there
 * twice is counted where the rows are at hand, and null of a profile.
 *
 * @param target the target, or null where there is none
 * @param prediction the columns of the prediction, or null where there is none
 * @param dateColumn the time of a row, or null where there is none
 * @param idColumn what identifies a row, or null where there is nothing
 * @param numberOfColumns the number of columns
 * @param numberOfRows the number of rows
 * @param numberOfMissingValues the number of missing cells
 * @param numberOfCategoricalColumns the number of categorical features
 * @param numberOfNumericColumns the number of numerical features
 * @param numberOfTextColumns the number of text features
 * @param numberOfDatetimeColumns the number of features that are points in time
 * @param numberOfConstantColumns the number of columns with at most one value, empty ones among them
 * @param numberOfAlmostConstantColumns the number of columns of whose rows one value makes a certain share
 * @param numberOfDuplicatedColumns the number of pairs of columns of one kind that are equal in every row, or null
 * @param numberOfAlmostDuplicatedColumns the number of pairs of columns of one kind that are equal in a certain share
 *     of the rows, a missing value being equal to nothing; or null
 * @param numberOfEmptyRows the number of rows without any value
 * @param numberOfEmptyColumns the number of columns without any value
 * @param numberOfDuplicatedRows the number of rows that equal one before them, or null
 * @param nansByColumns the number of missing values of each column
 * @param numberUniquesByColumns the number of different values of each column
 */
public record DatasetSummary(
        @Nullable String target,

        @JsonFormat(
                with = {
                    JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED,
                    JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY
                })
        @Nullable
        List<String> prediction,

        @Nullable String dateColumn,
        @Nullable String idColumn,
        int numberOfColumns,
        long numberOfRows,
        long numberOfMissingValues,
        int numberOfCategoricalColumns,
        int numberOfNumericColumns,
        int numberOfTextColumns,
        int numberOfDatetimeColumns,
        long numberOfConstantColumns,
        long numberOfAlmostConstantColumns,
        @Nullable Long numberOfDuplicatedColumns,
        @Nullable Long numberOfAlmostDuplicatedColumns,
        long numberOfEmptyRows,
        long numberOfEmptyColumns,
        @Nullable Long numberOfDuplicatedRows,
        Map<String, Long> nansByColumns,
        Map<String, Long> numberUniquesByColumns) {

    static DatasetSummary of(DataSummary data, ResolvedDefinition definition, DatasetSummaryMetric metric) {
        Map<String, ColumnFacts> facts = facts(data);
        List<String> predictions = new ArrayList<>(definition.predictions());
        predictions.removeIf(column -> !data.contains(column));
        return new DatasetSummary(
                there(definition.target(), data),
                predictions.isEmpty() ? null : List.copyOf(predictions),
                there(definition.datetime(), data),
                there(definition.id(), data),
                data.columnNames().size(),
                data.rowCount(),
                facts.values().stream().mapToLong(ColumnFacts::missing).sum(),
                countThere(definition.categorical(), data),
                countThere(definition.numerical(), data),
                countThere(definition.text(), data),
                countThere(definition.datetimes(), data),
                count(facts, ColumnFacts::isConstant),
                count(facts, column -> column.isAlmostConstant(metric.almostConstantThreshold())),
                data.rows().map(ColumnPairs::duplicated).orElse(null),
                data.rows()
                        .map(rows -> ColumnPairs.almostDuplicated(rows, metric.almostDuplicatedThreshold()))
                        .orElse(null),
                facts.values().stream().anyMatch(column -> column.missing() == 0)
                        ? 0
                        : data.summary(Summarizers.emptyRows()),
                count(facts, ColumnFacts::isEmpty),
                data.rows().map(RowGroups::duplicates).orElse(null),
                byColumn(facts, ColumnFacts::missing),
                byColumn(facts, ColumnFacts::distinct));
    }

    /**
     * The facts of each column, found from the last one on: metrics of single columns, which other threads begin with
     * the first, then seldom need a column that is being sorted here.
     */
    private static Map<String, ColumnFacts> facts(DataSummary data) {
        List<String> columns = data.columnNames();
        ColumnFacts[] found = new ColumnFacts[columns.size()];
        for (int i = found.length - 1; i >= 0; i--) {
            found[i] = ColumnFacts.of(data, columns.get(i));
        }
        Map<String, ColumnFacts> facts = new LinkedHashMap<>();
        columns.forEach(column -> facts.put(column, found[facts.size()]));
        return facts;
    }

    private static @Nullable String there(Optional<String> column, DataSummary data) {
        return column.filter(data::contains).orElse(null);
    }

    private static int countThere(List<String> columns, DataSummary data) {
        return (int) columns.stream().filter(data::contains).count();
    }

    private static long count(Map<String, ColumnFacts> facts, Predicate<ColumnFacts> condition) {
        return facts.values().stream().filter(condition).count();
    }

    private static Map<String, Long> byColumn(Map<String, ColumnFacts> facts, ToLongFunction<ColumnFacts> number) {
        Map<String, Long> byColumn = new LinkedHashMap<>();
        facts.forEach((column, fact) -> byColumn.put(column, number.applyAsLong(fact)));
        return Collections.unmodifiableMap(byColumn);
    }
}
