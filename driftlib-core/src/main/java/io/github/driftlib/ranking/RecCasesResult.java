package io.github.driftlib.ranking;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Examples of recommendations.
 *
 * @param userIds the users shown
 * @param current what was recommended to each in current, best first
 * @param currentTrain the last items of each in the train data of current, the latest last; empty without train data
 * @param reference what was recommended to each in the reference; empty without a reference
 * @param referenceTrain the last items of each in the train data of the reference; empty without any
 */
public record RecCasesResult(
        List<String> userIds,
        Map<String, List<Recommendation>> current,
        Map<String, List<String>> currentTrain,
        Map<String, List<Recommendation>> reference,
        Map<String, List<String>> referenceTrain)
        implements MetricResult {

    /** Copies the collections. */
    public RecCasesResult {
        userIds = List.copyOf(userIds);
        current = copy(current);
        currentTrain = copy(currentTrain);
        reference = copy(reference);
        referenceTrain = copy(referenceTrain);
    }

    private static <T> Map<String, List<T>> copy(Map<String, List<T>> map) {
        Map<String, List<T>> copied = new LinkedHashMap<>();
        map.forEach((user, entries) -> copied.put(user, List.copyOf(entries)));
        return Collections.unmodifiableMap(copied);
    }

    /** None: examples are no values. */
    @Override
    public List<MetricValue> values() {
        return List.of();
    }

    /**
     * A recommendation.
     *
     * @param prediction the score or rank
     * @param itemId the item, or null where it is missing
     * @param features the values of the columns shown beside them
     */
    public record Recommendation(
            String prediction, @Nullable String itemId, Map<String, String> features) {

        /** Copies the map. */
        public Recommendation {
            features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
        }
    }
}
