package io.github.driftlib.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.fixture.Closeness;
import io.github.driftlib.fixture.DoaneBars;
import io.github.driftlib.json.Json;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.summary.Histogram;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What pictures are drawn from, against what Evidently draws them from. Bars, boxes and lines of missing values and of
 * {@code other}, which holds them in Evidently, are left out. Of bars over numbers that lie far out, or are few and
 * whole, only the sum is Evidently's, for ours have other bins.
 */
class QualityPlotFixtureTest {

    private static final List<String> LEFT_OUT = List.of("other", "NaN", "nan", "null");

    /** Each bar, point or corner of a box by what it stands over. */
    private static final class Points extends TreeMap<String, Double> {
        private static final long serialVersionUID = 1;

        private boolean doanes = true;
        private long values;

        void put(JsonNode over, JsonNode value) {
            String label = QualityCase.label(over);
            if (!LEFT_OUT.contains(label) && value.isNumber()) {
                put(label, value.asDouble());
            }
        }

        void put(JsonNode over, JsonNode andOver, JsonNode value) {
            String label = QualityCase.label(over);
            String other = QualityCase.label(andOver);
            if (!LEFT_OUT.contains(label) && !LEFT_OUT.contains(other) && value.asDouble() != 0) {
                put(label + " | " + other, value.asDouble());
            }
        }
    }

    private static Stream<QualityCase> cases(String metric) {
        return QualityCase.all()
                .filter(entry -> entry.metricName().equals(metric))
                .filter(entry -> entry.plots() != null && !entry.plots().isNull());
    }

    static Stream<QualityCase> distributions() {
        return cases("ColumnDistributionMetric");
    }

    static Stream<QualityCase> ofSides() {
        return Stream.concat(cases("ColumnValueRangeMetric"), cases("ColumnQuantileMetric"));
    }

    static Stream<QualityCase> interactions() {
        return cases("ColumnInteractionPlot");
    }

