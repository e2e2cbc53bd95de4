package io.github.driftlib.multivariate;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.List;

/**
 * How far many columns together lie from the reference.
 *
 * @param columns the columns that were looked at
 * @param referenceRows how many rows of the reference were
 * @param currentRows how many rows of current were
 * @param distance the mean distance along all directions, in deviations of the reference
 * @param largest the largest distance along a direction
 * @param pValue the probability of so large a mean distance by chance, by permutations
 */
public record SlicedWassersteinResult(
        List<String> columns, int referenceRows, int currentRows, double distance, double largest, double pValue)
        implements MetricResult {

    /** Copies the list. */
    public SlicedWassersteinResult {
        columns = List.copyOf(columns);
    }

    @Override
    public List<MetricValue> values() {
        return List.of(MetricValue.of("", "distance", distance), MetricValue.of("", "p_value", pValue));
    }
}
