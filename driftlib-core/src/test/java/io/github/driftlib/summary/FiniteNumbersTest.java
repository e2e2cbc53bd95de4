package io.github.driftlib.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.data.NumericalColumn;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FiniteNumbersTest {

    private static final NumericalColumn COLUMN =
            NumericalColumn.of(3, Double.NaN, -0.0, Double.POSITIVE_INFINITY, 1.5, Double.NEGATIVE_INFINITY);

    @Test
    void areTheSameInAnArrayThatIsThere() {
        double[] room = new double[8];
        Arrays.fill(room, 7);
        FiniteNumbers finite = FiniteNumbers.of(COLUMN, room);
        assertThat(finite.numbers()).isSameAs(room).startsWith(3.0, 0.0, 1.5);
        assertThat(finite.count()).isEqualTo(3);
        assertThat(finite.absent()).isEqualTo(new NonFiniteCounts(1, 1, 1));
    }

    @Test
    void theArrayMustHoldTheColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FiniteNumbers.of(COLUMN, new double[5]))
                .withMessage("room must be at least as long as the column, 6, but was 5");
    }
}
