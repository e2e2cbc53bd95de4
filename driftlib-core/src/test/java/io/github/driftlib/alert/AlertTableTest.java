package io.github.driftlib.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.alert.peer.Peers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The budget is held, and the page says what was measured. */
class AlertTableTest {

    private static final String BEGIN = "<!-- measured -->\n";
    private static final String END = "<!-- end -->";

    private static void assertHeld(AlertTable.Row row) {
        assertThat(row.falseAlerts())
                .as(row.line())
                .isLessThan(1.1 * row.promised() + 3 * row.error())
                .isGreaterThan(0.2 * row.promised() - 3 * row.error());
    }

    @Test
    void theBudgetIsHeld() {
        AlertTable table = new AlertTable(12);
        for (Simulated.Noise noise : List.of(Simulated.Noise.NORMAL, Simulated.Noise.HEAVY_SEASONAL)) {
            assertHeld(table.ours(noise, 1, null));
            assertHeld(table.shared(noise, 1, 6));
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "long", matches = "true")
    void thePageSaysWhatWasMeasured() throws IOException {
        int series = Integer.getInteger("alert.series", 300);
        AlertTable table = new AlertTable(series);
        AlertTable few = new AlertTable(Math.max(2, series / 15));
        List<String> lines = new ArrayList<>(List.of(
                "| policy | values | asked for | false alerts in 30 days (standard error) | spikes told | shifts told |",
                "|---|---|---|---|---|---|"));
        for (Simulated.Noise noise : Simulated.Noise.values()) {
            List<AlertTable.Row> ours = List.of(
                    table.ours(noise, 0.5, null),
                    table.ours(noise, 1, null),
                    table.ours(noise, 1, AlertRule.Chart.CUSUM),
                    table.shared(noise, 1, 20));
            ours.forEach(row -> lines.add(row.line()));
            for (Peers.Policy peer : Peers.ofThePage()) {
                AlertTable those = peer.costly() ? few : table;
                lines.add(those.common(peer.name(), noise, peer.judge()).line());
            }
        }
        lines.forEach(System.out::println);
        Path page = Path.of("..", "docs", "alerts.md");
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
