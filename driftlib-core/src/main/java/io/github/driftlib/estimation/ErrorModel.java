package io.github.driftlib.estimation;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Derivation;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.stats.learning.BoostedTrees;
import io.github.driftlib.stats.learning.BoostedTrees.Settings;
import io.github.driftlib.stats.learning.Features;
import io.github.driftlib.summary.AsLabels;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A model of a loss: what loss to expect of a row, by its features and its prediction. */
final class ErrorModel {

    private final Map<String, Map<String, Integer>> inputs;
    private final BoostedTrees trees;
    private final double[] expectedOfReference;

    private ErrorModel(Map<String, Map<String, Integer>> inputs, BoostedTrees trees, Dataset reference) {
        this.inputs = inputs;
        this.trees = trees;
        this.expectedOfReference = expect(reference);
    }

    /**
     * How a model is fitted to the rows of a data set that have a loss; done once for each data set.
     *
     * @param losses the loss of each row
     * @param inputs the features and the prediction
     * @param kinds what each of them holds, numbers or labels
     */
    record Fit(LossOfRows losses, List<String> inputs, List<ColumnKind> kinds)
            implements Derivation<Dataset, ErrorModel> {

        /** The fitted model; there must be a row with a loss, and no loss may be infinite. */
        @Override
        public ErrorModel apply(Dataset rows) {
            double[] all = losses.apply(rows);
            int[] known = IntStream.range(0, all.length)
                    .filter(row -> !Double.isNaN(all[row]))
                    .toArray();
            Map<String, Map<String, Integer>> codes = new LinkedHashMap<>();
            for (int i = 0; i < inputs.size(); i++) {
                Stop.check();
                boolean labels = kinds.get(i) == ColumnKind.CATEGORICAL;
                codes.put(inputs.get(i), labels ? codes(labels(rows, inputs.get(i))) : null);
            }
            double[] target = Arrays.stream(known).mapToDouble(row -> all[row]).toArray();
            BoostedTrees trees = BoostedTrees.fit(features(rows, codes, known), target, Settings.DEFAULTS);
            return new ErrorModel(codes, trees, rows);
        }
    }

    /** The loss to expect of each row that the model was fitted to, kept since then; it must not be changed. */
    double[] expectedOfReference() {
        return expectedOfReference;
    }

    /** The loss to expect of each row, at least 0. */
    double[] expect(Dataset rows) {
        int[] all = new int[rows.rowCount()];
        Arrays.setAll(all, row -> row);
        double[] expected = trees.predict(features(rows, inputs, all));
        for (int row = 0; row < expected.length; row++) {
            expected[row] = Math.max(0, expected[row]);
        }
        return expected;
    }

    private static Features features(Dataset rows, Map<String, Map<String, Integer>> inputs, int[] which) {
        Features features = Features.of(which.length);
        for (Map.Entry<String, Map<String, Integer>> input : inputs.entrySet()) {
            Stop.check();
            double[] values = new double[which.length];
            if (input.getValue() == null) {
                NumericalColumn numbers = rows.numerical(input.getKey());
                Arrays.setAll(values, i -> numbers.get(which[i]));
                features = features.withNumbers(values);
            } else {
                CategoricalColumn labels = labels(rows, input.getKey());
                double[] known = new double[labels.dictionarySize()];
                Arrays.setAll(known, code -> known(input.getValue().get(labels.label(code))));
                Arrays.setAll(values, i -> labels.isMissing(which[i]) ? Double.NaN : known[labels.code(which[i])]);
                features = features.withCodes(values);
            }
        }
        return features;
    }

    private static double known(@Nullable Integer code) {
        return code == null ? Double.NaN : code;
    }

    private static CategoricalColumn labels(Dataset rows, String column) {
        return new AsLabels(column).apply(rows);
    }

    /** Codes in text order, so that they do not depend on the order of the rows. */
    private static Map<String, Integer> codes(CategoricalColumn labels) {
        String[] sorted = new String[labels.dictionarySize()];
        Arrays.setAll(sorted, labels::label);
        Arrays.sort(sorted);
        Map<String, Integer> codes = new LinkedHashMap<>();
        for (String label : sorted) {
            codes.put(label, codes.size());
        }
        return codes;
    }
}
