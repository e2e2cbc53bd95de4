package io.github.driftlib.examples.taxi.trips;

import io.github.driftlib.examples.taxi.trips.Trip.Charge;
import io.github.driftlib.examples.taxi.trips.Trip.Meter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;

/** Makes up the trips of a day. */
final class TripMaker {

    private static final long SECOND = 1_000_000;
    private static final int SECONDS_PER_HOUR = 3600;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int SPEAKING_VENDOR = 1;
    private static final int SILENT_VENDOR = 2;
    private static final int CARD = 1;
    private static final double MEDIAN_MILES = 2.1;
    private static final Weights PASSENGERS = new Weights(4, 870, 75, 13, 4, 19, 14);
    private static final Weights PAYMENTS = new Weights(0, 607, 385, 6, 2);

    private final LocalDate day;
    private final DayStory story;
    private final Random random;

    TripMaker(LocalDate day, DayStory story, Random random) {
        this.day = day;
        this.story = story;
        this.random = random;
    }

    /** A trip that begins at the given second of the day. */
    Trip trip(int second) {
        int hour = second / SECONDS_PER_HOUR;
        int vendor = chance(0.85) ? SILENT_VENDOR : SPEAKING_VENDOR;
        int from = Zones.pickup(story, random);
        int to = Zones.dropoff(from, random);
        Meter meter = chance(0.1) ? Meter.UNKNOWN : meter(vendor);
        double miles = miles(from == to);
        double minutes = minutes(miles, hour);
        Charge charge = charge(meter, miles, minutes, hour, Zones.central(to));
        boolean refunded = meter.payment() > 2 && chance(0.4);
        long pickup = (day.toEpochDay() * SECONDS_PER_DAY + second) * SECOND;
        return new Trip(
                vendor,
                pickup,
                pickup + Math.round(recorded(minutes) * 60) * SECOND,
                from,
                to,
                Cents.round(miles),
                meter,
                refunded ? charge.negative() : charge);
    }

    private Meter meter(int vendor) {
        boolean agreed = chance(0.048);
        double passengers = PASSENGERS.pick(random);
        return new Meter(
                chance(0.01) ? "Y" : "N",
                agreed ? 5 : 1,
                story.passengersUnknown() && vendor == SILENT_VENDOR ? Double.NaN : passengers,
                PAYMENTS.pick(random),
                agreed ? 2 : 1);
    }

    private double miles(boolean sameZone) {
        if (chance(0.012)) {
            return 0;
        }
        return MEDIAN_MILES * (sameZone ? 0.45 : 1) * StrictMath.exp(0.76 * random.nextGaussian());
    }

    private double minutes(double miles, int hour) {
        double smooth = 2.6 + 5 * StrictMath.pow(miles, 0.8);
        return smooth * DayRhythm.slowness(hour) * story.duration() * StrictMath.exp(0.3 * random.nextGaussian());
    }

    /** Drivers are not exact about the begin and the end of a trip, and some forget to end it. */
    private double recorded(double minutes) {
        double noise = StrictMath.exp(0.22 * random.nextGaussian());
        return chance(0.006) ? 60 + 1380 * random.nextDouble() : minutes * noise;
    }

    private Charge charge(Meter meter, double miles, double minutes, int hour, boolean central) {
        double fare = fare(meter, miles, minutes);
        boolean tipped = (meter.payment() == CARD || !meter.known()) && chance(0.91);
        boolean tolled = chance(miles > 6 ? 0.12 : 0.015);
        return new Charge(
                fare,
                meter.standardRate() ? extra(hour) : 0,
                meter.standardRate() ? 0.5 : 0,
                tipped ? Cents.round(fare * Math.max(0, 0.23 + 0.08 * random.nextGaussian())) : 0,
                tolled ? 6.55 : 0,
                0.3,
                central ? 2.75 : 0);
    }

    /** Meters count in steps of half a dollar; other prices are agreed on. */
    private double fare(Meter meter, double miles, double minutes) {
        double fare = (1.98 + 1.92 * miles + 0.35 * minutes) * story.fare();
        return meter.standardRate()
                ? Math.max(2.5, Math.round(fare * 2) / 2.0)
                : Cents.round(Math.max(2.5, fare * (1 + 0.15 * random.nextGaussian())));
    }

    private double extra(int hour) {
        if (hour >= 20 || hour < 6) {
            return 0.5;
        }
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return hour >= 16 && !weekend ? 1 : 0;
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }
}
