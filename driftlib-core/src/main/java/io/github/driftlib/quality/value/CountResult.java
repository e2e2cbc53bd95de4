package io.github.driftlib.quality.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.summary.ValueRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many, and which share, in each data set.
 *
 * @param column the column it is about, or null where it is about the data set
 * @param current those of current
 * @param reference those of the reference, or null where there is none
 */
public record CountResult(
        @Nullable String column, Count current, @Nullable Count reference) implements MetricResult {

    /**
     * How many in one data set.
     *
     * @param count how many
     * @param share their share of the whole, in [0, 1]
     * @param countRange between what the number lies where it was taken from a sketch, or null where it is exact
     */
    public record Count(
            long count,
            double share,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ValueRange countRange) {}

    @Override
    public List<MetricValue> values() {
        String name = column == null ? "" : column;
        return List.of(MetricValue.of(name, "count", current.count), MetricValue.of(name, "share", current.share));
    }
}