    static Stream<QualityCase> summaries() {
        return cases("ColumnSummaryMetric");
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void distributionsAreEvidentlys(QualityCase entry) {
        JsonNode ours = ours(entry);
        for (String side : sides(entry)) {
            check(entry + " " + side, histogram(entry.plots().get(side), true), histogram(ours.get(side), true));
        }
    }

    @ParameterizedTest
    @MethodSource("ofSides")
    void distributionsOfSidesAreEvidentlys(QualityCase entry) {
        JsonNode ours = ours(entry);
        for (String side : sides(entry)) {
            Points expected = histogram(entry.plots().get(side), true);
            check(entry + " " + side, expected, histogram(ours.get(side).get("distribution"), true));
        }
    }

    @ParameterizedTest
    @MethodSource("interactions")
    void interactionsAreEvidentlys(QualityCase entry) {
        JsonNode ours = ours(entry);
        for (String side : sides(entry)) {
            JsonNode boxes = entry.plots().get(side + "_boxes");
            Points expected = boxes.isNull()
                    ? table(
                            entry.plots().get(side),
                            entry.json().at("/parameters/x_column").asText(),
                            entry.json().at("/parameters/y_column").asText())
                    : boxes(boxes, "means");
            check(entry + " " + side, expected, interaction(ours.get(side)));
        }
    }

    @ParameterizedTest
    @MethodSource("summaries")
    void picturesOfSummariesAreEvidentlys(QualityCase entry) {
        JsonNode ours = ours(entry).get("plot_data");
        JsonNode theirs = entry.plots();
        String column = entry.json().at("/parameters/column_name").asText();
        for (String side : sides(entry)) {
            JsonNode bars = theirs.get("bins_for_hist").get(side);
            if (!bars.at("/x").toString().contains("other")) {
                check(
                        "bars",
                        histogram(bars, false),
                        histogram(ours.get("bins_for_hist").get(side), false));
            }
            JsonNode logarithms = theirs.get("bins_for_hist").get(side + "_log");
            if (!logarithms.isNull()) {
                check(
                        "bars of logarithms",
                        histogram(logarithms, false),
                        histogram(ours.get("bins_for_hist_log").get(side), false));
            }
            JsonNode counts = theirs.path("counts_of_values").path(side);
            if (!counts.isMissingNode() && counts.get("x").size() < 10) {
                check(
                        "counts",
                        labels(counts),
                        labels(ours.get("counts_of_values").get(side)));
            }
            if (!theirs.get("data_in_time").isNull()) {
                Points expected = table(theirs.get("data_in_time").get(side), "datetime", column);
                check("in time", expected, interaction(ours.get("data_in_time").get(side)));
                assertThat(ours.at("/data_in_time/" + side + "/period"))
                        .isEqualTo(theirs.get("data_in_time").get("freq"));
            }
            JsonNode byTarget = theirs.get("data_by_target");
            if (byTarget.at("/box_data/" + side).isObject()) {
                Points expected = boxes(byTarget.get("box_data").get(side), "means");
                check(
                        "by target",
                        expected,
                        interaction(ours.get("data_by_target").get(side)));
            }
            if (byTarget.at("/count_data/" + side).isObject()) {
                Points expected = table(byTarget.get("count_data").get(side), column, "target");
                check(
                        "by target",
                        expected,
                        interaction(ours.get("data_by_target").get(side)));
            }
        }
    }

    private static JsonNode ours(QualityCase entry) {
        MetricResult result = entry.outcome(true).result().orElseThrow();
        return Json.tree(result);
    }

    private static List<String> sides(QualityCase entry) {
        return entry.data().withReference() ? List.of("current", "reference") : List.of("current");
    }

    private static void check(String what, Points expected, Points actual) {
        if (!actual.doanes) {
            assertThat(actual.values).as(what).isEqualTo(expected.values);
            return;
        }
        assertThat(actual.keySet()).as(what).isEqualTo(expected.keySet()).isNotEmpty();
        for (Map.Entry<String, Double> point : expected.entrySet()) {
            Closeness.assertClose(what + " " + point.getKey(), actual.get(point.getKey()), point.getValue());
        }
    }

    /** Bars over edges ({@link Histogram.Numbers}), of which Evidently leaves out the last one at times, or labels. */
    private static Points histogram(JsonNode bars, boolean lastEdge) {
        Points points = new Points();
        JsonNode x = bars.get("x");
        JsonNode y = bars.has("y") ? bars.get("y") : bars.get("count");
        boolean edges = bars.path("kind").asText().equals("num") || x.size() > y.size() || !lastEdge && isFraction(x);
        points.doanes = !edges || DoaneBars.are(x);
        points.values = DoaneBars.values(y);
        for (int i = 0; i < y.size(); i++) {
            if (edges) {
                points.put("bar " + i, y.get(i).asDouble());
                points.put("edge " + i, x.get(i).asDouble());
            } else if (y.get(i).asLong() > 0) {
                points.put(x.get(i), y.get(i));
            }
        }
        if (edges && lastEdge) {
            points.put("last edge", x.get(y.size()).asDouble());
        }
        return points;
    }

    private static Points labels(JsonNode bars) {
        Points points = new Points();
        JsonNode y = bars.has("y") ? bars.get("y") : bars.get("count");
        for (int i = 0; i < y.size(); i++) {
            points.put(bars.get("x").get(i), y.get(i));
        }
        return points;
    }

    private static boolean isFraction(JsonNode x) {
        return x.size() > 0 && x.get(0).isDouble();
    }

    private static Points boxes(JsonNode boxes, String medians) {
        Points points = new Points();
        for (int i = 0; i < boxes.get("values").size(); i++) {
            String label = QualityCase.label(boxes.get("values").get(i));
            if (!LEFT_OUT.contains(label)) {
                points.put(label + " min", boxes.get("mins").get(i).asDouble());
                points.put(label + " lower", boxes.get("lowers").get(i).asDouble());
                points.put(label + " median", boxes.get(medians).get(i).asDouble());
                points.put(label + " upper", boxes.get("uppers").get(i).asDouble());
                points.put(label + " max", boxes.get("maxs").get(i).asDouble());
            }
        }
        return points;
    }

    /** A table of Evidently's: counts of pairs, counts in time, or means in time. */
    private static Points table(JsonNode table, String x, String y) {
        Points points = new Points();
        boolean inTime = table.has("datetime");
        String other = x.equals("datetime") ? y : x;
        for (int i = 0; i < table.get(x).size(); i++) {
            if (!inTime) {
                points.put(
                        table.get(x).get(i),
                        table.get(y).get(i),
                        table.get("count_objects").get(i));
            } else if (table.has("num")) {
                points.put(
                        table.get(other).get(i),
                        table.get("datetime").get(i),
                        table.get("num").get(i));
            } else {
                points.put(table.get("datetime").get(i), table.get(other).get(i));
            }
        }
        return points;
    }

    private static Points interaction(JsonNode ours) {
        Points points = new Points();
        switch (ours.get("kind").asText()) {
            case "boxes" -> points.putAll(boxes(ours, "medians"));
            case "counts" -> {
                for (int i = 0; i < ours.get("x").size(); i++) {
                    for (int j = 0; j < ours.get("y").size(); j++) {
                        points.put(
                                ours.get("x").get(i),
                                ours.get("y").get(j),
                                ours.get("counts").get(i).get(j));
                    }
                }
            }
            case "means_in_time" -> {
                for (int i = 0; i < ours.get("x").size(); i++) {
                    points.put(ours.get("x").get(i), ours.get("y").get(i));
                }
            }
            case "counts_in_time" ->
                ours.get("counts").properties().forEach(label -> {
                    for (int i = 0; i < ours.get("x").size(); i++) {
                        points.put(
                                Json.tree(label.getKey()),
                                ours.get("x").get(i),
                                label.getValue().get(i));
                    }
                });
            default -> throw new IllegalStateException(ours.toString());
        }
        return points;
    }
}
