package io.github.driftlib.examples.taxi.trips;

import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Where trips begin and end: TLC's zones 1 to 263, a few of them far more often than the other ones. */
final class Zones {

    private static final int COUNT = 263;

    private static final Weights PICKUPS =
            weights(Map.of(74, 156, 75, 130, 41, 78, 42, 43, 166, 42, 95, 41, 97, 36, 7, 33, 43, 31, 244, 30), 400);

    private static final Weights DROPOFFS =
            weights(Map.of(74, 52, 75, 47, 42, 41, 41, 40, 236, 33, 238, 32, 166, 29, 263, 22, 151, 21, 239, 19), 700);

    /** Zones below 96th street in Manhattan, where a surcharge is due. */
    private static final Set<Integer> CENTRAL = Set.of(
            43, 48, 50, 68, 79, 90, 100, 107, 137, 140, 141, 142, 143, 161, 162, 163, 164, 170, 186, 230, 234, 236, 237,
            238, 239, 262, 263);

    private Zones() {}

    /** The best-known zones have the given weights; the others share the rest, the n-th in proportion to 1/n. */
    private static Weights weights(Map<Integer, Integer> known, double rest) {
        double[] weights = new double[COUNT + 1];
        double sum = 0;
        for (int zone = 1; zone <= COUNT; zone++) {
            weights[zone] = 1.0 / rank(zone);
            sum += weights[zone];
        }
        for (int zone = 1; zone <= COUNT; zone++) {
            weights[zone] = known.containsKey(zone) ? known.get(zone) : weights[zone] * rest / sum;
        }
        return new Weights(weights);
    }

    /** A number from 1 to 263, each of them once: 101 and 263 have no common divisor. */
    private static int rank(int zone) {
        return zone * 101 % COUNT + 1;
    }

    static int pickup(DayStory story, RandomGenerator random) {
        int zone = PICKUPS.pick(random);
        while (story.closedZones().contains(zone)) {
            zone = PICKUPS.pick(random);
        }
        return zone;
    }

    /** One trip in eleven ends in the zone it began in. */
    static int dropoff(int pickup, RandomGenerator random) {
        return random.nextDouble() < 0.09 ? pickup : DROPOFFS.pick(random);
    }

    static boolean central(int zone) {
        return CENTRAL.contains(zone);
    }
}
