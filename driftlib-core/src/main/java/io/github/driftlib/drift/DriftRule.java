package io.github.driftlib.drift;

/**
 * When a score counts as drift. Where nothing is said, a report judges by the threshold, and a test as its suite does.
 */
public enum DriftRule {
    /** The score is compared with the threshold, whatever the number of values: Evidently's verdict. */
    THRESHOLD,
    /**
     * A distance must reach its noise floor too: drift from max(threshold, noise floor) on. Two samples of one
     * distribution are then said to differ in at most 5 % of the cases, at any size; the columns of a data set share
     * these 5 %. A p-value is compared with the threshold, which is its rate of false alarms already; where a test does
     * not keep that rate, one that does must say drift too
     * ({@link io.github.driftlib.drift.stattest.StatTest#calibratedTest}).
     *
     * <p>Where it could not say drift whatever the values, for there are too few, or where the measure does not see how
     * most of the values moved, the column is undecided and not one without drift.
     *
     * <p>The level of these 5 % is one rule: a column alone has it, of n columns of a data set each has a part in n, of
     * k tests of a suite each has a part in k. So a test that is alone in its suite says what the report says. A stated
     * level is kept; where p-values are adjusted, the adjustment shares it.
     */
    CALIBRATED
}
