package io.github.driftlib.data.predicted;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.NumericalColumn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The class with the highest of several probabilities, each in a column named after its class. Of equal probabilities,
 * the class named first has it. Missing where any of the probabilities is missing or infinite.
 *
 * @param columns the columns of probabilities, at least one
 */
public record MostProbableClass(List<String> columns) implements DerivedColumn {

    /** Copies the names. */
    public MostProbableClass {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("columns must not be empty");
        }
    }

    /** The labels, one a row. */
    @Override
    public Optional<Set<String>> reads() {
        return Optional.of(new TreeSet<>(columns));
    }

    @Override
    public CategoricalColumn apply(Dataset rows) {
        NumericalColumn[] probabilities = columns.stream().map(rows::numerical).toArray(NumericalColumn[]::new);
        CategoricalColumn.Builder labels = CategoricalColumn.builder();
        columns.forEach(labels::code);
        for (int row = 0; row < rows.rowCount(); row++) {
            labels.addCode(mostProbable(probabilities, row));
        }
        return labels.build();
    }

    private static int mostProbable(NumericalColumn[] probabilities, int row) {
        int best = 0;
        for (int i = 0; i < probabilities.length; i++) {
            double probability = probabilities[i].get(row);
            if (!Double.isFinite(probability)) {
                return -1;
            }
            if (probability > probabilities[best].get(row)) {
                best = i;
            }
        }
        return best;
    }
}
