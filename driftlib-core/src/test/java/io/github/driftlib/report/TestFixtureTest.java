package io.github.driftlib.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.fixture.Closeness;
import io.github.driftlib.fixture.EvidentlyTest;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.json.Json;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests of a suite against Evidently's own results: status, parameters, title and group. */
class TestFixtureTest {

    /** Where ours differ on purpose, by the number of the case. A case that no longer differs fails too. */
    private static final Map<Integer, String> DIFFERENCES = differences(Map.of(
            "fewer kinds of missing values than in the reference pass: at most, not exactly as many",
            "4 190 330 516 702 838 1128 1129 1232 1301 1443 1583 1767 1818 1869",
            "Evidently's description of a most common point in time fails, and the test with it",
            "166 167",
            "a category unseen in the reference gives a p-value above 0",
            "556 558 688 742 744 878 880 1165 1169 1172 1252 1253 1341 1343 1483 1485",
            "two columns of which none drifted pass",
            "1170 1911",
            "a column that cannot be judged leaves the others alone",
            "1623 1625",
            "there is no value to hold against a condition, where Evidently has NaN",
            "1729 1731 1733 1735 1737 1745 1761"));

    private static Map<Integer, String> differences(Map<String, String> casesByReason) {
        Map<Integer, String> reasons = new TreeMap<>();
        casesByReason.forEach((reason, cases) ->
                Stream.of(cases.split(" ")).forEach(number -> reasons.put(Integer.valueOf(number), reason)));
        return reasons;
    }

    static Stream<EvidentlyTest> cases() {
        return EvidentlyTest.all().filter(entry -> entry.ours() != null);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aTestEndsAsEvidentlys(EvidentlyTest entry) {
        MetricTest test = entry.ours();
        TestResult result = TestSuite.of(test).run(entry.run()).result(test);
        List<String> differences = new ArrayList<>();
        String expected = entry.result().get("status").asText();
        if (!result.status().name().equals(expected)) {
            differences.add("must be " + entry.result() + ", but was " + result);
        }
        if (differences.isEmpty() && !expected.equals("ERROR") && entry.result().has("parameters")) {
            compare("", entry.result().get("parameters"), Json.tree(result.parameters()), differences);
        }
        String reason = DIFFERENCES.get(entry.number());
        if (reason == null) {
            assertThat(differences).as(entry.toString()).isEmpty();
        } else {
            assertThat(differences).as(reason).isNotEmpty();
        }
    }

    static Stream<JsonNode> conditions() {
        return Fixtures.list("tests.json", "conditions").stream();
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void aConditionHoldsWhereEvidentlysDoes(JsonNode entry) {
        Condition condition = EvidentlyTest.condition(entry.get("condition")).orElseThrow();
        for (int i = 0; i < entry.get("values").size(); i++) {
            assertThat(condition.holds(entry.get("values").get(i).asDouble()))
                    .as("%s for %s", entry.get("text"), entry.get("values").get(i))
                    .isEqualTo(entry.get("holds").get(i).asBoolean());
        }
    }

    private static void compare(String path, JsonNode expected, JsonNode actual, List<String> differences) {
        if (expected.isNull()) {
            // Evidently lists here what it was given; ours is what was really used.
            return;
        }
        if (actual == null) {
            differences.add(path + " is absent");
        } else if (expected.isObject()) {
            expected.properties()
                    .forEach(field -> compare(
                            path + "/" + field.getKey(), field.getValue(), actual.get(field.getKey()), differences));
        } else if (expected.isArray()) {
            for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
                compare(path + "/" + i, expected.path(i), actual.path(i), differences);
            }
        } else if (!(expected.isNumber() && actual.isNumber()
                ? Closeness.isClose(actual.asDouble(), expected.asDouble())
                : expected.asText().equals(actual.asText()))) {
            differences.add(path + " must be " + expected + ", but was " + actual);
        }
    }
}
