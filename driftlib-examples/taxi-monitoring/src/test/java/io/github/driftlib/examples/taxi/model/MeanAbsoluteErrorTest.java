package io.github.driftlib.examples.taxi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.data.Dataset;
import org.junit.jupiter.api.Test;

class MeanAbsoluteErrorTest {

    private final Dataset rows = Dataset.builder()
            .numerical("target", 10, 20, 30)
            .numerical("prediction", 11, 17, 32)
            .build();

    @Test
    void isTheMeanDistance() {
        assertThat(MeanAbsoluteError.of(rows, "target", "prediction")).isEqualTo(2);
    }

    @Test
    void needsRows() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeanAbsoluteError.of(rows.slice(0, 0), "target", "prediction"))
                .withMessage("rows must not be empty");
    }
}
