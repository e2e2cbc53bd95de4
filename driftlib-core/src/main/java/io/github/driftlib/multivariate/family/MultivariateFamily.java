package io.github.driftlib.multivariate.family;

import io.github.driftlib.family.Family;
import io.github.driftlib.family.TestType;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.metric.MetricType;
import io.github.driftlib.multivariate.DomainClassifierDrift;
import io.github.driftlib.multivariate.JointDrift;
import io.github.driftlib.multivariate.SlicedWasserstein;
import java.io.InputStream;
import java.util.List;

/** Whether many columns are distributed together as they were. */
public final class MultivariateFamily implements Family {

    /** For what loads services. */
    public MultivariateFamily() {}

    @Override
    public String name() {
        return "multivariate";
    }

    @Override
    public List<FindingRule<?>> findings() {
        return MultivariateFindings.rules();
    }

    @Override
    public List<MetricType<?>> metrics() {
        return List.of(
                MetricType.of(JointDrift.class, JointDrift.Result.class),
                MetricType.of(DomainClassifierDrift.class, DomainClassifierDrift.Result.class),
                MetricType.of(SlicedWasserstein.class, SlicedWasserstein.Result.class));
    }

    @Override
    public List<TestType> tests() {
        return List.of(
                TestType.of(MultivariateTests.JOINT, JointDrift.class),
                TestType.of(MultivariateTests.DOMAIN, DomainClassifierDrift.class),
                TestType.of(MultivariateTests.SLICED, SlicedWasserstein.class));
    }

    @Override
    public InputStream texts() {
        return MultivariateFamily.class.getResourceAsStream("multivariate.properties");
    }
}
