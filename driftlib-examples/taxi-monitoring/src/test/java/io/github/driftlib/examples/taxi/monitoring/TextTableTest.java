package io.github.driftlib.examples.taxi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        TextTable table = new TextTable("name", "n", "note");
        table.add("a", "1000", "x");
        table.add("longer", "1", "");

        assertThat(table.text()).isEqualTo("""
                        name     n      note
                        a        1000   x
                        longer   1
                        """);
    }

    @Test
    void rowsAreAsLongAsTheHeader() {
        TextTable table = new TextTable("a", "b");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.add("1"))
                .withMessage("cells must be 2, but were 1");
    }
}
