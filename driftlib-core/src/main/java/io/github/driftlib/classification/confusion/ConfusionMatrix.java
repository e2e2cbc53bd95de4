package io.github.driftlib.classification.confusion;

import io.github.driftlib.classification.pair.ActualAndPredicted;
import io.github.driftlib.classification.pair.ActualAndPredicted.Pair;
import io.github.driftlib.classification.pair.LabelOrder;
import io.github.driftlib.summary.CategoryCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How often each class was predicted for the members of each class.
 *
 * <p>Counts are whole unless equal probabilities are divided by a top k; then they are what to expect.
 *
 * @param labels the classes: in the order of their numbers where all labels are numbers, of their texts otherwise
 * @param values a row for each true class, in it a count for each predicted class
 */
public record ConfusionMatrix(List<String> labels, List<List<Double>> values) {

    /** Checks that it is square, and copies the lists. */
    public ConfusionMatrix {
        labels = List.copyOf(labels);
        values = values.stream().map(List::copyOf).toList();
        int size = labels.size();
        if (values.size() != size || values.stream().anyMatch(row -> row.size() != size)) {
            throw new IllegalArgumentException(
                    "values must have a row and a column for each of the " + size + " labels, but were " + values);
        }
    }

    /** The counts of pairs of {@link ActualAndPredicted}, with room for the given classes and all that occur. */
    public static ConfusionMatrix of(CategoryCounts pairs, List<String> classes) {
        Objects.requireNonNull(pairs, "pairs must be given, but was null");
        Objects.requireNonNull(classes, "classes must be given, but was null");
        List<Pair> found = pairs.labels().stream().map(Pair::of).toList();
        List<String> all = new ArrayList<>(classes);
        found.forEach(pair -> all.addAll(List.of(pair.actual(), pair.predicted())));
        List<String> ordered = LabelOrder.sorted(all);
        Map<String, Integer> places = new HashMap<>();
        ordered.forEach(label -> places.put(label, places.size()));
        double[][] counts = new double[ordered.size()][ordered.size()];
        for (Pair pair : found) {
            counts[Objects.requireNonNull(places.get(pair.actual()))][
                            Objects.requireNonNull(places.get(pair.predicted()))] =
                    pairs.count(pair.text());
        }
        return ofCounts(ordered, counts);
    }

    /** The counts of two classes. */
    public static ConfusionMatrix ofTwo(String positive, String negative, double tp, double fn, double fp, double tn) {
        Objects.requireNonNull(positive, "positive must be given, but was null");
        Objects.requireNonNull(negative, "negative must be given, but was null");
        List<String> ordered = LabelOrder.sorted(List.of(positive, negative));
        double[][] counts = ordered.get(0).equals(positive)
                ? new double[][] {{tp, fn}, {fp, tn}}
                : new double[][] {{tn, fp}, {fn, tp}};
        return ofCounts(ordered, counts);
    }

    /** The given counts. */
    public static ConfusionMatrix ofCounts(List<String> labels, double[][] counts) {
        Objects.requireNonNull(labels, "labels must be given, but was null");
        Objects.requireNonNull(counts, "counts must be given, but was null");
        return new ConfusionMatrix(
                labels,
                Arrays.stream(counts)
                        .map(row -> Arrays.stream(row).boxed().toList())
                        .toList());
    }

    /** How many rows there are. */
    public double total() {
        double total = 0;
        for (int i = 0; i < labels.size(); i++) {
            total += support(i);
        }
        return total;
    }

    /** How many rows have their class predicted. */
    public double correct() {
        double correct = 0;
        for (int i = 0; i < labels.size(); i++) {
            correct += correct(i);
        }
        return correct;
    }

    /** How many members of the i-th class have it predicted. */
    public double correct(int i) {
        return values.get(i).get(i);
    }

    /** How many members the i-th class has. */
    public double support(int i) {
        double sum = 0;
        for (double count : values.get(i)) {
            sum += count;
        }
        return sum;
    }

    /** For how many rows the i-th class is predicted. */
    public double predicted(int i) {
        double sum = 0;
        for (List<Double> row : values) {
            sum += row.get(i);
        }
        return sum;
    }
}
