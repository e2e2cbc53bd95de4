package io.github.driftlib.summary;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.TextColumn;
import io.github.driftlib.stats.NumberLabel;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A column as labels: labels and texts as they are, numbers as {@link NumberLabel} writes them. Missing values and
 * infinite numbers are missing.
 *
 * @param column the name of a categorical, text or numerical column
 */
public record AsLabels(String column) implements DerivedColumn {

    /**
     * The labels, one a row.
     *
     * @throws IllegalArgumentException for a column of points in time
     */
    @Override
    public Optional<Set<String>> reads() {
        return Optional.of(Set.of(column));
    }

    @Override
    public CategoricalColumn apply(Dataset rows) {
        Column stored = rows.column(column);
        if (stored instanceof CategoricalColumn labels) {
            return labels;
        }
        if (stored instanceof NumericalColumn numbers) {
            return ofNumbers(numbers);
        }
        if (stored instanceof TextColumn texts) {
            CategoricalColumn.Builder labels = CategoricalColumn.builder();
            for (int row = 0; row < texts.size(); row++) {
                labels.add(texts.get(row));
            }
            return labels.build();
        }
        throw new IllegalArgumentException("column '" + column + "' must hold labels or numbers, but holds "
                + stored.kind().label() + " values");
    }

    private static CategoricalColumn ofNumbers(NumericalColumn numbers) {
        EmpiricalDistribution distribution = EmpiricalDistribution.of(numbers);
        double[] distinct = new double[distribution.size()];
        Arrays.setAll(distinct, distribution::value);
        CategoricalColumn.Builder labels = CategoricalColumn.builder();
        for (double value : distinct) {
            labels.code(NumberLabel.of(value));
        }
        for (int row = 0; row < numbers.size(); row++) {
            labels.addCode(Math.max(-1, Arrays.binarySearch(distinct, numbers.get(row) + 0.0)));
        }
        return labels.build();
    }
}
