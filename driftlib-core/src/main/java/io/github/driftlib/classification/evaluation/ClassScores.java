package io.github.driftlib.classification.evaluation;

import io.github.driftlib.stats.rank.RankedScores;
import io.github.driftlib.summary.EmpiricalDistribution;

/**
 * The probability of a class among its members and among all others: all that the curves and areas of the class, its
 * calibration and its log loss are made of.
 */
public record ClassScores(EmpiricalDistribution members, EmpiricalDistribution others) {

    public ClassScores {
        members = members.finite();
        others = others.finite();
    }

    /** The scores of the other one of two classes: 1 less the probability, members and others exchanged. */
    ClassScores ofOtherClass() {
        return new ClassScores(complement(others), complement(members));
    }

    /** The same with 1 less the probability, where the column holds that of the other class. */
    ClassScores complemented() {
        return new ClassScores(complement(members), complement(others));
    }

    private static EmpiricalDistribution complement(EmpiricalDistribution distribution) {
        int size = distribution.size();
        double[] values = new double[size];
        long[] weights = new long[size];
        for (int i = 0; i < size; i++) {
            values[i] = 1 - distribution.value(size - 1 - i);
            weights[i] = distribution.weight(size - 1 - i);
        }
        return EmpiricalDistribution.weighted(values, weights, distribution.rankError());
    }

    /** Whether all of them are in [0, 1]. */
    public boolean areProbabilities() {
        return inUnitInterval(members) && inUnitInterval(others);
    }

    private static boolean inUnitInterval(EmpiricalDistribution distribution) {
        return distribution.size() == 0 || distribution.min() >= 0 && distribution.max() <= 1;
    }

    /** The smallest and the largest of them, as a text. */
    String range() {
        EmpiricalDistribution least =
                others.size() == 0 || members.size() > 0 && members.min() <= others.min() ? members : others;
        EmpiricalDistribution most =
                others.size() == 0 || members.size() > 0 && members.max() >= others.max() ? members : others;
        return least.min() + " to " + most.max();
    }

    public double rankError() {
        return Math.max(members.rankError(), others.rankError());
    }

    public RankedScores ranked() {
        return RankedScores.ofSorted(values(members), weights(members), values(others), weights(others));
    }

    private static double[] values(EmpiricalDistribution distribution) {
        double[] values = new double[distribution.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = distribution.value(i);
        }
        return values;
    }

    private static long[] weights(EmpiricalDistribution distribution) {
        long[] weights = new long[distribution.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = distribution.weight(i);
        }
        return weights;
    }
}
