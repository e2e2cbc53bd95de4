package io.github.driftlib.outlier;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many values have a label that the reference never had.
 *
 * @param columnName the column
 * @param other the other column of a pair, or null
 * @param unseen how many values of current have a new label
 * @param count how many values current has
 * @param labels how many different new labels there are
 * @param expectedShare the share of new ones to expect
 * @param expected how many to expect
 * @param pValue the probability of so many: an indicator, as the share is an estimate
 * @param pValueOfSplit the probability of so many or more, at most, where both sides are one sample divided at random;
 *     null in JSON that does not have it
 * @param mostFrequent the most frequent new labels
 */
public record NewLabelsResult(
        String columnName,
        @Nullable String other,
        long unseen,
        long count,
        int labels,
        double expectedShare,
        double expected,
        double pValue,
        @Nullable Double pValueOfSplit,
        List<NewLabel> mostFrequent)
        implements MetricResult {

    /** Copies the list. */
    public NewLabelsResult {
        mostFrequent = List.copyOf(mostFrequent);
    }

    /**
     * A new label.
     *
     * @param label the label, or both of a pair with a comma between
     * @param count how often current has it
     */
    public record NewLabel(String label, long count) {}

    /** What the test looks at: {@link #pValueOfSplit}, or {@link #pValue} of JSON that does not have it. */
    public double chance() {
        return pValueOfSplit == null ? pValue : pValueOfSplit;
    }

    @Override
    public List<MetricValue> values() {
        return List.of(MetricValue.of(columnName, "unseen", unseen), MetricValue.of(columnName, "new_labels", labels));
    }
}
