package io.github.driftlib.drift.rank;

import io.github.driftlib.drift.relabel.Relabelling;
import io.github.driftlib.stats.distribution.BridgeForm;
import io.github.driftlib.summary.PairedCounts;

/**
 * A test of two samples by a quadratic statistic of the difference of their distribution functions, F of the reference
 * and G of current: the sum over the distinct values of p z^2 + q z z' + r z'^2, z being sqrt(n m / N) (F - G) below
 * the value and z' the same at the value.
 *
 * <p>Where more than one pair of values in a hundred is equal, the distribution of the statistic depends on which. Then
 * the pooled values are taken as given: by {@link Relabelling} where the most frequent value leaves fewer than 100
 * values of the smaller sample, and otherwise by {@link BridgeForm}.
 *
 * @param counts how often each distinct value occurs on each side
 * @param form what each value adds
 * @param untied the probability of a statistic at least as large where no two values are equal
 */
public record QuadraticRankTest(PairedCounts counts, BridgeForm.Form form, Untied untied) {

    /** Values are as good as different where fewer pairs than these are equal. */
    private static final double FEW_EQUAL_PAIRS = 0.01;

    /** Up to so many values a side each pair of equal ones matters. */
    private static final long SMALL = 20;

    private static final double ENOUGH_BESIDE_MOST_FREQUENT = 100;

    /** The probability of a statistic at least as large where no two values are equal. */
    public interface Untied {

        /** The probability for samples of n and m values. */
        double pValue(long n, long m, double statistic);
    }

    private double statistic(PairedCounts sides) {
        Relabelling.Term term = term(sides);
        double sum = 0;
        long before = 0;
        for (int cell = 0; cell < sides.size(); cell++) {
            sum += term.of(cell, before, sides.reference(cell));
            before += sides.reference(cell);
        }
        return sum;
    }

    public double pValue() {
        Relabelling relabelling = new Relabelling(counts);
        PairedCounts sides = relabelling.counts();
        double n = sides.referenceTotal();
        double m = sides.currentTotal();
        double equalPairs = 0;
        long most = 0;
        long[] pooled = new long[sides.size()];
        for (int cell = 0; cell < pooled.length; cell++) {
            pooled[cell] = sides.total(cell);
            equalPairs += (double) pooled[cell] * (pooled[cell] - 1);
            most = Math.max(most, pooled[cell]);
        }
        double total = n + m;
        boolean small = Math.max(n, m) <= SMALL && equalPairs > 0;
        if (!small && equalPairs <= FEW_EQUAL_PAIRS * total * (total - 1)) {
            return untied.pValue((long) n, (long) m, statistic(sides));
        }
        if (pooled.length < 2) {
            return 1;
        }
        BridgeForm law = BridgeForm.of(pooled, form);
        double beside = Math.min(n, m) * (1 - most / total);
        return beside < ENOUGH_BESIDE_MOST_FREQUENT
                ? relabelling.pValue(term(sides), law::survival)
                : law.survival(statistic(sides));
    }

    /** What each distinct value adds, by how many values of the smaller sample it has. */
    private Relabelling.Term term(PairedCounts sides) {
        double n = sides.referenceTotal();
        double m = sides.currentTotal();
        double total = n + m;
        double scale = Math.sqrt(n * m / total);
        double[] before = new double[sides.size()];
        double[][] coefficients = new double[sides.size()][];
        double below = 0;
        for (int cell = 0; cell < before.length; cell++) {
            before[cell] = below;
            coefficients[cell] = form.of(below, sides.total(cell), total);
            below += sides.total(cell);
        }
        return (cell, drawn, in) -> {
            double from = scale * (drawn / n - (before[cell] - drawn) / m);
            double after = drawn + in;
            double to = scale * (after / n - (before[cell] + sides.total(cell) - after) / m);
            double[] c = coefficients[cell];
            return Math.max(0, c[0] * from * from + c[1] * from * to + c[2] * to * to);
        };
    }
}
