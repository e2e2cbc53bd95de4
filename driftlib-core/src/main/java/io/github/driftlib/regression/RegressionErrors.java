package io.github.driftlib.regression;

import static io.github.driftlib.regression.error.ErrorStatistics.finite;

import io.github.driftlib.regression.error.ErrorBand;
import io.github.driftlib.regression.error.ErrorStatistics;
import io.github.driftlib.regression.error.ErrorSummary;
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
        Underperformance underperformance,
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
}
