package io.github.driftlib.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.blackbox.Ride.Payment;
import io.github.driftlib.blackbox.hidden.HiddenRide;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.RowField;
import io.github.driftlib.data.RowType;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records of a named module, with and without its leave. */
class RowsOfAModuleTest {

    private static final Instant NOON = Instant.parse("2022-02-01T12:00:00Z");

    private record Hidden(double distance, Payment payment) {}

    @Test
    void theModulesAreNamed() {
        assertThat(Ride.class.getModule().getName()).isEqualTo("io.github.driftlib.blackbox");
        assertThat(RowType.class.getModule().getName()).isEqualTo("io.github.driftlib.core");
    }

    @Test
    void aPublicRecordOfAnExportedPackageIsRead() {
        Dataset rides = Dataset.of(
                RowType.ofRecord(Ride.class),
                List.of(new Ride(2.5, 2, Payment.CARD, NOON), new Ride(Double.NaN, 0, null, null)));
        assertThat(rides.numerical("distance").toArray()).containsExactly(2.5, Double.NaN);
        assertThat(rides.numerical("riders").toArray()).containsExactly(2, 0);
        assertThat(rides.categorical("payment").get(0)).isEqualTo("CARD");
        assertThat(rides.datetime("at").get(0)).isEqualTo(NOON);
        assertThat(rides.datetime("at").get(1)).isNull();
    }

    @Test
    void aRecordThatIsNotOpenSaysWhatToDo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RowType.ofRecord(HiddenRide.class))
                .withMessage("record io.github.driftlib.blackbox.hidden.HiddenRide must be readable, but its package is"
                        + " not open in module io.github.driftlib.blackbox: add 'opens"
                        + " io.github.driftlib.blackbox.hidden to io.github.driftlib.core;' to the module, or give"
                        + " RowType.recordBuilder(HiddenRide.class).lookup(MethodHandles.lookup())");
    }

    @Test
    void aModuleLendsItsRightToRead() {
        Dataset rides = Dataset.of(HiddenRide.rows(), List.of(HiddenRide.from("41", 7, 2.5), new HiddenRide(1, null)));
        assertThat(rides.numerical("distance").toArray()).containsExactly(2.5, 1);
        assertThat(rides.categorical("from.zone").get(0)).isEqualTo("41");
        assertThat(rides.numerical("from.meters").toArray()).containsExactly(7, Double.NaN);
    }

    @Test
    void functionsNeedNoLeaveAndTheFieldsAreThereForWhoeverReadsRows() {
        RowType<Hidden> type = RowType.<Hidden>builder()
                .number("distance", Hidden::distance)
                .label("payment", Hidden::payment)
                .build();
        assertThat(type.fields()).hasSize(2);
        Hidden ride = new Hidden(2.5, Payment.CASH);
        if (type.fields().get(0) instanceof RowField.Numbers<Hidden> numbers) {
            assertThat(numbers.value().applyAsDouble(ride)).isEqualTo(2.5);
        }
        assertThat(Dataset.of(type, List.of(ride)).categorical("payment").get(0))
                .isEqualTo("CASH");
    }
}
