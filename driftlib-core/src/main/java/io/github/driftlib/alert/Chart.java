package io.github.driftlib.alert;

import io.github.driftlib.detect.Baseline;
import io.github.driftlib.detect.Cusum;
import io.github.driftlib.detect.DetectorSettings;
import io.github.driftlib.detect.Ewma;
import io.github.driftlib.detect.FalseAlarms;
import io.github.driftlib.detect.Shewhart;

/**
 * A chart over a series, in place of ranges: each value less what was expected, in deviations, goes into a detector
 * whose mean run to a false alarm is what the budget gives the series.
 */
public enum Chart {
    /** {@link Cusum}: for lasting shifts. */
    CUSUM,
    /** {@link Ewma}: for lasting shifts too. */
    EWMA,
    /** {@link Shewhart}: for single values. */
    SHEWHART;

    private static final double SHORTEST = 10;
    private static final double LONGEST = 1e8;

    DetectorSettings settings(double alertsPerCheck) {
        FalseAlarms alarms = FalseAlarms.every(Math.max(SHORTEST, Math.min(LONGEST, 1 / alertsPerCheck)));
        Baseline standard = Baseline.known(0, 1);
        return switch (this) {
            case CUSUM -> Cusum.of(standard, alarms);
            case EWMA -> Ewma.of(standard, alarms);
            case SHEWHART -> Shewhart.of(standard, alarms);
        };
    }
}
