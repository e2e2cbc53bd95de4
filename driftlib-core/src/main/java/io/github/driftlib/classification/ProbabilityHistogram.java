package io.github.driftlib.classification;

import io.github.driftlib.classification.evaluation.ClassScores;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The probability of a class in 40 bins of equal width: over [0, 1], or over the range of the scores where they reach
 * further.
 *
 * @param edges the edges of the bins, ascending
 * @param members the share of the members of the class in each bin; empty where there are none
 * @param others the share of all others in each bin; empty where there are none
 */
public record ProbabilityHistogram(List<Double> edges, List<Double> members, List<Double> others) {

    private static final int BINS = 40;

    /** Copies the lists. */
    public ProbabilityHistogram {
        edges = List.copyOf(edges);
        members = List.copyOf(members);
        others = List.copyOf(others);
    }

    static ProbabilityHistogram of(ClassScores scores) {
        double low = 0;
        double high = 1;
        for (EmpiricalDistribution each : List.of(scores.members(), scores.others())) {
            if (each.size() > 0) {
                low = Math.min(low, each.min());
                high = Math.max(high, each.max());
            }
        }
        double[] edges = new double[BINS + 1];
        for (int i = 0; i <= BINS; i++) {
            double share = (double) i / BINS;
            edges[i] = low * (1 - share) + high * share;
        }
        edges[BINS] = high;
        return new ProbabilityHistogram(
                Arrays.stream(edges).boxed().toList(), shares(scores.members(), edges), shares(scores.others(), edges));
    }

    private static List<Double> shares(EmpiricalDistribution distribution, double[] edges) {
        List<Double> shares = new ArrayList<>();
        if (distribution.size() > 0) {
            for (long count : distribution.histogram(edges)) {
                shares.add((double) count / distribution.count());
            }
        }
        return shares;
    }
}
