package io.github.driftlib.preset;

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
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a model whose target is not known yet: the drift of the prediction where it is one column, the
 * share of drifted columns, what {@link DataStabilityTestPreset} asks of types and single columns, and the drift of all
 * vectors.
 *
 * <p>Under calibrated conditions drift is judged by {@link DriftOptions#calibrated}, at the level of the suite's
 * conditions: where nothing changed, a suite of these tests fails in about 5 % of the cases, whatever the number of
 * rows and columns. Measured: {@code docs/false-alarms-of-data-tests.md}.
 *
 * @param columns the columns to test one by one, or null for those of {@link DataStabilityTestPreset}
 * @param driftShare the share of drifted columns that is too large, in [0, 1], or null for 0.3
 * @param options which stat tests and thresholds judge drift, or null for {@link DriftOptions#calibrated} where the
 *     conditions of the suite are calibrated, and {@link DriftOptions#defaults} under Evidently's
 * @param embeddingsDriftMethods how to judge vectors, by their name; others by the default method
 */
public record NoTargetPerformanceTestPreset(
        @Nullable List<String> columns,
        @Nullable Double driftShare,
        @Nullable DriftOptions options,
        Map<String, EmbeddingDriftMethod> embeddingsDriftMethods)
        implements TestPreset {

    /** Checks and copies the parameters. */
    public NoTargetPerformanceTestPreset {
        columns = columns == null ? null : List.copyOf(columns);
        embeddingsDriftMethods = Sorted.copy(embeddingsDriftMethods);
        DriftTests.checkShare(driftShare);
    }

    @Override
    public List<? extends MetricTest> tests(ResolvedDefinition definition) {
        return tests(definition, Conditions.evidently());
    }

    /** The same, with what {@link DataStabilityTestPreset} asks where calibrated. */
    @Override
    public List<? extends MetricTest> tests(ResolvedDefinition definition, Conditions conditions) {
        TestPreset ofEachColumn = conditions.areCalibrated()
                ? DataStabilityTestPreset.calibratedOfEachColumn(columns)
                : DataStabilityTestPreset.ofEachColumn(columns);
        return tests(definition, DriftTests.of(definition, options, conditions), ofEachColumn);
    }

    private List<? extends MetricTest> tests(ResolvedDefinition definition, DriftTests drift, TestPreset ofEachColumn) {
        List<MetricTest> tests = new ArrayList<>();
        definition.prediction().map(drift::ofColumn).ifPresent(tests::add);
        tests.add(drift.shareOfDriftedColumns(null, driftShare));
        tests.addAll(ofEachColumn.tests(definition));
        tests.addAll(drift.ofEmbeddings(embeddingsDriftMethods));
        return tests;
    }
}
