package io.github.driftlib.multivariate;

import io.github.driftlib.family.Family;
import io.github.driftlib.family.TestType;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.metric.MetricType;
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
                MetricType.of(JointDrift.class, JointDriftResult.class),
                MetricType.of(DomainClassifierDrift.class, DomainClassifierDriftResult.class),
                MetricType.of(SlicedWasserstein.class, SlicedWassersteinResult.class));
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
