package io.github.driftlib.multivariate;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.List;

/**
 * How well rows of current are told from those of the reference.
 *
 * @param referenceRows how many rows of the reference were looked at
 * @param currentRows how many rows of current were looked at
 * @param area the area under the ROC curve, each row judged by trees that did not learn from it: 0.5 not at all, 1
 *     always
 * @param splitArea the area of the half that is judged for the p-value
 * @param pValue the probability of so large an area of that half by chance
 * @param gains by which columns they are told apart, the best first
 */
public record DomainClassifierDriftResult(
        int referenceRows, int currentRows, double area, double splitArea, double pValue, List<Gain> gains)
        implements MetricResult {

    /** An area up to which rows are not told apart well enough to matter. */
    static final double WORTH = 0.55;

    /** Copies the list. */
    public DomainClassifierDriftResult {
        gains = List.copyOf(gains);
    }

    /**
     * A column.
     *
     * @param columnName its name
     * @param share its share in what the trees gained, in [0, 1]
     */
    public record Gain(String columnName, double share) {}

    @Override
    public List<MetricValue> values() {
        return List.of(MetricValue.of("", "area", area), MetricValue.of("", "p_value", pValue));
    }
}
