package io.github.driftlib.examples.taxi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.training.RunTable;
import io.github.driftlib.training.Series;
import io.github.driftlib.training.TrainingLog;
import io.github.driftlib.training.TrainingMemory;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetrainingTest {

    private static Dataset trips() {
        Random random = new Random(1);
        int rows = 2560;
        Dataset trips = Dataset.builder()
                .numerical(
                        "trip_distance",
                        random.doubles(rows).map(u -> 1 + 10 * u).toArray())
                .build();
        for (String feature : TaxiColumns.FEATURES) {
            trips = feature.equals("trip_distance") ? trips : trips.withNumerical(feature, row -> random.nextInt(5));
        }
        return trips.withNumerical(
                TaxiColumns.TARGET,
                row -> 4 + 3 * row.number("trip_distance") + row.number("fare_amount") + random.nextGaussian());
    }

    @Test
    void moreTripsBringLessErrorAndTheBestFeaturesWin() {
        TrainingMemory memory = new TrainingMemory();
        Retraining retraining = new Retraining(trips(), TrainingLog.of(memory));

        retraining.onMoreTrips(Instant.EPOCH);
        retraining.candidates(Instant.EPOCH);

        Series error = Series.of(Retraining.ERROR, Series.VALIDATION);
        var sizes = memory.records(Retraining.SIZES);
        assertThat(sizes).hasSize(8);
        assertThat(sizes.get(7).last(error).orElseThrow().value())
                .isLessThan(sizes.get(0).last(error).orElseThrow().value());
        RunTable table = RunTable.of(memory.records(Retraining.CANDIDATES));
        assertThat(table.runs()).containsExactly("all features", "distance only", "without prices");
        assertThat(table.markdown()).contains(", worse)");
    }
}
