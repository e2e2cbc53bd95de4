package io.github.driftlib.blackbox;

import io.github.driftlib.Tests;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestedStatistic;
import io.github.driftlib.test.ValueTest;
import java.util.OptionalDouble;

public final class FewLabels {
    public static final TestedStatistic<LabelCount.Result> LABELS = TestedStatistic.of(
            "FewLabels",
            "Few labels",
            MetricTest.Group.CUSTOM,
            "the number of labels",
            result -> OptionalDouble.of(result.labels()),
            result -> Condition.lt(300));

    private FewLabels() {}

    public static ValueTest<LabelCount.Result> of(String column) {
        return Tests.of(LABELS, new LabelCount(column));
    }
}
