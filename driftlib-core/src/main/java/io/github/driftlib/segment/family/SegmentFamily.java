package io.github.driftlib.segment.family;

import io.github.driftlib.family.Family;
import io.github.driftlib.family.TestType;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.metric.MetricType;
import io.github.driftlib.segment.SegmentedMetric;
import io.github.driftlib.segment.SegmentedTest;
import java.io.InputStream;
import java.util.List;

/** Metrics and tests by segments of the rows. */
public final class SegmentFamily implements Family {

    /** For what loads services. */
    public SegmentFamily() {}

    @Override
    public List<FindingRule<?>> findings() {
        return SegmentFindings.rules();
    }

    @Override
    public String name() {
        return "segment";
    }

    @Override
    public InputStream texts() {
        return SegmentFamily.class.getResourceAsStream("segment.properties");
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // the results in it are typed by the metric that is read with it
    public List<MetricType<?>> metrics() {
        return List.of(MetricType.of((Class) SegmentedMetric.class, SegmentedMetric.Result.class));
    }

    @Override
    public List<TestType> tests() {
        return List.of(TestType.of(SegmentedTest.class));
    }
}
