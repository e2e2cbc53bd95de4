package io.github.driftlib.benchmarks;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.RowType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A data set of objects with eight columns. The baseline fills arrays by hand, one for each column. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RowTypeBenchmark {

    /** What a row is. */
    record Trip(
            double distance, double fare, double tip, int riders, long meters, boolean paid, String zone, Instant at) {}

    /** The rows. */
    @Param({"10000", "1000000"})
    public int rows;

    private List<Trip> trips;
    private RowType<Trip> ofRecord;
    private RowType<Trip> built;

    /** For the annotation processor. */
    public RowTypeBenchmark() {}

    /** Makes the objects. */
    @Setup
    public void setUp() {
        trips = new ArrayList<>(rows);
        double[] distance = Samples.normal(rows, 1, 0);
        CategoricalColumn zones = Samples.labels(rows, 2, 260);
        for (int row = 0; row < rows; row++) {
            double drawn = distance[row];
            trips.add(new Trip(
                    drawn,
                    drawn * 3,
                    drawn / 7,
                    row % 6,
                    row * 17L,
                    row % 3 == 0,
                    zones.get(row),
                    Instant.ofEpochSecond(row)));
        }
        ofRecord = RowType.ofRecord(Trip.class);
        built = RowType.<Trip>builder()
                .number("distance", Trip::distance)
                .number("fare", Trip::fare)
                .number("tip", Trip::tip)
                .whole("riders", Trip::riders)
                .whole("meters", Trip::meters)
                .flag("paid", Trip::paid)
                .label("zone", Trip::zone)
                .datetime("at", Trip::at)
                .build();
    }

    /** Arrays filled by hand. */
    @Benchmark
    public Dataset baseline() {
        double[] distance = new double[rows];
        double[] fare = new double[rows];
        double[] tip = new double[rows];
        long[] riders = new long[rows];
        long[] meters = new long[rows];
        String[] paid = new String[rows];
        String[] zone = new String[rows];
        Instant[] at = new Instant[rows];
        int row = 0;
        for (Trip trip : trips) {
            distance[row] = trip.distance();
            fare[row] = trip.fare();
            tip[row] = trip.tip();
            riders[row] = trip.riders();
            meters[row] = trip.meters();
            paid[row] = trip.paid() ? "true" : "false";
            zone[row] = trip.zone();
            at[row++] = trip.at();
        }
        return Dataset.builder()
                .numerical("distance", distance)
                .numerical("fare", fare)
                .numerical("tip", tip)
                .integers("riders", riders)
                .integers("meters", meters)
                .categorical("paid", paid)
                .categorical("zone", zone)
                .datetime("at", at)
                .build();
    }

    /** The type of a record. */
    @Benchmark
    public Dataset ofRecord() {
        return Dataset.of(ofRecord, trips);
    }

    /** A type of functions. */
    @Benchmark
    public Dataset built() {
        return Dataset.of(built, trips);
    }
}
