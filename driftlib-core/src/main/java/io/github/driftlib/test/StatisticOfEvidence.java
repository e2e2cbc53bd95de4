package io.github.driftlib.test;

import io.github.driftlib.metric.MetricResult;
import java.util.Objects;

/**
 * Another statistic, which has an answer where current has the given evidence.
 *
 * @param statistic the other statistic
 * @param evidence what current must have
 * @param <R> the type of the metric's result
 */
record StatisticOfEvidence<R extends MetricResult>(TestedStatistic<R> statistic, Evidence evidence)
        implements WrappedStatistic<R> {

    StatisticOfEvidence {
        Objects.requireNonNull(statistic, "statistic must be given, but was null");
        Objects.requireNonNull(evidence, "evidence must be given, but was null");
    }
}
