package io.github.driftlib.summary.plot;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.stats.TopK;
import io.github.driftlib.summary.AsLabels;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.TimePeriod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The labels of a column that have a line, a box or a bar of their own in a picture: all of them where they are few,
 * and otherwise those of the largest share in either data set, with the rest put together.
 *
 * @param column the column
 * @param names the labels in text order, and {@code other} where there are more
 * @param own how many of the names are labels
 */
record TopCategories(String column, List<String> names, int own) {

    private static final int BLOCK = 1024;

    static TopCategories of(String column, CategoryCounts current, Optional<CategoryCounts> reference) {
        CategoryCounts other = reference.orElse(CategoryCounts.empty());
        TopK<Share> largest = new TopK<>(
                Interactions.MOST_LABELS,
                Comparator.comparingDouble(Share::share).reversed().thenComparing(Share::label));
        int[] all = {0};
        current.forEachLabel(other, (label, count, otherCount) -> {
            all[0]++;
            largest.add(new Share(label, Math.max(share(count, current.total()), share(otherCount, other.total()))));
        });
        List<String> names = new ArrayList<>(
                largest.inOrder().stream().map(Share::label).sorted().toList());
        int own = names.size();
        if (own < all[0]) {
            names.add(Histograms.OTHER);
        }
        return new TopCategories(column, List.copyOf(names), own);
    }

    private record Share(String label, double share) {}

    private static double share(long count, long total) {
        return count / (double) Math.max(1, total);
    }

    /** For each label of the rows' dictionary the number of its name, and -1 before them for a missing label. */
    private int[] numberAfterCode(CategoricalColumn labels) {
        int[] numbers = new int[labels.dictionarySize() + 1];
        Arrays.fill(numbers, own);
        numbers[0] = -1;
        Map<String, Integer> known = new HashMap<>();
        for (int name = 0; name < own; name++) {
            known.put(names.get(name), name);
        }
        for (int code = 0; code < numbers.length - 1; code++) {
            numbers[code + 1] = known.getOrDefault(labels.label(code), own);
        }
        return numbers;
    }

    private CategoricalColumn labels(Dataset rows) {
        return (CategoricalColumn) rows.derive(new AsLabels(column));
    }

    /** For each row, the number of its name, or -1 where the label is missing. */
    private int[] numbers(CategoricalColumn labels) {
        int[] numberAfterCode = numberAfterCode(labels);
        int[] numbers = new int[labels.size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = numberAfterCode[labels.code(row) + 1];
        }
        return numbers;
    }

    /** How many rows have each pair of these labels and others. */
    Interaction.Counts with(TopCategories others, Dataset rows) {
        int[] first = numbers(labels(rows));
        int[] second = others.numbers(others.labels(rows));
        long[][] counts = new long[names.size()][others.names.size()];
        for (int row = 0; row < first.length; row++) {
            if (first[row] >= 0 && second[row] >= 0) {
                counts[first[row]][second[row]]++;
            }
        }
        return new Interaction.Counts(names, others.names, GridCounts.lists(counts));
    }

    /** The quantiles of the finite numbers of each label that has one. */
    Interaction.Boxes boxes(Dataset rows, NumericalColumn numbers) {
        int[] lines = numbers(labels(rows));
        double[][] values = new double[names.size()][16];
        int[] sizes = new int[names.size()];
        for (int row = 0; row < lines.length; row++) {
            int line = lines[row];
            if (line >= 0 && Double.isFinite(numbers.get(row))) {
                if (sizes[line] == values[line].length) {
                    values[line] = Arrays.copyOf(values[line], 2 * sizes[line]);
                }
                values[line][sizes[line]++] = numbers.get(row);
            }
        }
        List<String> labels = new ArrayList<>();
        List<EmpiricalDistribution> boxes = new ArrayList<>();
        for (int line = 0; line < sizes.length; line++) {
            if (sizes[line] > 0) {
                labels.add(names.get(line));
                boxes.add(EmpiricalDistribution.of(Arrays.copyOf(values[line], sizes[line])));
            }
        }
        return new Interaction.Boxes(
                labels,
                quantiles(boxes, 0),
                quantiles(boxes, 0.25),
                quantiles(boxes, 0.5),
                quantiles(boxes, 0.75),
                quantiles(boxes, 1));
    }

    private static List<Double> quantiles(List<EmpiricalDistribution> boxes, double probability) {
        return boxes.stream().map(values -> values.quantile(probability)).toList();
    }

    /** How many rows of each label are in each period. */
    Interaction.CountsInTime inTime(TimePeriod period, String time, Dataset rows) {
        RowPeriods periods = RowPeriods.of(rows.datetime(time), period);
        int[] counts = counts(periods, labels(rows));
        List<String> starts = new ArrayList<>();
        List<List<Long>> byName =
                names.stream().<List<Long>>map(name -> new ArrayList<>()).toList();
        for (int i = 0; i < periods.count(); i++) {
            int first = i * names.size();
            if (Arrays.stream(counts, first, first + names.size()).anyMatch(count -> count > 0)) {
                starts.add(periods.text(i));
                for (int name = 0; name < names.size(); name++) {
                    byName.get(name).add((long) counts[first + name]);
                }
            }
        }
        Map<String, List<Long>> byLabel = new LinkedHashMap<>();
        names.forEach(name -> byLabel.put(name, byName.get(byLabel.size())));
        return new Interaction.CountsInTime(period, starts, byLabel);
    }

    /** For each period, for each name, the number of rows. */
    private int[] counts(RowPeriods periods, CategoricalColumn labels) {
        int width = names.size();
        // The last ones are those of the rows without a time.
        int[] counts = new int[(periods.count() + 1) * width];
        int[] numberAfterCode = numberAfterCode(labels);
        int[] codes = new int[BLOCK];
        int[] periodOfRow = new int[BLOCK];
        for (int from = 0; from < labels.size(); from += BLOCK) {
            int length = Math.min(BLOCK, labels.size() - from);
            labels.readCodes(from, codes, length);
            periods.read(from, periodOfRow, length);
            for (int i = 0; i < length; i++) {
                int number = numberAfterCode[codes[i] + 1];
                if (number >= 0) {
                    counts[periodOfRow[i] * width + number]++;
                }
            }
        }
        return counts;
    }
}
