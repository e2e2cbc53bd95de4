package io.github.driftlib.classification;

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
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How the values of a feature are put into few bins, the same for both data sets. */
sealed interface FeatureBins {

    int MOST_BINS = 10;

    /** What the bins are called, in order. */
    List<String> names();

    /** The bin of each row, -1 where the value is missing or infinite. */
    int[] binned(Dataset rows, String feature);

    /** Bins for a feature; none where it has no value. */
    static FeatureBins of(String feature, ColumnKind kind, List<DataSummary> sides) {
        return kind == ColumnKind.NUMERICAL ? ranges(feature, sides) : labels(feature, sides);
    }

    private static Ranges ranges(String feature, List<DataSummary> sides) {
        EmpiricalDistribution pooled = EmpiricalDistribution.empty();
        for (DataSummary side : sides) {
            pooled = pooled.merge(side.distribution(feature).finite());
        }
        EmpiricalDistribution values = pooled;
        return new Ranges(
                values.size() == 0
                        ? List.of()
                        : IntStream.rangeClosed(0, MOST_BINS)
                                .mapToObj(i -> values.quantile((double) i / MOST_BINS))
                                .distinct()
                                .toList());
    }

    private static Labels labels(String feature, List<DataSummary> sides) {
        CategoryCounts pooled = CategoryCounts.empty();
        for (DataSummary side : sides) {
            pooled = pooled.merge(side.categories(feature));
        }
        CategoryCounts counts = pooled;
        return new Labels(
                counts.labels().stream()
                        .sorted(Comparator.comparingLong((String label) -> -counts.count(label))
                                .thenComparing(Comparator.naturalOrder()))
                        .limit(MOST_BINS)
                        .toList(),
                counts.distinctCount() > MOST_BINS);
    }

    /**
     * Ten ranges of about equally many rows, fewer where values repeat.
     *
     * @param edges ascending; the last range is closed; one edge alone is the only value
     */
    record Ranges(List<Double> edges) implements FeatureBins {

        @Override
        public List<String> names() {
            if (edges.size() == 1) {
                return List.of(NumberLabel.of(edges.get(0)));
            }
            List<String> names = new ArrayList<>();
            for (int i = 0; i + 1 < edges.size(); i++) {
                names.add("[" + NumberLabel.of(edges.get(i)) + ", " + NumberLabel.of(edges.get(i + 1))
                        + (i + 2 == edges.size() ? "]" : ")"));
            }
            return names;
        }

        @Override
        public int[] binned(Dataset rows, String feature) {
            NumericalColumn values = rows.numerical(feature);
            double[] lowerEdges = edges.stream()
                    .limit(Math.max(1, edges.size() - 1))
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            int[] bins = new int[rows.rowCount()];
            for (int row = 0; row < bins.length; row++) {
                int found = Arrays.binarySearch(lowerEdges, values.get(row) + 0.0);
                bins[row] = Double.isFinite(values.get(row)) ? found >= 0 ? found : -found - 2 : -1;
            }
            return bins;
        }
    }

    /**
     * The ten most frequent labels, and one bin for all others.
     *
     * @param labels the labels with a bin of their own
     * @param others whether there are others
     */
    record Labels(List<String> labels, boolean others) implements FeatureBins {

        @Override
        public List<String> names() {
            List<String> names = new ArrayList<>(labels);
            if (others) {
                names.add("other");
            }
            return names;
        }

        @Override
        public int[] binned(Dataset rows, String feature) {
            CategoricalColumn values = (CategoricalColumn) rows.derive(new AsLabels(feature));
            int[] binOfCode = new int[values.dictionarySize()];
            for (int code = 0; code < binOfCode.length; code++) {
                int bin = labels.indexOf(values.label(code));
                binOfCode[code] = bin >= 0 ? bin : labels.size();
            }
            int[] bins = new int[rows.rowCount()];
            for (int row = 0; row < bins.length; row++) {
                bins[row] = values.isMissing(row) ? -1 : binOfCode[values.code(row)];
            }
            return bins;
        }
    }
}
