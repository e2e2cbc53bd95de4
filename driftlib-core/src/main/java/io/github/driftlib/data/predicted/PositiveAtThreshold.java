package io.github.driftlib.data.predicted;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.NumericalColumn;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The positive class where a probability is at least a threshold, and the negative class where it is less; missing
 * where the probability is missing or infinite.
 *
 * @param column the column of probabilities
 * @param complement whether these are probabilities of the negative class, so that 1 less the value counts
 * @param threshold the least probability of the positive class that makes it
 * @param positive the label of the positive class
 * @param negative the label of the negative class
 */
public record PositiveAtThreshold(String column, boolean complement, double threshold, String positive, String negative)
        implements DerivedColumn {

    /** The threshold unless said otherwise: the positive class is at least as probable as the other one. */
    public static final double DEFAULT_THRESHOLD = 0.5;

    /**
     * Checks a threshold that a user gave.
     *
     * @param probasThreshold the threshold, or null for the default
     * @return the threshold, or the default
     * @throws IllegalArgumentException if it is not in [0, 1]
     */
    public static double checked(@Nullable Double probasThreshold) {
        double threshold = probasThreshold == null ? DEFAULT_THRESHOLD : probasThreshold;
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("probasThreshold must be in [0, 1], but was " + threshold);
        }
        return threshold;
    }

    /** The labels, one a row. */
    @Override
    public Optional<Set<String>> reads() {
        return Optional.of(Set.of(column));
    }

    @Override
    public CategoricalColumn apply(Dataset rows) {
        NumericalColumn probabilities = rows.numerical(column);
        CategoricalColumn.Builder labels = CategoricalColumn.builder();
        int yes = labels.code(positive);
        int no = labels.code(negative);
        for (int row = 0; row < rows.rowCount(); row++) {
            double probability = probabilities.get(row);
            if (Double.isFinite(probability)) {
                labels.addCode((complement ? 1 - probability : probability) >= threshold ? yes : no);
            } else {
                labels.addMissing();
            }
        }
        return labels.build();
    }
}
