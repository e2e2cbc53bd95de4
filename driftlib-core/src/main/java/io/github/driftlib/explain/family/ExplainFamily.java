package io.github.driftlib.explain.family;

import io.github.driftlib.explain.AttributionDrift;
import io.github.driftlib.family.Family;
import io.github.driftlib.family.TestType;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.metric.MetricType;
import java.io.InputStream;
import java.util.List;

/** What a model looks at. */
public final class ExplainFamily implements Family {

    /** For what loads services. */
    public ExplainFamily() {}

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public List<FindingRule<?>> findings() {
        return ExplainFindings.rules();
    }

    @Override
    public List<MetricType<?>> metrics() {
        return List.of(MetricType.of(AttributionDrift.class, AttributionDrift.Result.class));
    }

    @Override
    public List<TestType> tests() {
        return List.of(TestType.of(ExplainTests.ATTRIBUTION, AttributionDrift.class));
    }

    @Override
    public InputStream texts() {
        return ExplainFamily.class.getResourceAsStream("explain.properties");
    }
}
