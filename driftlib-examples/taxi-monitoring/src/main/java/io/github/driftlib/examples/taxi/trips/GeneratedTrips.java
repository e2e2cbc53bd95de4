package io.github.driftlib.examples.taxi.trips;

import io.github.driftlib.data.Dataset;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Trips that are made up, for those who have no files: the columns of TLC's files, some 60,000 trips a month, in the
 * order of their pickups. The same seed, month and story give the same trips.
 *
 * <p>They resemble the published ones: fewer trips at weekends, and those later in the day; many trips from few of the
 * 263 zones; slow traffic by day; fares that follow from distance and duration. And they are as imperfect: one in ten
 * trips lacks its passenger count and what else the meter tells, all lack the e-hail fee, a few took a day, carried
 * nobody, cost less than nothing or began in 2009.
 *
 * <p>Most months are calm. In one that is out of the ordinary,
 *
 * <ul>
 *   <li>on the 8th, zones 74 and 75, where more than a quarter of all trips begin, are closed;
 *   <li>on the 13th, there is a snowstorm: little more than half of the trips, and they take half as long again;
 *   <li>on the 17th, vendor 2, which has five sixths of the trips, sends no passenger counts;
 *   <li>from the 21st on, there is a new tariff: all fares are a quarter higher.
 * </ul>
 */
public final class GeneratedTrips implements TripSource {

    private static final int MEAN_TRIPS_PER_DAY = 2000;
    private static final int STRAY_TRIPS = 5;
    private static final LocalDate STRAY_DAY = LocalDate.of(2009, 1, 1);

    private final long seed;
    private final YearMonth storyMonth;

    /**
     * Trips with something to find in one month.
     *
     * @param seed another seed gives other trips
     * @param storyMonth the month that is out of the ordinary
     */
    public GeneratedTrips(long seed, YearMonth storyMonth) {
        this.seed = seed;
        this.storyMonth = storyMonth;
    }

    @Override
    public String description() {
        return "made up (seed " + seed + "); not New York's real trips";
    }

    @Override
    public Dataset month(YearMonth month) {
        Random random = new Random(seed * 1_000_003 + month.getYear() * 12L + month.getMonthValue());
        TripTable table = new TripTable();
        List<LocalDate> days =
                month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
        addDay(STRAY_DAY, STRAY_TRIPS, DayStory.ORDINARY, random, table);
        for (LocalDate day : days) {
            DayStory story = month.equals(storyMonth) ? DayStory.of(day) : DayStory.ORDINARY;
            double mean = MEAN_TRIPS_PER_DAY * DayRhythm.of(day).demand() * story.demand();
            addDay(day, (int) Math.round(mean * (1 + 0.04 * random.nextGaussian())), story, random, table);
        }
        return table.build();
    }

    private static void addDay(LocalDate day, int trips, DayStory story, Random random, TripTable table) {
        TripMaker maker = new TripMaker(day, story, random);
        for (int second : seconds(trips, DayRhythm.of(day), random)) {
            table.add(maker.trip(second));
        }
    }

    private static int[] seconds(int trips, DayRhythm rhythm, Random random) {
        int[] seconds = new int[trips];
        for (int trip = 0; trip < trips; trip++) {
            seconds[trip] = rhythm.hours().pick(random) * 3600 + random.nextInt(3600);
        }
        Arrays.sort(seconds);
        return seconds;
    }
}
