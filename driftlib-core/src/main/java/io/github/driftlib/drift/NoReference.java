package io.github.driftlib.drift;

import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;

/** What a metric of drift says where there is no reference. */
final class NoReference {

    private NoReference() {}

    static <R extends MetricResult> MetricOutcome<R> outcome() {
        return MetricOutcome.notApplicable("drift needs a reference, but there is none");
    }
}
