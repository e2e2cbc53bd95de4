package io.github.driftlib.quality.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.summary.ValueRange;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One number of each data set.
 *
 * @param column the column it is about, or null where it is about the data set
 * @param current that of current
 * @param reference that of the reference, or null where there is none
 */
public record ValueResult(
        @Nullable String column, Value current, @Nullable Value reference) implements MetricResult {

    /**
     * The number of one data set.
     *
     * @param value the number, finite
     * @param valueRange between what it lies where it was taken from a sketch, or null where it is exact
     */
    public record Value(
            double value,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ValueRange valueRange) {}

    /**
     * The numbers where both are exact.
     *
     * @param column the column, or null where the number is of the data set
     * @param current of current
     * @param reference of the reference, empty where there is none
     */
    public static ValueResult of(@Nullable String column, double current, OptionalDouble reference) {
        Objects.requireNonNull(reference, "reference must be given, but was null");
        return new ValueResult(
                column,
                new Value(current, null),
                reference.isPresent() ? new Value(reference.getAsDouble(), null) : null);
    }

    @Override
    public List<MetricValue> values() {
        return List.of(MetricValue.of(column == null ? "" : column, "value", current.value));
    }
}
