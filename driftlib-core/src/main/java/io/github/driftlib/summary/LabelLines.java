package io.github.driftlib.summary;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.NumericalColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The labels of a column that have a line, a box or a bar of their own in a picture: all of them where they are few,
 * and otherwise those of the largest share in either data set, with the rest put together.
 *
 * @param column the column
 * @param names the labels in text order, and {@code other} where there are more
 * @param own how many of the names are labels
 */
record LabelLines(String column, List<String> names, int own) {

    static LabelLines of(String column, CategoryCounts current, Optional<CategoryCounts> reference) {
        SortedSet<String> all = new TreeSet<>(current.counts().keySet());
        reference.ifPresent(counts -> all.addAll(counts.counts().keySet()));
        Comparator<String> byShare = Comparator.comparingDouble(label -> Math.max(
                share(current, label),
                reference.map(counts -> share(counts, label)).orElse(0.0)));
        List<String> names = new ArrayList<>(all.stream()
                .sorted(byShare.reversed().thenComparing(Comparator.naturalOrder()))
                .limit(Interactions.MOST_LABELS)
                .sorted()
                .toList());
        int own = names.size();
        if (own < all.size()) {
            names.add(Histograms.OTHER);
        }
        return new LabelLines(column, List.copyOf(names), own);
    }

    private static double share(CategoryCounts counts, String label) {
        return counts.count(label) / (double) Math.max(1, counts.total());
    }

    /** For each row, the number of its name, or -1 where the label is missing. */
    private int[] numbers(Dataset rows) {
        CategoricalColumn labels = (CategoricalColumn) rows.derive(new AsLabels(column));
        int[] numberOfCode = new int[labels.dictionarySize()];
        for (int code = 0; code < numberOfCode.length; code++) {
            int number = names.subList(0, own).indexOf(labels.label(code));
            numberOfCode[code] = number < 0 ? own : number;
        }
        int[] numbers = new int[labels.size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = labels.code(row) < 0 ? -1 : numberOfCode[labels.code(row)];
        }
        return numbers;
    }

    /** How many rows have each pair of these labels and others. */
    Interaction.Counts with(LabelLines others, Dataset rows) {
        int[] first = numbers(rows);
        int[] second = others.numbers(rows);
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
        int[] lines = numbers(rows);
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
    Interaction.CountsInTime inTime(TimePeriod period, Dataset rows, DatetimeColumn times) {
        int[] lines = numbers(rows);
        SortedMap<Long, long[]> counts = new TreeMap<>();
        for (int row = 0; row < lines.length; row++) {
            if (lines[row] >= 0 && !times.isMissing(row)) {
                counts.computeIfAbsent(period.start(times.micros(row)), start -> new long[names.size()])[lines[row]]++;
            }
        }
        Map<String, List<Long>> byLabel = new LinkedHashMap<>();
        for (int line = 0; line < names.size(); line++) {
            int at = line;
            byLabel.put(
                    names.get(line),
                    counts.values().stream().map(each -> each[at]).toList());
        }
        return new Interaction.CountsInTime(
                period, counts.keySet().stream().map(TimePeriod::text).toList(), byLabel);
    }
}
