package io.github.driftlib.explain;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.stats.learning.BoostedTrees;
import io.github.driftlib.stats.learning.Features;
import io.github.driftlib.summary.AsLabels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Boosted regression trees over columns of a data set: 100 trees of at most 31 leaves of 20 rows or more, with a
 * learning rate of 0.1. They explain themselves without asking 2^d times ({@link #shapley}). Fitted to what another
 * model predicts they are a surrogate of it. Immutable and safe for use by many threads.
 */
public final class TreeModel implements Predictor {

    /** Of each column the code of each label; null for numbers. */
    private final List<@Nullable Map<String, Integer>> codes;

    private final List<String> columns;
    private final BoostedTrees trees;

    private TreeModel(List<String> columns, List<@Nullable Map<String, Integer>> codes, BoostedTrees trees) {
        this.columns = columns;
        this.codes = codes;
        this.trees = trees;
    }

    /**
     * Fits trees to the rows that have a finite target.
     *
     * @param rows the rows, at least one with a target
     * @param columns of numbers, labels or texts, at least one; missing values are learned from too
     * @param target the column of numbers to predict, none of the columns
     */
    public static TreeModel fit(Dataset rows, List<String> columns, String target) {
        Objects.requireNonNull(rows, "rows must be given, but was null");
        Objects.requireNonNull(columns, "columns must be given, but was null");
        Objects.requireNonNull(target, "target must be given, but was null");
        if (columns.isEmpty() || columns.contains(target)) {
            throw new IllegalArgumentException("columns must be at least one and not the target, but were " + columns);
        }
        NumericalColumn outcomes = rows.numerical(target);
        int[] known = IntStream.range(0, rows.rowCount())
                .filter(row -> Double.isFinite(outcomes.get(row)))
                .toArray();
        Dataset learned = rows.select(columns).take(known);
        Predictions.needRows("rows with a target", learned, 1);
        List<@Nullable Map<String, Integer>> codes = new ArrayList<>();
        for (String column : columns) {
            codes.add(learned.column(column).kind() == ColumnKind.NUMERICAL ? null : codes(labels(learned, column)));
        }
        double[] values = Arrays.stream(known).mapToDouble(outcomes::get).toArray();
        List<String> names = List.copyOf(columns);
        return new TreeModel(
                names,
                Collections.unmodifiableList(codes),
                BoostedTrees.fit(features(learned, names, codes), values, BoostedTrees.Settings.DEFAULTS));
    }

    @Override
    public double[] predict(Dataset rows) {
        Objects.requireNonNull(rows, "rows must be given, but was null");
        return trees.predict(features(rows, columns, codes));
    }

    /**
     * What each column adds to the prediction of each row, compared with the mean prediction of the rows that the trees
     * were fitted to. Exact: a question about a column that is not known is answered as the fitted rows answered it
     * there (TreeSHAP, path-dependent). O(trees * leaves * d^3) a row for d columns on the way to a leaf. Source:
     * Lundberg and others, From local explanations to global understanding with explainable AI for trees, Nature
     * Machine Intelligence (2020).
     */
    public List<ShapleyValues> shapley(Dataset rows) {
        Objects.requireNonNull(rows, "rows must be given, but was null");
        Features features = features(rows, columns, codes);
        double[] predicted = trees.predict(features);
        double[][] parts = trees.shapley(features);
        List<ShapleyValues> found = new ArrayList<>();
        for (int row = 0; row < parts.length; row++) {
            found.add(new ShapleyValues(
                    trees.mean(),
                    predicted[row],
                    columns,
                    Arrays.stream(parts[row]).boxed().toList(),
                    Collections.nCopies(columns.size(), 0.0)));
        }
        return found;
    }

    /** What each of the columns adds, as columns that have their names. */
    public Dataset shapleyColumns(Dataset rows) {
        Objects.requireNonNull(rows, "rows must be given, but was null");
        double[][] parts = trees.shapley(features(rows, columns, codes));
        Dataset.Builder data = Dataset.builder();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            data.numerical(
                    columns.get(i),
                    Arrays.stream(parts).mapToDouble(row -> row[column]).toArray());
        }
        return data.build();
    }

    private static Features features(Dataset rows, List<String> columns, List<@Nullable Map<String, Integer>> codes) {
        Features features = Features.of(rows.rowCount());
        for (int i = 0; i < columns.size(); i++) {
            double[] values = new double[rows.rowCount()];
            Map<String, Integer> known = codes.get(i);
            if (known == null) {
                NumericalColumn numbers = rows.numerical(columns.get(i));
                Arrays.setAll(values, row -> Double.isFinite(numbers.get(row)) ? numbers.get(row) : Double.NaN);
                features = features.withNumbers(values);
            } else {
                CategoricalColumn labels = labels(rows, columns.get(i));
                double[] byCode = new double[labels.dictionarySize()];
                Arrays.setAll(byCode, code -> known.getOrDefault(labels.label(code), -1));
                Arrays.setAll(values, row -> {
                    double code = labels.isMissing(row) ? -1 : byCode[labels.code(row)];
                    return code < 0 ? Double.NaN : code;
                });
                features = features.withCodes(values);
            }
        }
        return features;
    }

    private static CategoricalColumn labels(Dataset rows, String column) {
        return (CategoricalColumn) rows.derive(new AsLabels(column));
    }

    /** Codes in text order, so that they do not depend on the order of the rows. */
    private static Map<String, Integer> codes(CategoricalColumn labels) {
        String[] sorted = new String[labels.dictionarySize()];
        Arrays.setAll(sorted, labels::label);
        Arrays.sort(sorted);
        Map<String, Integer> codes = new HashMap<>();
        for (String label : sorted) {
            codes.put(label, codes.size());
        }
        return codes;
    }
}
