package io.github.driftlib.regression;

import static io.github.driftlib.regression.error.ErrorStatistics.finite;

import io.github.driftlib.regression.error.ErrorBand;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/**
 * The errors in three groups: the lowest, the highest, and those strictly between. With a share s, the lowest are the
 * errors up to their s quantile and the highest those from their 1 - s quantile on; both include the bound.
 *
 * @param majority the errors between
 * @param underestimation the lowest errors
 * @param overestimation the highest errors
 */
public record Underperformance(Group majority, Group underestimation, Group overestimation) {

    /**
     * A group of errors.
     *
     * @param meanError their mean, or null where there is none
     * @param stdError their standard deviation (n - 1), or null where there are fewer than two
     */
    public record Group(
            @Nullable Double meanError, @Nullable Double stdError) {}

    static Underperformance of(EmpiricalDistribution errors, ErrorBand band) {
        return new Underperformance(
                group(errors, band::isMajority), group(errors, band::isUnder), group(errors, band::isOver));
    }

    private static Group group(EmpiricalDistribution errors, DoublePredicate member) {
        long count = 0;
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < errors.size(); i++) {
            double error = errors.value(i);
            if (member.test(error)) {
                long weight = errors.weight(i);
                count += weight;
                double deviation = error - mean;
                mean += deviation * ((double) weight / count);
                squares += weight * deviation * (error - mean);
            }
        }
        return new Group(count == 0 ? null : finite(mean), count < 2 ? null : finite(Math.sqrt(squares / (count - 1))));
    }
}
