package io.github.driftlib.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How often each label was taken for each, at a step of a run.
 *
 * @param split the data it was counted on
 * @param step the step
 * @param labels the labels, in text order
 * @param counts the counts, by true label and by predicted label, in the order of the labels
 */
public record ConfusionAtStep(String split, long step, List<String> labels, List<List<Double>> counts) {

    /** Copies the lists. */
    public ConfusionAtStep {
        labels = List.copyOf(labels);
        counts = counts.stream().map(List::copyOf).toList();
    }

    /** The matrices of a run, by split and step. */
    public static List<ConfusionAtStep> of(RunRecord run) {
        Objects.requireNonNull(run, "run must be given, but was null");
        Map<String, Map<Long, List<Point>>> byStep = new TreeMap<>();
        run.points().stream()
                .filter(point -> point.series().isConfusion() && !point.diverged())
                .forEach(point -> byStep.computeIfAbsent(point.series().split(), split -> new TreeMap<>())
                        .computeIfAbsent(point.step(), step -> new ArrayList<>())
                        .add(point));
        List<ConfusionAtStep> all = new ArrayList<>();
        byStep.forEach((split, steps) -> steps.forEach((step, points) -> all.add(of(split, step, points))));
        return all;
    }

    /** The last one of validation, or of any split where validation has none. */
    static Optional<ConfusionAtStep> last(RunRecord run) {
        List<ConfusionAtStep> all = of(run);
        return all.stream()
                .filter(matrix -> matrix.split.equals(Series.VALIDATION))
                .reduce((first, second) -> second)
                .or(() -> all.stream().reduce((first, second) -> second));
    }

    private static ConfusionAtStep of(String split, long step, List<Point> points) {
        TreeSet<String> labels = new TreeSet<>();
        Map<Series, Double> counts = new TreeMap<>();
        points.forEach(point -> {
            labels.add(point.series().actual());
            labels.add(point.series().predicted());
            counts.put(point.series(), point.value());
        });
        return new ConfusionAtStep(
                split,
                step,
                List.copyOf(labels),
                labels.stream()
                        .map(actual -> labels.stream()
                                .map(predicted -> counts.getOrDefault(
                                        new Series(Series.CONFUSION, split, actual, predicted), 0.0))
                                .toList())
                        .toList());
    }

    double total() {
        return counts.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    double actual(String label) {
        return counts.get(labels.indexOf(label)).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    double predicted(String label) {
        int column = labels.indexOf(label);
        return counts.stream().mapToDouble(row -> row.get(column)).sum();
    }
}
