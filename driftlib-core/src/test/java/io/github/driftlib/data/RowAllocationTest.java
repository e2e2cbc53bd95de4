package io.github.driftlib.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Reading rows allocates what the arrays of the columns take, and nothing for a row. */
class RowAllocationTest {

    private static final int ROWS = 1_000_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private record Trip(
            double distance, double fare, float tip, int riders, long meters, boolean flag, String zone, Instant at) {}

    private static final Trip[] TRIPS = new Trip[1024];

    static {
        for (int i = 0; i < TRIPS.length; i++) {
            TRIPS[i] = new Trip(
                    i / 7.0,
                    i / 3.0,
                    i / 2f,
                    i % 6,
                    i * 1_000_003L,
                    i % 2 == 0,
                    "zone " + i % 260,
                    Instant.ofEpochSecond(i));
        }
    }

    /** Goes through the same trips again and again, and makes nothing on the way. */
    private static final class Trips implements Iterator<Trip> {
        private int at;

        @Override
        public boolean hasNext() {
            return at < ROWS;
        }

        @Override
        public Trip next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return TRIPS[at++ % TRIPS.length];
        }
    }

    private static Dataset byHand() {
        NumericalColumn.Builder distance = NumericalColumn.builder();
        NumericalColumn.Builder fare = NumericalColumn.builder();
        NumericalColumn.Builder tip = NumericalColumn.builder();
        WholeNumbers riders = new WholeNumbers();
        WholeNumbers meters = new WholeNumbers();
        CategoricalColumn.Builder flag = CategoricalColumn.builder();
        CategoricalColumn.Builder zone = CategoricalColumn.builder();
        DatetimeColumn.Builder at = DatetimeColumn.builder();
        Trips trips = new Trips();
        while (trips.hasNext()) {
            Trip trip = trips.next();
            distance.add(trip.distance());
            fare.add(trip.fare());
            tip.add(trip.tip());
            riders.add(trip.riders());
            meters.add(trip.meters());
            flag.add(trip.flag() ? "true" : "false");
            zone.add(trip.zone());
            at.add(trip.at());
        }
        return Dataset.builder()
                .column("distance", distance.build())
                .column("fare", fare.build())
                .column("tip", tip.build())
                .wholeNumbers("riders", riders)
                .wholeNumbers("meters", meters)
                .column("flag", flag.build())
                .column("zone", zone.build())
                .column("at", at.build())
                .build();
    }

    private static long allocated(Runnable work) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void arraysOnly() {
        RowType<Trip> record = RowType.ofRecord(Trip.class);
        RowType<Trip> built = RowType.<Trip>builder()
                .number("distance", Trip::distance)
                .number("fare", Trip::fare)
                .number("tip", Trip::tip)
                .whole("riders", Trip::riders)
                .whole("meters", Trip::meters)
                .flag("flag", Trip::flag)
                .label("zone", Trip::zone)
                .datetime("at", Trip::at)
                .build();
        long hand = allocated(RowAllocationTest::byHand);
        long ofRecord = allocated(() -> Dataset.of(record, Trips::new));
        long ofBuilt = allocated(() -> Dataset.of(built, Trips::new));
        // One object of the smallest size a row would be 16 MB.
        long tolerance = ROWS;
        assertThat(ofRecord - hand).as("of %s bytes", hand).isLessThan(tolerance);
        assertThat(ofBuilt - hand).as("of %s bytes", hand).isLessThan(tolerance);
        assertThat(Dataset.of(record, Trips::new).numerical("meters").toArray())
                .isEqualTo(byHand().numerical("meters").toArray());
    }
}
