package io.github.driftlib.examples.taxi.monitoring;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Which labels of a column came and which went.
 *
 * @param referenceLabels how many different ones the reference has
 * @param currentLabels how many different ones there are now
 * @param appeared those that the reference does not have
 * @param vanished those that only the reference has
 */
record LabelChange(long referenceLabels, long currentLabels, Labels appeared, Labels vanished) {

    private static final int MOST_SHOWN = 8;

    static LabelChange between(Dataset reference, Dataset current, String column) {
        CategoryCounts before = DataSummary.of(reference).categories(column);
        CategoryCounts now = DataSummary.of(current).categories(column);
        return new LabelChange(
                before.distinctCount(), now.distinctCount(), Labels.only(now, before), Labels.only(before, now));
    }

    /**
     * Some labels of a column.
     *
     * @param names the labels, the most frequent first
     * @param share the share of the rows that have one of them
     */
    record Labels(List<String> names, double share) {

        /** The labels of one side that the other does not have. */
        private static Labels only(CategoryCounts side, CategoryCounts other) {
            List<String> names = side.labels().stream()
                    .filter(label -> other.count(label) == 0)
                    .sorted(Comparator.comparing(side::count).reversed())
                    .toList();
            long rows = names.stream().mapToLong(side::count).sum();
            return new Labels(names, (double) rows / Math.max(1, side.total()));
        }

        /** How many, how much of the whole, and the most frequent ones by name. */
        String text(String whole) {
            if (names.isEmpty()) {
                return "none";
            }
            String shown = String.join(", ", names.subList(0, Math.min(MOST_SHOWN, names.size())));
            return String.format(
                    Locale.ROOT,
                    "%d (%.2f %% of the %s): %s%s",
                    names.size(),
                    100 * share,
                    whole,
                    shown,
                    names.size() > MOST_SHOWN ? ", ..." : "");
        }
    }
}
