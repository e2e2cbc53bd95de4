package io.github.driftlib.test;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.test.Expectation.Judged;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a model can be judged by as large a share of the rows as in the reference. Scores are of the complete rows
 * alone, so they can be as good as ever while most predictions are missing.
 *
 * <p>The share of complete rows must be at least the reference's less {@value #WORTH}, or less what chance explains if
 * that is more; without a reference at least 1 less {@value #WORTH}. Where all rows of current are complete, the test
 * passes at any number of rows; where no row of either side is, it is an error.
 */
public interface CompleteRowsTest extends MetricTest {

    /** A share of rows that is worth a word. */
    double WORTH = 0.05;

    /** What the rows are complete with, in words, such as {@code a target and a prediction}. */
    String needed();

    /** Why a data set cannot be asked, if it cannot. */
    Optional<String> problem(ResolvedDefinition definition, DataSummary side);

    /** How many rows of a data set without a {@link #problem} are complete. */
    long completeRows(ResolvedDefinition definition, DataSummary side);

    @Override
    default TestResult run(MetricContext context) {
        DataSummary current = context.current();
        Optional<String> problem = current.rowCount() == 0
                ? Optional.of("current must have a row, but has none")
                : problem(context.definition(), current);
        if (problem.isPresent()) {
            return result(TestResult.Status.ERROR, problem.get(), parameters());
        }
        long complete = completeRows(context.definition(), current);
        Optional<SharePair> both = context.reference()
                .filter(side -> side.rowCount() > 0)
                .filter(side -> problem(context.definition(), side).isEmpty())
                .map(side -> new SharePair(
                        complete, current.rowCount(), completeRows(context.definition(), side), side.rowCount()));
        if (complete == 0 && both.filter(pair -> pair.reference() == 0).isPresent()) {
            return result(
                    TestResult.Status.ERROR,
                    "a row must have " + needed() + ", but on both sides none has",
                    parameters());
        }
        Expectation asked = both.map(pair -> expectation(pair, Conditions.of(context)))
                .orElse(Expectation.of(Condition.gte(around(1))));
        double share = (double) complete / current.rowCount();
        TestVerdict verdict = TestVerdict.of(asked, Judged.of("the share of rows with " + needed(), share));
        Map<String, Object> used = new LinkedHashMap<>(parameters());
        used.put("value", share);
        used.putAll(verdict.parameters());
        used.put("complete_rows", complete);
        used.put("number_of_rows", current.rowCount());
        return result(verdict.status(), verdict.description(), used);
    }

    private static Expectation expectation(SharePair pair, Conditions conditions) {
        Expectation plain = Expectation.of(Condition.gte(around(pair.ofReference())));
        return pair.current() == pair.currentRows() || !conditions.areCalibrated()
                ? plain
                : Expectation.atLeast(pair.ofReference(), pair.tolerance(conditions, Tolerance.Worth.of(WORTH)));
    }

    private static Condition.Approx around(double share) {
        return new Condition.Approx(share, 0, WORTH);
    }
}
