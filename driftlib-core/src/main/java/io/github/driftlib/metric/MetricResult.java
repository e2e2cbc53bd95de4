package io.github.driftlib.metric;

import java.util.List;

/** The answer of a {@link Metric}: a record of values, its fields named as in JSON, in camel case. */
public interface MetricResult {

    /** The single values worth keeping over time, for a history. */
    List<MetricValue> values();
}
