package io.github.driftlib.planning;

import io.github.driftlib.metric.Attempt;
import io.github.driftlib.stats.distribution.ChiSquared;
import io.github.driftlib.summary.ContingencyTable;
import io.github.driftlib.summary.table.LabelVocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.jspecify.annotations.Nullable;

/** Solves for the mix of classes. */
final class LabelMix {

    private static final long FEWEST_ROWS = 30;
    private static final double MOST_CONDITION = 50;

    private LabelMix() {}

    /**
     * The mix of the classes.
     *
     * @param pairs how often each class was predicted for the members of each, in the reference
     * @param now how often each was predicted in current
     * @param positive the class of a single probability, which is predicted against all others; null of classes
     */
    static Attempt<LabelShift.Result> of(
            ContingencyTable pairs, SortedMap<String, Long> now, @Nullable String positive) {
        SortedMap<String, Long> truth = pairs.secondCounts();
        List<String> classes = List.copyOf(truth.keySet());
        if (positive != null) {
            if (classes.size() > 2 || classes.stream().noneMatch(label -> LabelVocabulary.same(label, positive))) {
                return Attempt.notApplicable("a probability of one class tells two apart, of which one is '" + positive
                        + "', but classes are " + classes);
            }
            Map<String, String> names = new HashMap<>();
            classes.forEach(label ->
                    names.put(LabelVocabulary.same(label, positive) ? positive : LabelShift.NOT + positive, label));
            return of(named(pairs, names), named(now, names), null);
        }
        if (classes.size() < 2 || total(now) == 0) {
            return Attempt.notEnoughData("the reference must have two classes, and current a prediction");
        }
        for (String label : classes) {
            if (truth.getOrDefault(label, 0L) < FEWEST_ROWS) {
                return Attempt.notEnoughData("each class must have " + FEWEST_ROWS + " rows in the reference, but '"
                        + label + "' has " + truth.get(label));
            }
        }
        List<String> unknown = new ArrayList<>(now.keySet());
        unknown.addAll(pairs.firstCounts().keySet());
        unknown.removeAll(classes);
        if (!unknown.isEmpty()) {
            return Attempt.notApplicable(
                    "predicted classes must be those of the target, but '" + unknown.get(0) + "' is none");
        }
        double all = pairs.total();
        double[][] joint = new double[classes.size()][classes.size()];
        pairs.counts()
                .forEach((cell, count) ->
                        joint[classes.indexOf(cell.first())][classes.indexOf(cell.second())] = count / all);
        RealMatrix matrix = MatrixUtils.createRealMatrix(joint);
        double condition = new SingularValueDecomposition(matrix).getConditionNumber();
        if (!(condition <= MOST_CONDITION)) {
            return Attempt.notApplicable("the model must tell classes apart, but the condition of its confusions is "
                    + (Double.isFinite(condition) ? String.valueOf(condition) : "without bound") + ", above "
                    + MOST_CONDITION);
        }
        double[] predicted = classes.stream()
                .mapToDouble(label -> (double) now.getOrDefault(label, 0L) / total(now))
                .toArray();
        double[] weights = new LUDecomposition(matrix)
                .getSolver()
                .solve(new ArrayRealVector(predicted))
                .toArray();
        return Attempt.of(result(classes, truth, joint, weights, pairs, now, condition));
    }

    private static ContingencyTable named(ContingencyTable pairs, Map<String, String> names) {
        SortedMap<ContingencyTable.Cell, Long> counts = new TreeMap<>();
        pairs.counts()
                .forEach((cell, count) -> counts.put(
                        new ContingencyTable.Cell(names.getOrDefault(cell.first(), cell.first()), cell.second()),
                        count));
        return new ContingencyTable(counts);
    }

    private static SortedMap<String, Long> named(SortedMap<String, Long> counts, Map<String, String> names) {
        SortedMap<String, Long> named = new TreeMap<>();
        counts.forEach((label, count) -> named.put(names.getOrDefault(label, label), count));
        return named;
    }

    private static LabelShift.Result result(
            List<String> classes,
            SortedMap<String, Long> truth,
            double[][] joint,
            double[] weights,
            ContingencyTable pairs,
            SortedMap<String, Long> now,
            double condition) {
        double all = pairs.total();
        double total = 0;
        for (int k = 0; k < weights.length; k++) {
            total += Math.max(0, weights[k]) * truth.getOrDefault(classes.get(k), 0L) / all;
        }
        List<LabelShift.Result.OfClass> found = new ArrayList<>();
        double accuracy = 0;
        double before = 0;
        for (int k = 0; k < weights.length; k++) {
            double share = truth.getOrDefault(classes.get(k), 0L) / all;
            double estimated = Math.max(0, weights[k]) * share / total;
            double recall = joint[k][k] / share;
            accuracy += estimated * recall;
            before += joint[k][k];
            found.add(new LabelShift.Result.OfClass(
                    classes.get(k),
                    share,
                    (double) now.getOrDefault(classes.get(k), 0L) / total(now),
                    estimated,
                    weights[k],
                    recall));
        }
        return new LabelShift.Result(found, before, accuracy, condition, homogeneity(classes, pairs, now));
    }

    private static long total(SortedMap<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The chi-square test of the predicted classes of both sides. */
    private static double homogeneity(List<String> classes, ContingencyTable pairs, SortedMap<String, Long> now) {
        SortedMap<String, Long> before = pairs.firstCounts();
        double n = pairs.total();
        double m = total(now);
        double chi = 0;
        int cells = 0;
        for (String label : classes) {
            double a = before.getOrDefault(label, 0L);
            double both = a + now.getOrDefault(label, 0L);
            if (both > 0) {
                double off = a - both * n / (n + m);
                chi += off * off / (both * n / (n + m)) + off * off / (both * m / (n + m));
                cells++;
            }
        }
        return cells < 2 ? 1 : ChiSquared.survival(chi, cells - 1.0);
    }
}
