package io.github.driftlib.drift;

import io.github.driftlib.drift.bin.Bins;
import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.json.NumberText;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a distance of numbers surely does not see of two samples, because of one far value or of its bins. */
final class Blindness {

    /** Above this share of both sides in one bin, the bins say next to nothing of a column. */
    private static final double NEARLY_ALL = 0.99;

    private static final String BETTER =
            " a rank test, quantile bins as Bins.quantiles(10), or DriftOptions.robust() would see it";

    /** The unit of Evidently's Wasserstein distance is not smaller. */
    private static final double SMALLEST_UNIT = 0.001;

    private Blindness() {}

    /**
     * A sentence where the test is blind to how most of the values moved.
     *
     * <p>A distance of bins is where one bin holds more than 99 % of both sides, and more than one different value. The
     * Wasserstein distance is where the middle half of the reference is narrower than the threshold in its unit, the
     * reference's standard deviation: a shift of all values by that width stays below the threshold. So it is where a
     * score beyond its threshold is below its noise floor, and that shift would be too.
     *
     * @param test the test
     * @param samples what it judges
     * @param bins the bins it used, or null
     * @param threshold what its score is compared with
     * @param floor the noise floor that a score beyond the threshold did not reach, or 0
     */
    static Optional<String> of(
            StatTest test, SamplePair samples, Bins.@Nullable Used bins, double threshold, double floor) {
        if (!(samples instanceof SamplePair.Numbers numbers)) {
            return Optional.empty();
        }
        if (bins != null) {
            return ofBins(bins, numbers);
        }
        if (test == StatTests.wasserstein()) {
            return ofUnit(0, numbers, threshold, floor);
        }
        return test == StatTests.wassersteinFlooredUnit()
                ? ofUnit(SMALLEST_UNIT, numbers, threshold, floor)
                : Optional.empty();
    }

    private static Optional<String> ofBins(Bins.Used used, SamplePair.Numbers numbers) {
        for (int i = 0; i < used.bins().size(); i++) {
            Bins.Used.Bin bin = used.bins().get(i);
            boolean nearlyAll = bin.reference() > nearlyAll(numbers.reference()) * numbers.referenceCount()
                    && bin.current() > nearlyAll(numbers.current()) * numbers.currentCount();
            boolean last = i == used.bins().size() - 1;
            if (nearlyAll && !isOneValue(bin, last, numbers.reference(), numbers.current())) {
                return Optional.of("more than 99 % of the values of both sides are in one of "
                        + used.bins().size()
                        + (used.bins().size() == 1 ? " bin, " : " bins, ") + range(bin)
                        + ": how they are distributed within it is not seen; "
                        + (used.chosen() instanceof Bins.Quantiles
                                ? "more bins would see it"
                                : "quantile bins would see it, as Bins.quantiles(10) or DriftOptions.robust()"));
            }
        }
        return Optional.empty();
    }

    /** The share from which on a bin can hold nearly all, where both its edges are known within the rank error. */
    private static double nearlyAll(EmpiricalDistribution side) {
        return NEARLY_ALL - 2 * side.rankError();
    }

    private static String range(Bins.Used.Bin bin) {
        if (bin.from() == null) {
            return bin.to() == null ? "which is open on both ends" : "below " + NumberText.of(bin.to());
        }
        return "from " + NumberText.of(bin.from()) + (bin.to() == null ? " on" : " to " + NumberText.of(bin.to()));
    }

    /** Whether all values in a bin are one: nothing is hidden then. */
    private static boolean isOneValue(
            Bins.Used.Bin bin, boolean last, EmpiricalDistribution reference, EmpiricalDistribution current) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (EmpiricalDistribution side : new EmpiricalDistribution[] {reference, current}) {
            int from = bin.from() == null ? 0 : firstAtLeast(side, bin.from());
            double end = bin.to() == null ? Double.POSITIVE_INFINITY : last ? Math.nextUp(bin.to()) : bin.to();
            int to = firstAtLeast(side, end);
            if (from < to) {
                lowest = Math.min(lowest, side.value(from));
                highest = Math.max(highest, side.value(to - 1));
            }
        }
        return lowest >= highest;
    }

    private static int firstAtLeast(EmpiricalDistribution side, double value) {
        int low = 0;
        int high = side.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (side.value(middle) < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Optional<String> ofUnit(
            double smallest, SamplePair.Numbers numbers, double threshold, double floor) {
        EmpiricalDistribution reference = numbers.reference().finite();
        double unit = Math.max(reference.populationStandardDeviation(), smallest);
        boolean floored = unit > reference.populationStandardDeviation();
        double middle = reference.quantile(0.75) - reference.quantile(0.25);
        if (middle >= threshold * unit && middle < floor * unit) {
            return Optional.of("the noise floor of this distance, " + NumberText.of(floor)
                    + " standard deviations of the reference, is so large beside the middle half of its values, "
                    + NumberText.of(middle)
                    + " wide, that a shift by that width is below it: values far away make it so;"
                    + BETTER);
        }
        return middle > 0 && middle < threshold * unit
                ? Optional.of("the unit of this distance, "
                        + (floored ? "at least " : "the reference's standard deviation of ")
                        + NumberText.of(unit) + ", is so large beside the middle half of its values, "
                        + NumberText.of(middle) + " wide, that a shift by that width is below the threshold;"
                        + BETTER)
                : Optional.empty();
    }
}
