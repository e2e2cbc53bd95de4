package io.github.driftlib.blackbox;

import io.github.driftlib.family.Family;
import io.github.driftlib.family.TestType;
import io.github.driftlib.metric.MetricType;
import java.io.InputStream;
import java.util.List;

public record LabelFamily() implements Family {
    public String name() {
        return "labels";
    }

    public List<MetricType<?>> metrics() {
        return List.of(MetricType.of(LabelCount.class, LabelCount.Result.class));
    }

    public List<TestType> tests() {
        return List.of(TestType.of(EnoughRows.class), TestType.of(FewLabels.LABELS, LabelCount.class));
    }

    public InputStream texts() {
        return LabelFamily.class.getResourceAsStream("labels.properties");
    }
}
