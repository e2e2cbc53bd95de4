package io.github.driftlib.drift;

import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Few different numbers are compared by what they mean, not by their last digits: where each side has at most 20
 * different ones, those that only rounding keeps apart count once.
 *
 * <p>On one side, rounding keeps values apart that all lie within 2^-48 of the larger, or of the largest of the side,
 * of the smallest of them. A current value is taken for one of the reference where they differ by at most a
 * ten-thousandth of the larger, or 2^-48 of the largest of all; where each is the nearest of the other side; where both
 * have no other value on their own side within a hundred times their difference; and where what was taken for one value
 * on a side is spread over at most a hundredth of it. So 5.0001 is 5, 0.1 + 0.2 is 0.3, and the nearest float of 0.7 is
 * 0.7, in any unit. Two whole numbers are always different, and many different numbers are taken as they are.
 *
 * @param samples the samples with these values replaced
 * @param remark what was taken for what, or null where nothing was
 */
record FewNumbers(SamplePair.Numbers samples, @Nullable String remark) {

    private static final double ROUNDING = 0x1p-48;
    private static final double NEARLY = 1e-4;
    private static final double OF_GAP = 0.01;
    private static final int MOST_NAMED = 3;

    /** The samples by what their numbers mean. */
    static FewNumbers of(SamplePair.Numbers samples) {
        Optional<Values> reference = Values.of(samples.reference());
        Optional<Values> current = Values.of(samples.current());
        if (reference.isEmpty() || current.isEmpty()) {
            return new FewNumbers(samples, null);
        }
        double[] meant = meant(reference.get(), current.get());
        List<String> taken = new ArrayList<>();
        EmpiricalDistribution before =
                reference.get().meaning(samples.reference(), reference.get().kept(), taken);
        EmpiricalDistribution now = current.get().meaning(samples.current(), meant, taken);
        if (taken.isEmpty()) {
            return new FewNumbers(samples, null);
        }
        String named = String.join(", ", taken.subList(0, Math.min(MOST_NAMED, taken.size())));
        int more = taken.size() - MOST_NAMED;
        return new FewNumbers(
                new SamplePair.Numbers(samples.kind(), before, now),
                "few different numbers are compared by what they mean: " + named
                        + (more > 0 ? " and " + more + " more" : "") + " (they differ by at most a ten-thousandth)");
    }

    /** What each current value is taken for. */
    private static double[] meant(Values reference, Values current) {
        double[] known = reference.kept();
        double[] found = current.kept();
        double rounding = ROUNDING * Math.max(largest(known), largest(found));
        double[] meant = found.clone();
        for (int is = 0; is < found.length; is++) {
            int of = nearest(known, found[is]);
            double difference = Math.abs(known[of] - found[is]);
            double spread = Math.max(reference.spread()[of], current.spread()[is]);
            if (nearest(found, known[of]) == is
                    && difference <= Math.max(NEARLY * larger(known[of], found[is]), rounding)
                    && difference <= OF_GAP * Math.min(gap(known, of), gap(found, is))
                    && (difference <= rounding || spread <= OF_GAP * difference)
                    && !areWhole(known[of], found[is])) {
                meant[is] = known[of];
            }
        }
        return meant;
    }

    private static double larger(double one, double other) {
        return Math.max(Math.abs(one), Math.abs(other));
    }

    private static boolean areWhole(double one, double other) {
        return one == Math.rint(one) && other == Math.rint(other);
    }

    private static double gap(double[] values, int i) {
        double below = i == 0 ? Double.POSITIVE_INFINITY : values[i] - values[i - 1];
        double above = i == values.length - 1 ? Double.POSITIVE_INFINITY : values[i + 1] - values[i];
        return Math.min(below, above);
    }

    private static int nearest(double[] values, double to) {
        int nearest = 0;
        for (int i = 1; i < values.length; i++) {
            nearest = Math.abs(values[i] - to) < Math.abs(values[nearest] - to) ? i : nearest;
        }
        return nearest;
    }

    private static double largest(double[] values) {
        return Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]));
    }

    /**
     * The different values of one side.
     *
     * @param kept of those that only rounding keeps apart the most frequent one, ascending
     * @param first the place of the first of them
     * @param spread how far apart those are that it stands for
     */
    private record Values(double[] kept, int[] first, double[] spread) {

        /** Empty where there is none, or where there are more than a few, rounded or not. */
        static Optional<Values> of(EmpiricalDistribution side) {
            if (side.size() == 0 || side.size() > SamplePair.MOST_UNBINNED_VALUES) {
                return Optional.empty();
            }
            double[] kept = new double[side.size()];
            int[] first = new int[kept.length];
            double[] spread = new double[kept.length];
            double largest = larger(side.min(), side.max());
            int size = 0;
            for (int i = 0; i < side.size(); ) {
                int most = i;
                int next = i + 1;
                while (next < side.size() && isRounded(side.value(i), side.value(next), largest)) {
                    most = side.weight(next) > side.weight(most) ? next : most;
                    next++;
                }
                kept[size] = side.value(most);
                spread[size] = side.value(next - 1) - side.value(i);
                first[size++] = i;
                i = next;
            }
            return Optional.of(
                    new Values(Arrays.copyOf(kept, size), Arrays.copyOf(first, size), Arrays.copyOf(spread, size)));
        }

        private static boolean isRounded(double one, double other, double largest) {
            return other - one <= ROUNDING * largest && !areWhole(one, other);
        }

        /** The side with its values replaced, telling each that is. */
        EmpiricalDistribution meaning(EmpiricalDistribution side, double[] meant, List<String> taken) {
            long[] weights = new long[meant.length];
            for (int value = 0; value < meant.length; value++) {
                int end = value == meant.length - 1 ? side.size() : first[value + 1];
                for (int i = first[value]; i < end; i++) {
                    weights[value] += side.weight(i);
                    if (side.value(i) != meant[value]) {
                        taken.add(side.value(i) + " as " + meant[value]);
                    }
                }
            }
            return EmpiricalDistribution.weighted(meant, weights, side.rankError())
                    .withAbsent(side.missing(), side.negativeInfinities(), side.positiveInfinities());
        }
    }
}
