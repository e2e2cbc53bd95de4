package io.github.driftlib.attribution;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.stats.NumberLabel;
import io.github.driftlib.summary.AsLabels;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * A column as slices see it: each row has one of a few values, or none.
 *
 * @param name the column
 * @param values what each value is called
 * @param quartiles the bounds between ranges, or null for labels
 */
record SliceColumn(String name, List<String> values, double @Nullable [] quartiles) {

    private static final int MOST_LABELS = 20;
    private static final String OTHER = "(other)";

    /** The values of a column, by the data that make the slices. */
    static SliceColumn of(String name, Dataset rows) {
        DataSummary summary = DataSummary.of(rows);
        if (rows.column(name).kind() == ColumnKind.NUMERICAL) {
            EmpiricalDistribution numbers = summary.distribution(name).finite();
            if (numbers.size() > MOST_LABELS) {
                double[] bounds = DoubleStream.of(0.25, 0.5, 0.75)
                        .map(numbers::quantile)
                        .distinct()
                        .toArray();
                return new SliceColumn(name, ranges(bounds), bounds);
            }
        }
        CategoryCounts counts = summary.categories(name);
        List<String> labels = new ArrayList<>(counts.mostFrequent(MOST_LABELS));
        labels.sort(null);
        labels.add(OTHER);
        return new SliceColumn(name, labels, null);
    }

    private static List<String> ranges(double[] bounds) {
        List<String> ranges = new ArrayList<>();
        ranges.add("up to " + NumberLabel.of(bounds[0]));
        for (int i = 1; i < bounds.length; i++) {
            ranges.add("above " + NumberLabel.of(bounds[i - 1]) + " to " + NumberLabel.of(bounds[i]));
        }
        ranges.add("above " + NumberLabel.of(bounds[bounds.length - 1]));
        return ranges;
    }

    /** The number of the value of each row, -1 where it has none. */
    int[] codes(Dataset rows) {
        int[] codes = new int[rows.rowCount()];
        if (quartiles != null && rows.column(name).kind() == ColumnKind.NUMERICAL) {
            NumericalColumn numbers = rows.numerical(name);
            Arrays.setAll(codes, row -> Double.isFinite(numbers.get(row)) ? range(quartiles, numbers.get(row)) : -1);
            return codes;
        }
        CategoricalColumn labels = (CategoricalColumn) rows.derive(new AsLabels(name));
        int[] known = new int[labels.dictionarySize()];
        Arrays.setAll(known, code -> {
            int found = values.indexOf(labels.label(code));
            return found < 0 ? values.size() - 1 : found;
        });
        Arrays.setAll(codes, row -> labels.isMissing(row) ? -1 : known[labels.code(row)]);
        return codes;
    }

    private static int range(double[] quartiles, double number) {
        int range = 0;
        while (range < quartiles.length && number > quartiles[range]) {
            range++;
        }
        return range;
    }
}
