package io.github.driftlib.examples.taxi.trips;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * How trips are spread over a day.
 *
 * @param demand how many there are, as a multiple of the mean
 * @param hours in which hours they begin
 */
record DayRhythm(double demand, Weights hours) {

    private static final Weights WEEKDAY_HOURS =
            new Weights(11, 7, 5, 4, 3, 5, 18, 46, 61, 61, 61, 58, 56, 59, 66, 73, 78, 76, 71, 59, 43, 32, 26, 20);
    private static final Weights WEEKEND_HOURS =
            new Weights(30, 22, 17, 12, 10, 6, 10, 18, 27, 37, 49, 59, 63, 69, 72, 72, 73, 70, 70, 61, 49, 38, 34, 32);
    private static final double[] DEMAND = {0.97, 1.02, 1.06, 1.09, 1.1, 0.96, 0.78};

    /** Miles an hour. */
    private static final double[] SPEED = {
        13.5, 13.1, 13.1, 13.7, 14.7, 17, 13.8, 10.9, 10.3, 10.9, 10.8, 10.6, 10.6, 10.3, 9.7, 9.5, 9.6, 9.8, 10.4,
        11.4, 11.8, 12.6, 13.0, 13.3
    };

    private static final double MEAN_SPEED = 10.7;

    static DayRhythm of(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
        return new DayRhythm(DEMAND[weekday.ordinal()], weekend ? WEEKEND_HOURS : WEEKDAY_HOURS);
    }

    /** How much longer than on average a trip takes that begins in the given hour. */
    static double slowness(int hour) {
        return MEAN_SPEED / SPEED[hour];
    }
}
