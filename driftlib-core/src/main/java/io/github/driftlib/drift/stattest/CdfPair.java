package io.github.driftlib.drift.stattest;

import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.function.DoubleBinaryOperator;

/** Two empirical distribution functions, of the reference and of current: step functions. */
final class CdfPair {

    private CdfPair() {}

    /** The integral of a function of both, over the range of both samples; exact. */
    static double integral(
            EmpiricalDistribution reference, EmpiricalDistribution current, DoubleBinaryOperator function) {
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
                double ofReference = reference.weightBelow(i) / referenceCount;
                double ofCurrent = current.weightBelow(j) / currentCount;
                area += function.applyAsDouble(ofReference, ofCurrent) * (value - previous);
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
