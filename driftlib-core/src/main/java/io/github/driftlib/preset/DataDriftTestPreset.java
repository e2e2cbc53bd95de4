package io.github.driftlib.preset;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.drift.embedding.EmbeddingDriftMethod;
import io.github.driftlib.json.Sorted;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestPreset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the data are distributed as they were: the share of drifted columns; the drift of the target, of the
 * prediction where it is one column, of each numerical, categorical and text feature, and of all vectors. A column that
 * is missing in current, is new in it, or changed its kind, has a test that fails and says so.
 *
 * <p>Under calibrated conditions the columns are judged by {@link DriftOptions#calibrated}, each at the level of the
 * suite's conditions, and the share of missing values of each column is tested too: where nothing changed, a suite of
 * these tests fails in about 5 % of the cases, whatever the number of rows and columns. Measured:
 * {@code docs/false-alarms-of-data-tests.md}.
 *
 * @param columns the columns to judge, or null for target, prediction and features; target and prediction are tested
 *     one by one in any case
 * @param driftShare the share of drifted columns that is too large, in [0, 1], or null for 0.3
 * @param options which stat tests and thresholds judge the columns, or null for {@link DriftOptions#calibrated} where
 *     the conditions of the suite are calibrated, and {@link DriftOptions#defaults} under Evidently's
 * @param embeddingsDriftMethods how to judge vectors, by their name; others by the default method
 */
public record DataDriftTestPreset(
        @Nullable List<String> columns,
        @Nullable Double driftShare,
        @Nullable DriftOptions options,
        Map<String, EmbeddingDriftMethod> embeddingsDriftMethods)
        implements TestPreset {

    private static final double DEFAULT_SHARE = 0.3;

    /** Checks and copies the parameters. */
    public DataDriftTestPreset {
        columns = columns == null ? null : List.copyOf(columns);
        embeddingsDriftMethods = Sorted.copy(embeddingsDriftMethods);
        DriftTests.checkShare(driftShare);
    }

    /** The same, and where calibrated the share of missing values, of which no distance knows. */
    @Override
    public List<? extends MetricTest> tests(ResolvedDefinition definition, Conditions conditions) {
        List<MetricTest> tests = drift(DriftTests.of(definition, options, conditions));
        if (conditions.areCalibrated()) {
            tests.addAll(DataQualityTestPreset.shareOfMissingValues(columns).tests(definition));
        }
        return tests;
    }

    @Override
    public List<? extends MetricTest> tests(ResolvedDefinition definition) {
        return drift(DriftTests.of(definition, options, Conditions.evidently()));
    }

    private List<MetricTest> drift(DriftTests drift) {
        ResolvedDefinition definition = drift.definition();
        List<MetricTest> tests = new ArrayList<>();
        tests.add(drift.shareOfDriftedColumns(columns, driftShare));
        definition.target().map(drift::ofColumn).ifPresent(tests::add);
        definition.prediction().map(drift::ofColumn).ifPresent(tests::add);
        tests.addAll(drift.ofChangedProbabilities());
        Stream.concat(definition.features().stream(), definition.oneSided().stream())
                .filter(column -> columns == null || columns.contains(column))
                .filter(column -> definition.kind(column) != ColumnKind.DATETIME
                        || definition.change(column).isPresent())
                .map(drift::ofColumn)
                .forEach(tests::add);
        tests.addAll(drift.ofEmbeddings(embeddingsDriftMethods));
        return tests;
    }
}
