package io.github.driftlib.classification.evaluation;

import io.github.driftlib.classification.pair.CompleteRows;
import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.summary.AsLabels;
import io.github.driftlib.summary.table.LabelVocabulary;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The probability in a column, of the complete rows that are members of a class or of those that are not; missing in
 * all other rows.
 *
 * @param target the column of the true class
 * @param predictions all columns that must hold a number for a row to count
 * @param column the column of the probability
 * @param label the class, written in any way that {@linkplain LabelVocabulary#same means the same}
 * @param members whether it is about its members
 */
record ClassProbability(String target, List<String> predictions, String column, String label, boolean members)
        implements DerivedColumn {

    ClassProbability {
        predictions = List.copyOf(predictions);
    }

    @Override
    public Optional<Set<String>> reads() {
        return Optional.of(DerivedColumn.names(target, predictions));
    }

    @Override
    public NumericalColumn apply(Dataset rows) {
        CategoricalColumn actual = (CategoricalColumn) rows.derive(new AsLabels(target));
        BitSet complete = rows.derive(new CompleteRows(target, predictions));
        NumericalColumn probabilities = rows.numerical(column);
        boolean[] isLabel = new boolean[actual.dictionarySize()];
        for (int code = 0; code < isLabel.length; code++) {
            isLabel[code] = LabelVocabulary.same(actual.label(code), label);
        }
        NumericalColumn.Builder chosen = NumericalColumn.builder();
        for (int row = 0; row < rows.rowCount(); row++) {
            boolean counts = complete.get(row) && isLabel[actual.code(row)] == members;
            chosen.add(counts ? probabilities.get(row) : Double.NaN);
        }
        return chosen.build();
    }
}
