package io.github.driftlib.preset;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ColumnSelection;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.quality.test.ColumnsTypeTest;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestPreset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the data are complete and varied: of each column the share of missing values and of the most common value;
 * the number of constant columns, of duplicated columns and of duplicated rows; the types of the columns where one is
 * missing in current, is new in it, or changed its kind.
 *
 * @param columns the columns to test one by one, or null for all (but for those of text, where the most common value is
 *     asked for)
 */
public record DataQualityTestPreset(@Nullable List<String> columns) implements TestPreset {

    /** Copies the columns. */
    public DataQualityTestPreset {
        columns = columns == null ? null : List.copyOf(columns);
    }

    @Override
    public List<? extends MetricTest> tests(ResolvedDefinition definition) {
        List<MetricTest> tests = new ArrayList<>(shareOfMissingValues(columns).tests(definition));
        ColumnSelection varied = columns == null ? DataTests.allButText() : ColumnSelection.named(columns);
        tests.addAll(DataTests.eachShareOfMostCommonValue(varied).tests(definition));
        if (!definition.changes().isEmpty()) {
            tests.add(new ColumnsTypeTest(null));
        }
        tests.add(DataTests.numberOfConstantColumns());
        tests.add(DataTests.numberOfDuplicatedColumns());
        tests.add(DataTests.numberOfDuplicatedRows());
        return tests;
    }

    /** The same, and where calibrated which labels there are and how often. */
    @Override
    public List<? extends MetricTest> tests(ResolvedDefinition definition, Conditions conditions) {
        List<MetricTest> tests = new ArrayList<>(tests(definition));
        if (conditions.areCalibrated()) {
            tests.addAll(labels(columns).tests(definition));
        }
        return tests;
    }

    /** Which labels there are, and how often. */
    static TestPreset labels(@Nullable List<String> columns) {
        return definition -> {
            List<MetricTest> tests = new ArrayList<>();
            tests.addAll(DataTests.eachShareOutOfList(categorical(columns)).tests(definition));
            tests.addAll(DataTests.eachCategoryShares(categorical(columns)).tests(definition));
            return tests;
        };
    }

    static ColumnSelection categorical(@Nullable List<String> columns) {
        return columns == null
                ? ColumnSelection.categorical()
                : ColumnSelection.named(columns).ofKind(ColumnKind.CATEGORICAL);
    }

    static TestPreset shareOfMissingValues(@Nullable List<String> columns) {
        return DataTests.eachShareOfMissingValues(
                columns == null ? ColumnSelection.all() : ColumnSelection.named(columns));
    }
}
