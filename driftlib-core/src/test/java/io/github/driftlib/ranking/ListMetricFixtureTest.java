package io.github.driftlib.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.Metrics;
import io.github.driftlib.fixture.Closeness;
import io.github.driftlib.json.Json;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.summary.Histogram;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked of whole lists, against the definitions in plain loops, and against Evidently where it is right. */
class ListMetricFixtureTest {

    static Stream<RankingCase> cases() {
        return RankingCase.all().filter(entry -> !entry.json().get("expected").has("current"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void valuesAreThoseOfTheDefinition(RankingCase entry) {
        JsonNode expected = entry.json().get("expected");
        MetricOutcome<?> outcome = outcome(entry);
        if (expected.path("current_value").isNull()) {
            assertThat(outcome.status()).isEqualTo(MetricOutcome.Status.NOT_ENOUGH_DATA);
            return;
        }
        JsonNode actual = Json.tree(outcome.result().orElseThrow());
        expected.properties().forEach(field -> {
            JsonNode ours = actual.get(field.getKey());
            if (field.getValue().isNull()) {
                assertThat(ours.isNull()).as(entry + " " + field.getKey()).isTrue();
            } else {
                assertCloseOrBothZero(
                        entry + " " + field.getKey(),
                        ours.asDouble(),
                        field.getValue().asDouble());
            }
        });
    }

    /** Cosines of equal directions are 1 up to the last digit, so that their distance is 0 up to that. */
    private static void assertCloseOrBothZero(String what, double actual, double expected) {
        if (Math.abs(expected) > 1e-12 || Math.abs(actual) > 1e-12) {
            Closeness.assertClose(what, actual, expected);
        }
    }

    private static MetricOutcome<? extends MetricResult> outcome(RankingCase entry) {
        return Report.of(entry.metric()).run(entry.run()).outcome(entry.metric());
    }

    /**
     * Evidently is right where no scores tie, but for: personalisation where a list is shorter than k; the coverage of
     * the reference, for which it takes whole lists; the Gini index of one item; a serendipity that no user has.
     */
    static Stream<RankingCase> casesWhereEvidentlyIsRight() {
        return cases().filter(entry -> !entry.json().get("evidently").has("error"))
                .filter(entry -> !entry.data().get("name").asText().equals("ties"))
                .filter(entry ->
                        !entry.json().get("expected").path("current_value").isNull());
    }

    @ParameterizedTest
    @MethodSource("casesWhereEvidentlyIsRight")
    void valuesAreEvidentlys(RankingCase entry) {
        JsonNode evidently = entry.json().get("evidently");
        JsonNode actual = Json.tree(outcome(entry).result().orElseThrow());
        int compared = 0;
        for (Map.Entry<String, JsonNode> field : entry.json().get("expected").properties()) {
            boolean different = field.getKey().equals("reference_coverage")
                    || field.getValue().isNull()
                    || entry.metricName().equals("PersonalizationMetric") && shorterThanK(entry);
            if (!different) {
                assertCloseOrBothZero(
                        entry + " " + field.getKey(),
                        actual.get(field.getKey()).asDouble(),
                        evidently.get(field.getKey()).asDouble());
                compared++;
            }
        }
        if (!(entry.metricName().equals("PersonalizationMetric") && shorterThanK(entry))) {
            assertThat(compared).isPositive();
        }
    }

    private static boolean shorterThanK(RankingCase entry) {
        int k = entry.json().get("parameters").get("k").asInt();
        String name = entry.data().get("name").asText();
        return name.equals("unequal_lists") && k > 1 || name.equals("golden") && k > 4;
    }

    @Test
    void manyCasesAreCompared() {
        assertThat(cases().count()).isGreaterThan(120);
        assertThat(casesWhereEvidentlyIsRight().count()).isGreaterThan(80);
    }

    static Stream<RankingCase> biasCases() {
        return RankingCase.all().filter(entry -> entry.metricName().equals("Bias"));
    }

    @ParameterizedTest
    @MethodSource("biasCases")
    void featuresAreCounted(RankingCase entry) {
        ItemBiasMetric items =
                Metrics.itemBias(entry.json().get("parameters").get("k").asInt(), "genre");
        UserBiasMetric users = Metrics.userBias("plan");
        Snapshot snapshot = Report.of(items, users).run(entry.run());
        JsonNode expected = entry.json().get("expected");
        ItemBiasMetric.Result item = snapshot.get(items);
        UserBiasMetric.Result user = snapshot.get(users);
        compare(expected.get("current").get("genre"), item.currentDistr());
        compare(expected.get("current").get("genre_train"), item.currentTrainDistr());
        compare(expected.get("reference").get("genre"), item.referenceDistr());
        compare(expected.get("reference").get("genre_train"), item.referenceTrainDistr());
        compare(expected.get("current").get("plan"), user.currentDistr());
        compare(expected.get("current").get("plan_train"), user.currentTrainDistr());
        compare(expected.get("reference").get("plan"), user.referenceDistr());
        compare(expected.get("reference").get("plan_train"), user.referenceTrainDistr());
    }

    private static void compare(JsonNode expected, Histogram actual) {
        Histogram.Labels bars = (Histogram.Labels) actual;
        Map<String, Long> counts = new TreeMap<>();
        for (int i = 0; i < bars.x().size(); i++) {
            if (bars.y().get(i) > 0) {
                counts.put(bars.x().get(i), bars.y().get(i));
            }
        }
        Map<String, Long> wanted = new TreeMap<>();
        expected.properties()
                .forEach(field -> wanted.put(field.getKey(), field.getValue().asLong()));
        assertThat(counts).isEqualTo(wanted);
    }
}
