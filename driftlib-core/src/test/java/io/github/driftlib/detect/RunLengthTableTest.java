package io.github.driftlib.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Measures run lengths: what is promised is held, and the page says what was measured. */
class RunLengthTableTest {

    private static final String BEGIN = "<!-- measured -->\n";
    private static final String END = "<!-- end -->";

    private static void assertHeld(RunLengthTable.Row row) {
        double noise = 3 * row.error();
        assertThat(row.mean()).as(row.name()).isGreaterThan(0.8 * row.promised() - noise);
        if (!row.atLeast()) {
            assertThat(row.mean()).as(row.name()).isLessThan(1.2 * row.promised() + noise);
        }
    }

    @Test
    void whatIsPromisedIsHeld() {
        List<RunLengthTable.Row> rows = new RunLengthTable(200).promising();
        assertThat(rows).hasSize(18).allSatisfy(RunLengthTableTest::assertHeld);
    }

    @Test
    @EnabledIfSystemProperty(named = "long", matches = "true")
    void thePageSaysWhatWasMeasured() throws IOException {
        RunLengthTable table = new RunLengthTable(2000);
        List<String> lines = new ArrayList<>(List.of(
                "| detector | values | promised | measured (standard error) | median delay |",
                "|---|---|---|---|---|"));
        table.promising().forEach(row -> {
            assertThat(row.mean()).as(row.name()).isGreaterThan(0.8 * row.promised());
            assertThat(row.atLeast() || row.mean() < 1.2 * row.promised())
                    .as(row.name())
                    .isTrue();
            lines.add(row.line());
        });
        new RunLengthTable(200).others().forEach(row -> lines.add(row.line()));
        Path page = Path.of("..", "docs", "detectors.md");
        String text = Files.readString(page);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        String measured = "\n" + String.join("\n", lines) + "\n\n";
        String written = text.substring(0, from) + measured + text.substring(text.indexOf(END, from));
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(page, written);
        }
        assertThat(Files.readString(page)).isEqualTo(written);
    }
}
