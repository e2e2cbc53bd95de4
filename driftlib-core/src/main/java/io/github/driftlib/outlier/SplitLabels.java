package io.github.driftlib.outlier;

import io.github.driftlib.stats.distribution.StandardNormal;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How probable so many values with new labels are, where both sides are one sample that was divided at random. Of N
 * values of the reference and m of current, all c values that have some label fall to current with the probability of
 * the product of (m - i) / (N + m - i) for i below c, and are then new ones. Labels are taken to fall independently; as
 * the sizes of the sides are fixed, their numbers vary somewhat less, so that the probability is one at most.
 */
final class SplitLabels {

    /** Up to so many the distribution is added up; of more the normal one is near. */
    private static final int MOST_ADDED = 2000;

    private SplitLabels() {}

    /**
     * The probability of so many new ones or more.
     *
     * @param before how often each label occurs in the reference
     * @param now how often each occurs in current
     * @param unseen how many values of current have a label that the reference does not have
     */
    static double pValue(SortedMap<String, Long> before, SortedMap<String, Long> now, long unseen) {
        if (unseen == 0) {
            return 1;
        }
        double n = total(before);
        double m = total(now);
        TreeMap<Long, Long> labels = new TreeMap<>();
        SortedMap<String, Long> both = new TreeMap<>(before);
        now.forEach((label, count) -> both.merge(label, count, Long::sum));
        both.values().forEach(count -> labels.merge(count, 1L, Long::sum));
        return unseen <= MOST_ADDED ? added(labels, n, m, (int) unseen) : normal(labels, n, m, unseen);
    }

    private static double total(SortedMap<String, Long> counts) {
        return counts.values().stream().mapToDouble(Long::doubleValue).sum();
    }

    /** The probability that all values of a label fall to current. */
    private static double alone(long count, double n, double m) {
        double chance = 1;
        for (long i = 0; i < count && chance > 0; i++) {
            chance *= Math.max(0, m - i) / (n + m - i);
        }
        return chance;
    }

    private static double normal(TreeMap<Long, Long> labels, double n, double m, long unseen) {
        double mean = 0;
        double variance = 0;
        for (var of : labels.entrySet()) {
            double chance = alone(of.getKey(), n, m);
            mean += of.getValue() * chance * of.getKey();
            variance += of.getValue() * chance * (1 - chance) * of.getKey() * of.getKey();
        }
        double over = unseen - 0.5 - mean;
        return variance > 0 ? StandardNormal.survival(over / Math.sqrt(variance)) : over > 0 ? 0 : 1;
    }

    /** One less the probabilities of fewer ones: a number of labels at a time, binomially. */
    private static double added(TreeMap<Long, Long> labels, double n, double m, int unseen) {
        double[] fewer = new double[unseen];
        fewer[0] = 1;
        for (var of : labels.entrySet()) {
            double chance = alone(of.getKey(), n, m);
            double[] next = new double[unseen];
            double log = of.getValue() * Math.log1p(-chance);
            for (long k = 0; k <= of.getValue() && k * of.getKey() < unseen; k++) {
                int shift = (int) (k * of.getKey());
                double probability = Math.exp(log);
                for (int j = shift; j < unseen && probability > 0; j++) {
                    next[j] += probability * fewer[j - shift];
                }
                log += Math.log((double) (of.getValue() - k) / (k + 1)) + Math.log(chance) - Math.log1p(-chance);
            }
            fewer = next;
        }
        double sum = 0;
        for (double probability : fewer) {
            sum += probability;
        }
        return Math.max(0, 1 - sum);
    }
}
