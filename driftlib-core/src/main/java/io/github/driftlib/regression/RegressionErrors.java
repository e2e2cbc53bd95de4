package io.github.driftlib.regression;

import static io.github.driftlib.regression.error.ErrorStatistics.finite;

import io.github.driftlib.regression.error.ErrorBand;
import io.github.driftlib.regression.error.ErrorStatistics;
import io.github.driftlib.regression.error.ErrorSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/**
 * The quality of one data set's predictions, of the rows that have a finite target t and a finite prediction p, with
 * the error e = p - t. A number is null where it is not defined (a deviation of one row) or too large for a double.
 *
 * @param r2Score the coefficient of determination, 1 - sum of e<sup>2</sup> / sum of (t - mean t)<sup>2</sup>: 1 is
 *     perfect, 0 as good as the mean target
 * @param rmse the root of the mean squared error
 * @param meanError the mean error: above 0 where the model overestimates
 * @param meanAbsError the mean absolute error
 * @param meanAbsPercError the mean of 100 |e / t|; rows whose target is 0 have no percentage and are left out
 * @param absErrorMax the largest absolute error
 * @param underperformance the errors in three groups
 * @param errorStd the standard deviation of e (n - 1)
 * @param absErrorStd the standard deviation of |e| (n - 1)
 * @param absPercErrorStd the standard deviation of |e / t| (n - 1): a share, not a percentage
 * @param numberOfRows how many rows are complete
 * @param numberOfZeroTargets how many of them have a target of 0
 */
public record RegressionErrors(
        @Nullable Double r2Score,
        @Nullable Double rmse,
        @Nullable Double meanError,
        @Nullable Double meanAbsError,
        @Nullable Double meanAbsPercError,
        @Nullable Double absErrorMax,
        RegressionErrors.Underperformance underperformance,
        @Nullable Double errorStd,
        @Nullable Double absErrorStd,
        @Nullable Double absPercErrorStd,
        long numberOfRows,
        long numberOfZeroTargets) {

    static RegressionErrors of(ErrorSummary side) {
        long rows = side.errors().count();
        boolean sharesKnown = side.absoluteShares().positiveInfinities() == 0;
        return new RegressionErrors(
                finite(ErrorStatistics.determination(side)),
                finite(ErrorStatistics.rootMeanSquare(side.errors(), 0)),
                finite(side.errors().mean()),
                finite(ErrorStatistics.meanAbsoluteError(side.errors())),
                finite(ErrorStatistics.meanAbsolutePercentageError(side)),
                finite(ErrorStatistics.largest(side.errors())),
                Underperformance.of(side.errors(), ErrorBand.of(side.errors(), ErrorBand.DEFAULT_SHARE)),
                finite(ErrorStatistics.deviation(side.errors())),
                finite(ErrorStatistics.absoluteDeviation(side.errors())),
                sharesKnown ? finite(ErrorStatistics.deviation(side.absoluteShares())) : null,
                rows,
                rows - side.absoluteShares().count() - side.absoluteShares().positiveInfinities());
    }

    /**
     * The errors in three groups: the lowest, the highest, and those strictly between. With a share s, the lowest are
     * the errors up to their s quantile and the highest those from their 1 - s quantile on; both include the bound.
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
            return new Group(
                    count == 0 ? null : finite(mean), count < 2 ? null : finite(Math.sqrt(squares / (count - 1))));
        }
    }
}
