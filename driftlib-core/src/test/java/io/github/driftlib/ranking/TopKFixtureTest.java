package io.github.driftlib.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.fixture.Closeness;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.report.Report;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The metrics at k against their definitions computed order by order, against scikit-learn, and against Evidently. */
class TopKFixtureTest {

    /** Data where Evidently's average precision and recall are right: in rank order, all lists of one length. */
    private static final Set<String> IN_RANK_ORDER = Set.of("golden", "equal_lists", "ranks");

    /** Measures that Evidently divides by the length of a list that is shorter than k. */
    private static final Set<String> DIVIDED_BY_K = Set.of("PrecisionTopKMetric", "FBetaTopKMetric");

    static Stream<RankingCase> cases() {
        return RankingCase.all()
                .filter(entry -> entry.json().get("expected").has("current")
                        && !entry.metricName().equals("Bias"));
    }

    private static MetricOutcome<?> outcome(RankingCase entry) {
        return Report.of(entry.metric()).run(entry.run()).outcome(entry.metric());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void curvesAreThoseOfTheDefinition(RankingCase entry) {
        JsonNode expected = entry.json().get("expected");
        MetricOutcome<?> outcome = outcome(entry);
        if (expected.get("current").isNull()) {
            assertThat(outcome.status()).isEqualTo(MetricOutcome.Status.NOT_ENOUGH_DATA);
            assertThat(outcome.reason()).isEqualTo("no user has a relevant item");
            return;
        }
        TopKMetric.Result result = (TopKMetric.Result) outcome.result().orElseThrow();
        int k = result.k();
        compare(entry + " current", expected.get("current"), result.current());
        compare(entry + " reference", expected.get("reference"), result.reference());
        Closeness.assertClose(entry + " at k", result.currentValue(), at(expected.get("current"), k));
        Closeness.assertClose(entry + " at k", result.referenceValue(), at(expected.get("reference"), k));
        if (entry.json().has("scikit_learn")) {
            JsonNode scikit = entry.json().get("scikit_learn");
            Closeness.assertClose(
                    "scikit-learn", result.currentValue(), scikit.get("current").asDouble());
            Closeness.assertClose(
                    "scikit-learn",
                    result.referenceValue(),
                    scikit.get("reference").asDouble());
        }
    }

    private static double at(JsonNode curve, int k) {
        return curve.get(k - 1).asDouble();
    }

    /**
     * Beyond the longest list, where ours ends, the definition gives the value of the whole lists, unless it divides by
     * k.
     */
    private static void compare(String what, JsonNode expected, List<Double> actual) {
        for (int i = 0; i < expected.size(); i++) {
            if (i >= actual.size() && DIVIDED_BY_K.stream().anyMatch(what::contains)) {
                return;
            }
            double ours = actual.get(Math.min(i, actual.size() - 1));
            Closeness.assertClose(what + " at " + (i + 1), ours, expected.get(i).asDouble());
        }
    }

    static Stream<RankingCase> casesWhereEvidentlyIsRight() {
        return cases().filter(entry -> !entry.json().get("evidently").has("error"))
                .filter(entry -> !entry.data().get("name").asText().equals("ties"))
                .filter(entry -> !entry.json().get("expected").get("current").isNull())
                .filter(entry -> IN_RANK_ORDER.contains(entry.data().get("name").asText())
                        || !Set.of("MAPKMetric", "MARKMetric").contains(entry.metricName()))
                .filter(entry -> !entry.data().get("name").asText().equals("unequal_lists")
                        || !DIVIDED_BY_K.contains(entry.metricName()));
    }

    @ParameterizedTest
    @MethodSource("casesWhereEvidentlyIsRight")
    void curvesAreEvidentlys(RankingCase entry) {
        TopKMetric.Result result = (TopKMetric.Result) outcome(entry).result().orElseThrow();
        JsonNode evidently = entry.json().get("evidently");
        IntStream.range(0, evidently.get("current").size())
                .forEach(i -> Closeness.assertClose(
                        entry + " at " + (i + 1),
                        result.current().get(i),
                        evidently.get("current").get(i).asDouble()));
        assertThat(evidently.get("current").size())
                .isLessThanOrEqualTo(result.current().size());
    }

    @Test
    void precisionAtKIsTrecs() {
        JsonNode trec = Fixtures.read("trec_precision.json");
        Dataset rows = Dataset.builder()
                .categorical("user_id", texts(trec.get("user_id")))
                .categorical("item_id", texts(trec.get("item_id")))
                .numerical("target", numbers(trec.get("target")))
                .numerical("prediction", numbers(trec.get("prediction")))
                .build();
        DataDefinition definition =
                DataDefinition.builder().task(DataDefinition.Task.RANKING).build();
        JsonNode precision = trec.get("precision");
        for (int k = 1; k <= precision.size(); k++) {
            TopKMetric.Precision metric = new TopKMetric.Precision(k, null, false);
            Closeness.assertClose(
                    "precision at " + k,
                    Report.of(metric).run(rows, definition).get(metric).currentValue(),
                    precision.get(k - 1).asDouble());
        }
    }

    private static String[] texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toArray(String[]::new);
    }

    private static double[] numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    @Test
    void manyCasesAreCompared() {
        assertThat(cases().count()).isGreaterThan(200);
        assertThat(casesWhereEvidentlyIsRight().count()).isGreaterThan(100);
        assertThat(Fixtures.list("ranking.json", "datasets")).hasSize(6);
    }
}
