package io.github.driftlib.examples.taxi.trips;

import java.time.LocalDate;
import java.util.Set;

/**
 * What is out of the ordinary on a day.
 *
 * @param demand how many trips there are, as a multiple of the usual number
 * @param duration how long trips take, as a multiple
 * @param fare what trips cost, as a multiple
 * @param closedZones where no trip begins
 * @param passengersUnknown whether vendor 2 sends no passenger counts
 */
record DayStory(double demand, double duration, double fare, Set<Integer> closedZones, boolean passengersUnknown) {

    static final DayStory ORDINARY = new DayStory(1, 1, 1, Set.of(), false);

    private static final DayStory CLOSED_ZONES = new DayStory(0.9, 1, 1, Set.of(74, 75), false);
    private static final DayStory STORM = new DayStory(0.55, 1.5, 1, Set.of(), false);
    private static final DayStory SILENT_VENDOR = new DayStory(1, 1, 1, Set.of(), true);
    private static final DayStory NEW_TARIFF = new DayStory(1, 1, 1.25, Set.of(), false);

    /** What happens on a day of a month that is out of the ordinary. */
    static DayStory of(LocalDate day) {
        return switch (day.getDayOfMonth()) {
            case 8 -> CLOSED_ZONES;
            case 13 -> STORM;
            case 17 -> SILENT_VENDOR;
            default -> day.getDayOfMonth() >= 21 ? NEW_TARIFF : ORDINARY;
        };
    }
}
