package io.github.driftlib.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.driftlib.fixture.EvidentlyCase;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.fixture.JsonDifferences;
import io.github.driftlib.json.Json;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricOutcome;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The metrics against Evidently's own results, field by field. */
class MetricFixtureTest {

    private static final JsonMapper PYTHONS_JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /** Where ours differ on purpose, by the number of the case. A case that no longer differs fails too. */
    private static final Map<String, String> DIFFERENCES = differences(Map.of(
            "infinite values are counted apart and left out of mean, deviation and range",
            "179 234 332 336 346 358",
            "what cannot be computed is null or has a reason, where Evidently has NaN",
            "180 185 188 191 192 235 240 343 344 350 351 355 356",
            "a column that cannot be judged is named, and the data set is judged by the others",
            "035 117 139 140 233 307 334 347 353",
            "columns outside the definition can still be asked for",
            "086 093 094 147 148 155 162 171 277 282 326",
            "a string is a string: \"-1\", \"nan\" and \"null\" are not taken for a number or for nothing",
            "218 219 220 221 222",
            "Evidently reads an empty string in a datetime column as a missing row",
            "212",
            "a category unseen in the reference gives a p-value above 0",
            "245 293 361",
            "the most probable class of several probabilities is judged too",
            "267",
            "the kind of a column is that of the reference",
            "364",
            "the smallest value is a quantile",
            "066"));

    private static Map<String, String> differences(Map<String, String> casesByReason) {
        Map<String, String> reasons = new TreeMap<>();
        casesByReason.forEach(
                (reason, cases) -> Stream.of(cases.split(" ")).forEach(number -> reasons.put(number, reason)));
        return reasons;
    }

    static Stream<EvidentlyCase> cases() {
        // Parameters that Evidently refuses when it runs cannot even be written down here.
        return EvidentlyCase.all().filter(MetricFixtureTest::canBeAsked);
    }

    private static boolean canBeAsked(EvidentlyCase entry) {
        try {
            entry.metric();
            return true;
        } catch (IllegalArgumentException e) {
            assertThat(entry.failed())
                    .as("%s is refused: %s", entry, e.getMessage())
                    .isTrue();
            return false;
        }
    }

    @Test
    void thereAreEnoughCases() {
        assertThat(cases().count()).isGreaterThan(355);
        assertThat(cases().map(entry -> entry.metric().name()).distinct()).hasSizeGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void resultIsEvidentlys(EvidentlyCase entry) {
        List<String> differences = new ArrayList<>();
        MetricOutcome<?> outcome = outcome(entry, entry.metric());
        if (entry.failed()) {
            outcome.result().ifPresent(result -> differences.add("Evidently fails, but ours is " + result));
        } else if (outcome.result().isEmpty()) {
            differences.add("ours is " + outcome.status() + ": " + outcome.reason());
        } else {
            differences.addAll(JsonDifferences.between(
                    entry.result(), Json.tree(outcome.result().get())));
        }
        String expected = DIFFERENCES.get(entry.name().substring(0, 3));
        if (expected == null) {
            assertThat(differences).isEmpty();
        } else {
            assertThat(differences).as(expected).isNotEmpty();
        }
    }

    private static MetricOutcome<?> outcome(EvidentlyCase entry, Metric<?> metric) {
        Report report = Report.of(metric);
        try {
            Snapshot snapshot = entry.withReference()
                    ? report.run(entry.current(), entry.reference(), entry.definition())
                    : report.run(entry.current(), entry.definition());
            return snapshot.outcome(metric);
        } catch (IllegalArgumentException e) {
            // A column that neither side has ends the run.
            return new MetricOutcome.NotComputed<>(MetricOutcome.Status.FAILED, e.getMessage());
        }
    }

    @Test
    void aWholeReportReadsLikeEvidentlys() throws JsonProcessingException {
        for (JsonNode entry : Fixtures.list("metrics.json", "reports")) {
            JsonNode expected = PYTHONS_JSON.readTree(entry.get("report_json").asText());
            List<EvidentlyCase> cases = EvidentlyCase.all()
                    .filter(each -> each.data().get("name").equals(entry.get("dataset")))
                    .toList();
            EvidentlyCase first = cases.get(0);
            List<Metric<?>> metrics = new ArrayList<>();
            entry.get("metrics").forEach(metric -> metrics.add(new EvidentlyCase(metric, first.data()).metric()));
            Instant time = LocalDateTime.parse(entry.get("timestamp").asText()).toInstant(ZoneOffset.UTC);
            RunInfo info = RunInfo.of("", time);
            Snapshot snapshot = Report.builder()
                    .metrics(metrics)
                    .build()
                    .run(first.current(), first.reference(), first.definition(), info);
            JsonNode actual = Json.read(snapshot.toJson());
            assertThat(actual.get("timestamp")).isEqualTo(expected.get("timestamp"));
            for (int i = 0; i < metrics.size(); i++) {
                JsonNode theirs = expected.get("metrics").get(i);
                JsonNode ours = actual.get("metrics").get(i);
                assertThat(ours.get("metric")).isEqualTo(theirs.get("metric"));
                if (!metrics.get(i).name().equals("ColumnSummaryMetric")) {
                    assertThat(JsonDifferences.between(theirs.get("result"), ours.get("result")))
                            .isEmpty();
                }
            }
            assertThat(Snapshot.fromJson(snapshot.toJson(Snapshot.Detail.WITH_PLOTS)))
                    .isEqualTo(snapshot);
        }
    }
}
