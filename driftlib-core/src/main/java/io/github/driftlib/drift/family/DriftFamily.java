package io.github.driftlib.drift.family;

import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.ColumnValuePlot;
import io.github.driftlib.drift.DataDriftTable;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.drift.EmbeddingsDriftMetric;
import io.github.driftlib.drift.TargetByFeaturesTable;
import io.github.driftlib.drift.TextDescriptorsDriftMetric;
import io.github.driftlib.drift.TextDomainClassifierDriftMetric;
import io.github.driftlib.drift.embedding.EmbeddingDriftMethod;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.drift.test.ColumnDriftTest;
import io.github.driftlib.drift.test.DriftedColumnsStatistic;
import io.github.driftlib.drift.test.DriftedColumnsTest;
import io.github.driftlib.drift.test.EmbeddingsDriftTest;
import io.github.driftlib.family.Family;
import io.github.driftlib.family.TestType;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.json.RecordField;
import io.github.driftlib.metric.MetricType;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/** Whether data are distributed as they were. */
public final class DriftFamily implements Family {

    @Override
    public String name() {
        return "drift";
    }

    @Override
    public List<MetricType<?>> metrics() {
        return List.of(
                MetricType.of(ColumnDriftMetric.class, ColumnDriftMetric.Result.class),
                MetricType.of(DatasetDriftMetric.class, DatasetDriftMetric.Result.class),
                MetricType.of(EmbeddingsDriftMetric.class, EmbeddingsDriftMetric.Result.class),
                MetricType.of(TextDescriptorsDriftMetric.class, TextDescriptorsDriftMetric.Result.class),
                MetricType.of(TextDomainClassifierDriftMetric.class, TextDomainClassifierDriftMetric.Result.class),
                MetricType.of(DataDriftTable.class, DataDriftTable.Result.class),
                MetricType.of(ColumnValuePlot.class, ColumnValuePlot.Result.class),
                MetricType.of(TargetByFeaturesTable.class, TargetByFeaturesTable.Result.class));
    }

    @Override
    public List<TestType> tests() {
        return List.of(
                new TestType(
                        "TestColumnDrift",
                        parameters -> new ColumnDriftTest(parameters.get("metric", ColumnDriftMetric.class))),
                new TestType(
                        "TestEmbeddingsDrift",
                        parameters -> new EmbeddingsDriftTest(parameters.get("metric", EmbeddingsDriftMetric.class))),
                driftedColumns(DriftedColumnsStatistic.SHARE),
                driftedColumns(DriftedColumnsStatistic.NUMBER));
    }

    private static TestType driftedColumns(DriftedColumnsStatistic statistic) {
        return new TestType(
                statistic.test(),
                parameters -> new DriftedColumnsTest(statistic, parameters.get("metric", DatasetDriftMetric.class)));
    }

    @Override
    public List<FindingRule<?>> findings() {
        return DriftFindings.rules();
    }

    @Override
    public InputStream texts() {
        return DriftFamily.class.getResourceAsStream("drift.properties");
    }

    /** The stat tests, and the choices among them. */
    @Override
    public List<Family.NamedPart<?>> namedParts() {
        return Stream.concat(StatTests.all().stream(), Stream.of(StatTests.evidently(), StatTests.robust()))
                .<Family.NamedPart<?>>map(test -> new Family.NamedPart<>(StatTest.class, test.name(), test))
                .toList();
    }

    /** How the drift of embeddings is told. */
    @Override
    public List<Class<?>> parts() {
        return RecordField.kinds(EmbeddingDriftMethod.class);
    }
}
