package io.github.driftlib.classification.pair;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.predicted.MostProbableClass;
import io.github.driftlib.summary.AsLabels;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The true and the predicted class of each complete row as one label: its counts are a confusion matrix.
 *
 * @param target the column of the true class
 * @param predictions the column of the predicted class, or columns of probabilities of which the highest counts
 */
public record ActualAndPredicted(String target, List<String> predictions) implements DerivedColumn {

    public ActualAndPredicted {
        predictions = List.copyOf(predictions);
    }

    /** A true and a predicted class. */
    public record Pair(String actual, String predicted) {

        /** One text for both, from which they can be told again whatever they hold. */
        public String text() {
            return actual.length() + ":" + actual + predicted;
        }

        public static Pair of(String text) {
            Objects.requireNonNull(text, "text must be given, but was null");
            int colon = text.indexOf(':');
            int end = colon + 1 + Integer.parseInt(text.substring(0, colon));
            return new Pair(text.substring(colon + 1, end), text.substring(end));
        }
    }

    @Override
    public Optional<Set<String>> reads() {
        return Optional.of(DerivedColumn.names(target, predictions));
    }

    @Override
    public CategoricalColumn apply(Dataset rows) {
        CategoricalColumn actual = (CategoricalColumn) rows.derive(new AsLabels(target));
        DerivedColumn label =
                predictions.size() == 1 ? new AsLabels(predictions.get(0)) : new MostProbableClass(predictions);
        CategoricalColumn predicted = (CategoricalColumn) rows.derive(label);
        BitSet complete = rows.derive(new CompleteRows(target, predictions));
        CategoricalColumn.Builder pairs = CategoricalColumn.builder();
        int[][] codes = new int[actual.dictionarySize()][];
        for (int row = 0; row < rows.rowCount(); row++) {
            if (!complete.get(row)) {
                pairs.addMissing();
                continue;
            }
            int i = actual.code(row);
            int j = predicted.code(row);
            if (codes[i] == null) {
                codes[i] = new int[predicted.dictionarySize()];
            }
            if (codes[i][j] == 0) {
                codes[i][j] = 1 + pairs.code(new Pair(actual.label(i), predicted.label(j)).text());
            }
            pairs.addCode(codes[i][j] - 1);
        }
        return pairs.build();
    }
}
