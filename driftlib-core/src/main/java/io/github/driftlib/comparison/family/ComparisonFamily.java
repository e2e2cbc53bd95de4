package io.github.driftlib.comparison.family;

import io.github.driftlib.comparison.ModelComparisonMetric;
import io.github.driftlib.family.Family;
import io.github.driftlib.family.TestType;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.metric.MetricType;
import java.io.InputStream;
import java.util.List;

/** Which of two models is better. */
public final class ComparisonFamily implements Family {

    /** For what loads services. */
    public ComparisonFamily() {}

    @Override
    public String name() {
        return "comparison";
    }

    @Override
    public InputStream texts() {
        return ComparisonFamily.class.getResourceAsStream("comparison.properties");
    }

    @Override
    public List<FindingRule<?>> findings() {
        return ComparisonFindings.rules();
    }

    @Override
    public List<MetricType<?>> metrics() {
        return List.of(MetricType.of(ModelComparisonMetric.class, ModelComparisonMetric.Result.class));
    }

    @Override
    public List<TestType> tests() {
        return List.of(TestType.of(ModelComparisonTest.class));
    }
}
