package io.github.driftlib.quality.test;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.quality.duplicate.DuplicateRows;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.Expectation.Judged;
import io.github.driftlib.test.SharePair;
import io.github.driftlib.test.Tolerance;
import java.util.Optional;

/**
 * The default condition of the number of rows that equal an earlier one. More rows have more of them, and not in
 * proportion; so the larger side is thinned out to the number of rows of the smaller one. Of c equal rows, those drawn
 * but for one are duplicates: of s rows drawn from N, c s / N - 1 + C(N - c, s) / C(N, s) are expected. At most a tenth
 * more than in the reference, and three standard errors.
 */
final class CalibratedDuplicates {

    private CalibratedDuplicates() {}

    static Expectation rows(double current, double reference, MetricContext context, Conditions conditions) {
        DataSummary before = context.reference().orElseThrow(Bound::missing);
        long n = context.current().rowCount();
        long m = before.rowCount();
        Optional<Dataset> rows = context.current().rows();
        Optional<Dataset> referenceRows = before.rows();
        if (rows.isEmpty() || referenceRows.isEmpty() || !DuplicateRows.comparable(rows.get(), referenceRows.get())) {
            return CalibratedShares.countAtMost(new SharePair((long) current, n, (long) reference, m), conditions);
        }
        long fewer = Math.min(n, m);
        if (fewer == 0) {
            return Expectation.of(Condition.gte(0)).ofRows(n, m);
        }
        double[] sums = new double[3];
        DuplicateRows.forEach(rows.get(), referenceRows.get(), (here, there) -> {
            sums[0] += duplicates(n, here, fewer);
            sums[1] += duplicates(m, there, fewer);
            sums[2] += variance(n + m, here + there, fewer);
        });
        double standardError = Math.sqrt(sums[2] * (1 + (double) fewer / Math.max(n, m)));
        Expectation expectation = Expectation.atMost(
                sums[1], conditions.tolerance(new Tolerance.Worth(0.1 * sums[1], "10 %"), standardError, n, m));
        return n > m
                ? expectation.of(Judged.of("the number of duplicated rows among " + m, sums[0]))
                : n == m ? expectation : expectation.because("expected of " + n + " rows");
    }

    /** How many of the drawn rows are duplicates of a row that occurs so often. */
    private static double duplicates(long rows, long count, long drawn) {
        return count < 2 ? 0 : (double) count * drawn / rows - 1 + Rarefaction.absent(rows, count, drawn);
    }

    /** At most the variance of it: of max(X - 1, 0) for the number X of drawn rows of that kind, taken as binomial. */
    private static double variance(long rows, long count, long drawn) {
        if (count < 2) {
            return 0;
        }
        double p = (double) drawn / rows;
        double mean = count * p;
        double absent = Rarefaction.absent(rows, count, drawn);
        // E (X - 1)^2 over X >= 1 is E X^2 - 2 E X + 1 - P(X = 0).
        double square = mean * (1 - p) + mean * mean - 2 * mean + 1 - absent;
        double expected = mean - 1 + absent;
        return Math.max(0, square - expected * expected);
    }
}
