package io.github.driftlib.examples.taxi.trips;

/**
 * A trip that was made up. NaN and null are missing.
 *
 * @param vendor who made the meter, 1 or 2
 * @param pickup when it began, in microseconds since 1970
 * @param dropoff when it ended
 * @param from the zone it began in
 * @param to the zone it ended in
 * @param miles how far it went
 * @param meter what only the meter tells
 * @param charge what it cost
 */
record Trip(int vendor, long pickup, long dropoff, int from, int to, double miles, Meter meter, Charge charge) {

    /**
     * What only the meter tells.
     *
     * @param stored {@code Y} where the trip was sent later, {@code N} where at once
     * @param rate which tariff was chosen: 1 the standard one, 5 a price agreed on
     * @param passengers how many passengers there were
     * @param payment 1 by card, 2 in cash, 3 not at all, 4 disputed
     * @param tripType 1 hailed on the street, 2 ordered
     */
    record Meter(String stored, double rate, double passengers, double payment, double tripType) {

        static final Meter UNKNOWN = new Meter(null, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

        boolean known() {
            return stored != null;
        }

        boolean standardRate() {
            return rate == 1;
        }
    }

    /**
     * What a trip cost, in dollars.
     *
     * @param fare what the meter showed, or what was agreed on
     * @param extra for evenings and rush hours
     * @param tax of the MTA
     * @param tip as far as known
     * @param tolls for bridges and tunnels
     * @param improvement a surcharge of every trip
     * @param congestion a surcharge below 96th street
     */
    record Charge(
            double fare, double extra, double tax, double tip, double tolls, double improvement, double congestion) {

        double total() {
            return Cents.round(fare + extra + tax + tip + tolls + improvement + congestion);
        }

        /** The same, given back. */
        Charge negative() {
            return new Charge(-fare, -extra, -tax, -tip, -tolls, -improvement, -congestion);
        }
    }
}
