package io.github.driftlib.drift.stattest;

import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.function.DoubleUnaryOperator;

/** The difference of two empirical distribution functions: a step function. */
final class CdfDifference {

    private CdfDifference() {}

    /** The integral of a function of the difference F1 - F2, over the range of both samples; exact. */
    static double integral(
            EmpiricalDistribution reference, EmpiricalDistribution current, DoubleUnaryOperator function) {
        double referenceCount = reference.count();
        double currentCount = current.count();
        double area = 0;
        double previous = Math.min(reference.min(), current.min());
        int i = 0;
        int j = 0;
        while (i < reference.size() || j < current.size()) {
            boolean fromReference =
                    j == current.size() || i < reference.size() && reference.value(i) <= current.value(j);
            double value = fromReference ? reference.value(i) : current.value(j);
            if (value > previous) {
                double difference = reference.weightBelow(i) / referenceCount - current.weightBelow(j) / currentCount;
                area += function.applyAsDouble(difference) * (value - previous);
                previous = value;
            }
            if (fromReference) {
                i++;
            } else {
                j++;
            }
        }
        return area;
    }
}
