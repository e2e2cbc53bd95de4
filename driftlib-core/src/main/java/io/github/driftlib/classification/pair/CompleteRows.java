package io.github.driftlib.classification.pair;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Derivation;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.summary.AsLabels;
import java.util.BitSet;
import java.util.List;

/**
 * The rows that have a target and all predictions; a prediction that is infinite is none. Not to be changed by those
 * who ask for it.
 */
public record CompleteRows(String target, List<String> predictions) implements Derivation<Dataset, BitSet> {

    public CompleteRows {
        predictions = List.copyOf(predictions);
    }

    @Override
    public BitSet apply(Dataset rows) {
        CategoricalColumn actual = (CategoricalColumn) rows.derive(new AsLabels(target));
        BitSet complete = new BitSet(rows.rowCount());
        for (int row = 0; row < rows.rowCount(); row++) {
            complete.set(row, !actual.isMissing(row));
        }
        for (String prediction : predictions) {
            Column column = rows.column(prediction);
            for (int row = 0; row < rows.rowCount(); row++) {
                boolean there = column instanceof NumericalColumn numbers
                        ? Double.isFinite(numbers.get(row))
                        : !column.isMissing(row);
                if (!there) {
                    complete.clear(row);
                }
            }
        }
        return complete;
    }
}
