package io.github.driftlib.preset;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.drift.EmbeddingsDriftMetric;
import io.github.driftlib.drift.embedding.EmbeddingDriftMethod;
import io.github.driftlib.drift.test.ColumnDriftTest;
import io.github.driftlib.drift.test.DriftedColumnsStatistic;
import io.github.driftlib.drift.test.DriftedColumnsTest;
import io.github.driftlib.drift.test.EmbeddingsDriftTest;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.MetricTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tests of drift that presets have in common, for data of one meaning.
 *
 * @param definition what the columns mean
 * @param options which stat tests and thresholds judge the columns
 */
record DriftTests(ResolvedDefinition definition, DriftOptions options) {

    /** By the options given; what they do not say, or where there are none, is as the conditions of the suite are. */
    static DriftTests of(ResolvedDefinition definition, @Nullable DriftOptions given, Conditions conditions) {
        DriftOptions options = given == null ? DriftOptions.defaults() : given;
        return new DriftTests(definition, conditions.areCalibrated() ? options.calibratedUnlessSaid() : options);
    }

    static void checkShare(@Nullable Double share) {
        if (share != null && !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("driftShare must be in [0, 1], but was " + share);
        }
    }

    MetricTest shareOfDriftedColumns(@Nullable List<String> columns, @Nullable Double share) {
        DatasetDriftMetric metric = new DatasetDriftMetric(columns, DatasetDriftMetric.DEFAULT_DRIFT_SHARE, options);
        DriftedColumnsTest test = new DriftedColumnsTest(DriftedColumnsStatistic.SHARE, metric);
        return share == null ? test : test.must(Condition.lt(share));
    }

    MetricTest ofColumn(String column) {
        return new ColumnDriftTest(options.metric(column, definition.kind(column)));
    }

    /** Where a classifier gives a probability for each class: those columns that are not what they were. */
    List<MetricTest> ofChangedProbabilities() {
        return definition.predictions().size() < 2
                ? List.of()
                : definition.predictions().stream()
                        .filter(column -> definition.change(column).isPresent())
                        .map(this::ofColumn)
                        .toList();
    }

    List<? extends MetricTest> ofEmbeddings(Map<String, EmbeddingDriftMethod> methods) {
        return embeddings(definition, methods, options).stream()
                .map(EmbeddingsDriftTest::new)
                .toList();
    }

    static List<EmbeddingsDriftMetric> embeddings(
            ResolvedDefinition definition, Map<String, EmbeddingDriftMethod> methods, DriftOptions options) {
        definition.checkEmbeddings("embeddingsDriftMethods", methods.keySet());
        return definition.embeddings().keySet().stream()
                .map(name -> new EmbeddingsDriftMetric(name, methods.get(name), options.verdict(), null))
                .toList();
    }
}
