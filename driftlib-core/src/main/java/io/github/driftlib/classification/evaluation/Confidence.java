package io.github.driftlib.classification.evaluation;

import io.github.driftlib.classification.pair.CompleteRows;
import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.predicted.MostProbableClass;
import io.github.driftlib.summary.AsLabels;
import io.github.driftlib.summary.table.LabelVocabulary;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The highest of the probabilities of a row, of the complete rows whose most probable class is the true one or of those
 * where it is not; missing in all other rows.
 *
 * @param target the column of the true class
 * @param predictions the columns of probabilities, named after the classes
 * @param right whether it is about rows predicted right
 */
record Confidence(String target, List<String> predictions, boolean right) implements DerivedColumn {

    Confidence {
        predictions = List.copyOf(predictions);
    }

    @Override
    public Optional<Set<String>> reads() {
        return Optional.of(DerivedColumn.names(target, predictions));
    }

    @Override
    public NumericalColumn apply(Dataset rows) {
        CategoricalColumn actual = (CategoricalColumn) rows.derive(new AsLabels(target));
        CategoricalColumn predicted = (CategoricalColumn) rows.derive(new MostProbableClass(predictions));
        BitSet complete = rows.derive(new CompleteRows(target, predictions));
        NumericalColumn[] probabilities =
                predictions.stream().map(rows::numerical).toArray(NumericalColumn[]::new);
        int[] codeOfActual = new int[actual.dictionarySize()];
        for (int code = 0; code < codeOfActual.length; code++) {
            codeOfActual[code] = classOf(actual.label(code));
        }
        NumericalColumn.Builder confidence = NumericalColumn.builder();
        for (int row = 0; row < rows.rowCount(); row++) {
            boolean counts = complete.get(row) && codeOfActual[actual.code(row)] == predicted.code(row) == right;
            confidence.add(counts ? probabilities[predicted.code(row)].get(row) : Double.NaN);
        }
        return confidence.build();
    }

    /** The number of the column of a class, or -1. */
    private int classOf(String label) {
        return IntStream.range(0, predictions.size())
                .filter(i -> LabelVocabulary.same(predictions.get(i), label))
                .findFirst()
                .orElse(-1);
    }
}
