package io.github.driftlib.metric;

import io.github.driftlib.data.Remark;
import java.util.List;

/** The answer of a {@link Metric}: a record of values, its fields named as in JSON, in camel case. */
public interface MetricResult {

    /** The single values worth keeping over time, for a history. */
    List<MetricValue> values();

    /**
     * Whether a value depends on the parameters that are marked as {@link Judgement}: whether something drifted does,
     * by how much does not. A history keeps such values beside what judged them.
     *
     * @param field the field of one of the {@link #values}
     */
    default boolean isVerdict(String field) {
        return false;
    }

    /** What a snapshot lists among its remarks beside those of the data: what the result does not see; usually none. */
    default List<Remark> dataRemarks() {
        return List.of();
    }
}
