package io.github.driftlib.summary.table;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.stats.learning.Features;
import io.github.driftlib.summary.AsLabels;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rows of several data sets, one behind the other, as learners read them: labels have a code in text order. */
public final class TableFeatures {

    private TableFeatures() {}

    /**
     * The columns of all data sets; numbers where all hold numbers, labels otherwise. Infinite numbers are missing.
     *
     * @param columns of numbers, labels or texts
     */
    public static Features of(List<String> columns, Dataset... parts) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        Objects.requireNonNull(parts, "parts must be given, but was null");
        int rows = Arrays.stream(parts).mapToInt(Dataset::rowCount).sum();
        Features features = Features.of(rows);
        for (String name : columns) {
            boolean numbers =
                    Arrays.stream(parts).allMatch(part -> part.column(name).kind() == ColumnKind.NUMERICAL);
            features = numbers
                    ? features.withNumbers(numbers(name, rows, parts))
                    : features.withCodes(codes(name, rows, parts));
        }
        return features;
    }

    private static double[] numbers(String name, int rows, Dataset... parts) {
        double[] values = new double[rows];
        int next = 0;
        for (Dataset part : parts) {
            NumericalColumn column = part.numerical(name);
            for (int row = 0; row < column.size(); row++) {
                values[next++] = Double.isFinite(column.get(row)) ? column.get(row) : Double.NaN;
            }
        }
        return values;
    }

    private static double[] codes(String name, int rows, Dataset... parts) {
        SortedMap<String, Integer> known = new TreeMap<>();
        for (Dataset part : parts) {
            CategoricalColumn labels = labels(part, name);
            for (int code = 0; code < labels.dictionarySize(); code++) {
                known.put(labels.label(code), 0);
            }
        }
        int number = 0;
        for (String label : known.keySet()) {
            known.put(label, number++);
        }
        double[] values = new double[rows];
        int next = 0;
        for (Dataset part : parts) {
            CategoricalColumn labels = labels(part, name);
            for (int row = 0; row < labels.size(); row++) {
                values[next++] = labels.isMissing(row) ? Double.NaN : known.get(labels.label(labels.code(row)));
            }
        }
        return values;
    }

    private static CategoricalColumn labels(Dataset rows, String column) {
        return (CategoricalColumn) rows.derive(new AsLabels(column));
    }
}
