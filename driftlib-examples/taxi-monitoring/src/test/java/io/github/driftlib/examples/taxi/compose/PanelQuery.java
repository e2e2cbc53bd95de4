package io.github.driftlib.examples.taxi.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The query of a panel.
 *
 * @param dashboard the uid of the dashboard
 * @param panel the title of the panel
 * @param rawSql the query as the dashboard has it, with Grafana's macros
 */
record PanelQuery(String dashboard, String panel, String rawSql) {

    /** All queries of the dashboards in a folder. */
    static List<PanelQuery> in(Path folder) {
        List<PanelQuery> queries = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                JsonNode dashboard = new ObjectMapper().readTree(file.toFile());
                for (JsonNode panel : dashboard.get("panels")) {
                    panel.get("targets")
                            .forEach(target -> queries.add(new PanelQuery(
                                    dashboard.get("uid").asText(),
                                    panel.get("title").asText(),
                                    target.get("rawSql").asText())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return queries;
    }

    /** The query that Grafana sends for the given range of time, whose ends it writes as texts without a type. */
    String expanded(Instant from, Instant to) {
        String sql = rawSql.replaceAll("\\$__timeFilter\\(([^)]+)\\)", "$1 BETWEEN '" + from + "' AND '" + to + "'")
                .replace("$__timeFrom()", "'" + from + "'")
                .replace("$__timeTo()", "'" + to + "'");
        if (sql.contains("$__")) {
            throw new IllegalArgumentException(
                    "macros must be $__timeFilter, $__timeFrom or $__timeTo, but were in " + sql);
        }
        return sql;
    }

    @Override
    public String toString() {
        return dashboard + ": " + panel;
    }
}
