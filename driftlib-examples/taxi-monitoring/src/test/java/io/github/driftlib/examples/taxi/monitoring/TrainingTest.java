package io.github.driftlib.examples.taxi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.NumericalColumn;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class TrainingTest {

    private static final Instant START = Instant.parse("2022-01-01T10:00:00Z");
    private static final double NONE = Double.NaN;

    private static Dataset month(double[] minutes, double... passengers) {
        DatetimeColumn.Builder pickups = DatetimeColumn.builder();
        DatetimeColumn.Builder dropoffs = DatetimeColumn.builder();
        for (double duration : minutes) {
            pickups.add(START);
            dropoffs.add(Double.isNaN(duration) ? null : START.plusSeconds(Math.round(60 * duration)));
        }
        Dataset month = Dataset.builder()
                .column("lpep_pickup_datetime", pickups.build())
                .column("lpep_dropoff_datetime", dropoffs.build())
                .numerical("passenger_count", passengers)
                .build();
        for (String feature : TaxiColumns.FEATURES) {
            month = feature.equals("passenger_count")
                    ? month
                    : month.with(feature, NumericalColumn.of(new double[minutes.length]));
        }
        return month;
    }

    @Test
    void keepsTripsUpToAnHourWithOneToEightPassengers() {
        Dataset month = month(new double[] {0, 60, 61, -1, NONE, 30, 30, 30, 30}, 1, 8, 1, 1, 1, 0, 9, NONE, 2);

        Training training = Training.of(month, 1);

        assertThat(training.trips()).isEqualTo(3);
        assertThat(training.train().numerical("duration_min").toArray()).containsExactly(0);
        assertThat(training.validation().numerical("duration_min").toArray()).containsExactly(60, 30);
        assertThat(training.validation().columnNames()).endsWith("duration_min", "prediction");
    }

    @Test
    void learnsFromTheFirstTripsAndIsTriedOnTheOthers() {
        Dataset month = new SmallTrips(20).month(YearMonth.of(2022, 1));

        Training training = Training.of(month, 300);

        assertThat(training.train().rowCount()).isEqualTo(300);
        assertThat(training.trips()).isBetween(480, 600);
        assertThat(training.trainError()).isCloseTo(0, within(1e-3));
        assertThat(training.validationError()).isCloseTo(0, within(1e-3));
        assertThat(training.baseline().reference()).isSameAs(training.validation());
    }

    @Test
    void atLeastOneTripMustBeLeft() {
        Dataset month = month(new double[] {1, 2, 3}, 1, 1, 1);

        assertThat(Training.of(month, 2).validation().rowCount()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Training.of(month, 3))
                .withMessage("--train-rows must be below 3, but was 3");
    }
}
