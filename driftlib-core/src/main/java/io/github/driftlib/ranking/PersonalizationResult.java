package io.github.driftlib.ranking;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How different users' recommendations are from each other.
 *
 * @param k how many of the best recommendations count
 * @param currentValue the personalisation in current
 * @param currentError the standard error of it, as the users are drawn by chance: 2 s / sqrt(n), with the deviation s
 *     among n users of the mean share that a user has in common with the others
 * @param currentUsers how many users current has
 * @param currentTable the ten items with the most rows in current, at whatever place of a list, the most frequent first
 * @param referenceValue the personalisation in the reference, or null where there is none
 * @param referenceError the standard error of it, or null where there is no reference
 * @param referenceUsers how many users the reference has, or null where there is none
 * @param referenceTable the ten items with the most rows in the reference, or null where there is none
 */
public record PersonalizationResult(
        int k,
        double currentValue,
        double currentError,
        int currentUsers,
        Map<String, Long> currentTable,
        @Nullable Double referenceValue,
        @Nullable Double referenceError,
        @Nullable Integer referenceUsers,
        @Nullable Map<String, Long> referenceTable)
        implements MetricResult {

    /** Copies the tables. */
    public PersonalizationResult {
        currentTable = copy(currentTable);
        referenceTable = referenceTable == null ? null : copy(referenceTable);
    }

    private static Map<String, Long> copy(Map<String, Long> table) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(table));
    }

    @Override
    public List<MetricValue> values() {
        List<MetricValue> values = new ArrayList<>();
        values.add(MetricValue.of("", "current_value", currentValue));
        if (referenceValue != null) {
            values.add(MetricValue.of("", "reference_value", referenceValue));
        }
        return values;
    }
}
