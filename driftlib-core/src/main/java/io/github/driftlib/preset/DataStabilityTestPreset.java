package io.github.driftlib.preset;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ColumnSelection;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.report.Tests;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestPreset;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the data are as they were: the number of rows and columns, the types of the columns, the share of missing
 * values of each column; of each numerical feature the share of values out of range and the mean; of each categorical
 * feature the share of values out of the list.
 *
 * @param columns the columns to test one by one, or null for all (missing values) and the features (the others)
 */
public record DataStabilityTestPreset(List<String> columns) implements TestPreset {

    /** Copies the columns. */
    public DataStabilityTestPreset {
        columns = columns == null ? null : List.copyOf(columns);
    }

    @Override
    public List<? extends MetricTest> tests(ResolvedDefinition definition) {
        List<MetricTest> tests = new ArrayList<>(List.of(Tests.numberOfRows(), Tests.numberOfColumns()));
        tests.addAll(ofEachColumn(columns).tests(definition));
        return tests;
    }

    /** What this preset asks of types and single columns. */
    static TestPreset ofEachColumn(List<String> columns) {
        ColumnSelection numerical = columns == null
                ? ColumnSelection.numerical()
                : ColumnSelection.named(columns).ofKind(ColumnKind.NUMERICAL);
        ColumnSelection categorical = columns == null
                ? ColumnSelection.categorical()
                : ColumnSelection.named(columns).ofKind(ColumnKind.CATEGORICAL);
        return definition -> {
            List<MetricTest> tests = new ArrayList<>();
            tests.add(Tests.columnsType());
            List.of(
                            DataQualityTestPreset.shareOfMissingValues(columns),
                            Tests.eachColumn(numerical, Tests::shareOfOutOfRangeValues),
                            Tests.eachColumn(categorical, Tests::shareOfOutOfListValues),
                            Tests.eachColumn(numerical, Tests::meanInNSigmas))
                    .forEach(each -> tests.addAll(each.tests(definition)));
            return tests;
        };
    }
}
