package io.github.driftlib.falsealarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Writes the table of false alarms of the data tests. */
@EnabledIfSystemProperty(named = "long", matches = "true")
class FalseAlarmTableTest {

    @Test
    void theTableIsMeasuredAndWritten() throws IOException {
        Path page = Path.of("..", "docs", "false-alarms-of-data-tests.md");
        FalseAlarmTable.write(page, Integer.getInteger("rounds", 100));
        assertThat(Files.readString(page))
                .contains("| `dataQuality` | labels replaced |", "| `columnMean` |", "| `taxi` |");
    }
}
