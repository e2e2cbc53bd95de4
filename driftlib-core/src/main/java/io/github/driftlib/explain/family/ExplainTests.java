package io.github.driftlib.explain.family;

import io.github.driftlib.explain.AttributionDrift;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestedStatistic;
import java.util.OptionalDouble;

/** What tests of explanations ask. */
public final class ExplainTests {

    static final double LEAST = 0.9;

    /** Whether a model looks at the same features. */
    public static final TestedStatistic<AttributionDrift.Result> ATTRIBUTION = TestedStatistic.of(
            "TestAttributionDrift",
            "Order of the features by importance",
            MetricTest.Group.DATA_DRIFT,
            "the likeness of the orders of importance",
            result -> OptionalDouble.of(result.ndcg()),
            result -> Condition.gte(LEAST));

    private ExplainTests() {}
}
