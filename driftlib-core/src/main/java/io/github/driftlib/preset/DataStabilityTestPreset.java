package io.github.driftlib.preset;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ColumnSelection;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.quality.test.ColumnsTypeTest;
import io.github.driftlib.quality.test.MeanInNSigmasTest;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestPreset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the data are as they were: the number of rows and columns, the types of the columns, the share of missing
 * values of each column; of each numerical feature the share of values out of range and the mean; of each categorical
 * feature the share of values out of the list.
 *
 * @param columns the columns to test one by one, or null for all (missing values) and the features (the others)
 */
public record DataStabilityTestPreset(@Nullable List<String> columns) implements TestPreset {

    /** How many standard deviations a mean may be away where conditions are calibrated. */
    private static final double HALF = 0.5;

    /** Copies the columns. */
    public DataStabilityTestPreset {
        columns = columns == null ? null : List.copyOf(columns);
    }

    @Override
    public List<? extends MetricTest> tests(ResolvedDefinition definition) {
        List<MetricTest> tests = new ArrayList<>(List.of(DataTests.numberOfRows(), DataTests.numberOfColumns()));
        tests.addAll(ofEachColumn(columns).tests(definition));
        return tests;
    }

    /** The same, and where calibrated what else is needed to find what changed. */
    @Override
    public List<? extends MetricTest> tests(ResolvedDefinition definition, Conditions conditions) {
        if (!conditions.areCalibrated()) {
            return tests(definition);
        }
        List<MetricTest> tests = new ArrayList<>(List.of(DataTests.numberOfRows(), DataTests.numberOfColumns()));
        tests.addAll(calibratedOfEachColumn(columns).tests(definition));
        return tests;
    }

    /**
     * What this preset asks of types and single columns where conditions are calibrated: a mean may be half a standard
     * deviation away, not two; no share of a category has changed; no column has become constant.
     */
    static TestPreset calibratedOfEachColumn(@Nullable List<String> columns) {
        return definition -> {
            List<MetricTest> tests = new ArrayList<>();
            tests.add(new ColumnsTypeTest(null));
            tests.add(DataTests.numberOfConstantColumns());
            List.of(
                            DataQualityTestPreset.shareOfMissingValues(columns),
                            DataTests.eachShareOutOfRange(numerical(columns)),
                            DataTests.eachColumn(numerical(columns), column -> new MeanInNSigmasTest(column, HALF)),
                            DataQualityTestPreset.labels(columns))
                    .forEach(each -> tests.addAll(each.tests(definition)));
            return tests;
        };
    }

    private static ColumnSelection numerical(@Nullable List<String> columns) {
        return columns == null
                ? ColumnSelection.numerical()
                : ColumnSelection.named(columns).ofKind(ColumnKind.NUMERICAL);
    }

    /** What this preset asks of types and single columns. */
    static TestPreset ofEachColumn(@Nullable List<String> columns) {
        ColumnSelection numerical = numerical(columns);
        ColumnSelection categorical = DataQualityTestPreset.categorical(columns);
        return definition -> {
            List<MetricTest> tests = new ArrayList<>();
            tests.add(new ColumnsTypeTest(null));
            List.of(
                            DataQualityTestPreset.shareOfMissingValues(columns),
                            DataTests.eachShareOutOfRange(numerical),
                            DataTests.eachShareOutOfList(categorical),
                            DataTests.eachColumn(
                                    numerical,
                                    column -> new MeanInNSigmasTest(column, MeanInNSigmasTest.DEFAULT_SIGMAS)))
                    .forEach(each -> tests.addAll(each.tests(definition)));
            return tests;
        };
    }
}
