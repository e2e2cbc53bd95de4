package io.github.driftlib.fairness.family;

import io.github.driftlib.fairness.FairnessMetric;
import io.github.driftlib.fairness.FairnessTest;
import io.github.driftlib.family.Family;
import io.github.driftlib.family.TestType;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.metric.MetricType;
import java.io.InputStream;
import java.util.List;

/** Whether a model treats groups alike. */
public final class FairnessFamily implements Family {

    /** For what loads services. */
    public FairnessFamily() {}

    @Override
    public String name() {
        return "fairness";
    }

    @Override
    public InputStream texts() {
        return FairnessFamily.class.getResourceAsStream("fairness.properties");
    }

    @Override
    public List<FindingRule<?>> findings() {
        return FairnessFindings.rules();
    }

    @Override
    public List<MetricType<?>> metrics() {
        return List.of(MetricType.of(FairnessMetric.class, FairnessMetric.Result.class));
    }

    @Override
    public List<TestType> tests() {
        return List.of(TestType.of(FairnessTest.class));
    }
}
