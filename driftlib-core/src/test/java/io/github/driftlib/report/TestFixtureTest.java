package io.github.driftlib.report;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.fixture.Closeness;
import io.github.driftlib.fixture.EvidentlyCase;
import io.github.driftlib.fixture.EvidentlyTest;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.json.Json;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests of a suite against Evidently's own results: status, parameters, title and group. */
class TestFixtureTest {

    /** Where ours differ on purpose, by the number of the case. A case that no longer differs fails too. */
    private static final Map<Integer, String> DIFFERENCES = differences(Map.ofEntries(
            entry(
                    "fewer kinds of missing values than in the reference pass: at most, not exactly as many",
                    "4 190 330 516 702 838 1128 1129 1232 1301 1443 1583 1767 1818 1869"),
            entry(
                    "fewer empty rows than in the reference pass",
                    "24 210 350 536 722 858 1242 1321 1463 1603 1787 1838 1889"),
            entry(
                    "fewer duplicated rows than in the reference pass",
                    "26 212 352 538 724 860 1243 1323 1465 1605 1789 1840 1891"),
            entry("fewer mismatches than in the reference pass", "140 510 696 1062 1437"),
            entry(
                    "a prediction that follows the target better than in the reference passes",
                    "220 546 868 1151 1247 1331 1473"),
            entry("the count of a category is scaled to the number of rows", "136 322 506 692 1058 1433 1715 2001"),
            entry("Evidently's description of a most common point in time fails, and the test with it", "166 167"),
            entry(
                    "a category unseen in the reference gives a p-value above 0",
                    "556 558 688 742 744 878 880 1165 1169 1172 1252 1253 1341 1343 1483 1485"),
            entry("two columns of which none drifted pass", "1170 1911"),
            entry("a column that cannot be judged leaves the others alone", "1623 1625"),
            entry(
                    "there is no value to hold against a condition, where Evidently has NaN",
                    "1729 1731 1733 1735 1737 1745 1761"),
            entry("the components of vectors are no features", "1807 1809 1858 1860"),
            entry("numbers that mean categories have a range all the same", "306 308 310 588 590 592 1985 1987 1989"),
            entry(
                    "the largest correlation of the target, or of the prediction, is one of its own",
                    "550 551 552 553 874 875 1159 1160 1250 1337 1338 1477 1478 1479"),
            entry(
                    "without a correlation in the reference the largest one must be less than 0.9",
                    "548 1475 1799 1850 1901"),
            entry("columns that are no features take no part in correlations", "222 223"),
            entry("the kind of a column is that of the reference, for correlations too", "734 740"),
            entry(
                    "a missing value is neither in a list nor out of it",
                    "408 410 412 496 498 500 780 782 784 916 918 920 1048 1050 1052 1212 1213 1215 "
                            + "1216 1218 1219 1221 1222 1271 1272 1273 1379 1381 1383 1423 1425 1427 1661 1663 "
                            + "1665 1705 1707 1709 1753 1755 1757"),
            entry(
                    "none of nothing is wrong: a column without a value is not enough data",
                    "1725 1726 1727 1728 1739 1740 1741 1743 1744 1747 1749 1751"),
            entry("whole numbers and fractions are both numbers", "726")));

    private static Map<Integer, String> differences(Map<String, String> casesByReason) {
        Map<Integer, String> reasons = new TreeMap<>();
        casesByReason.forEach((reason, cases) ->
                Stream.of(cases.split(" ")).forEach(number -> reasons.put(Integer.valueOf(number), reason)));
        return reasons;
    }

    static Stream<EvidentlyTest> cases() {
        return EvidentlyTest.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aTestEndsAsEvidentlys(EvidentlyTest theirs) {
        MetricTest test = theirs.ours();
        TestResult result = TestSuite.builder()
                .tests(test)
                .conditions(Conditions.evidently())
                .build()
                .run(theirs.run())
                .result(test);
        List<String> differences = new ArrayList<>();
        String expected = theirs.result().get("status").asText();
        if (!result.status().name().equals(expected)) {
            differences.add("must be " + theirs.result() + ", but was " + result);
        }
        if (differences.isEmpty()
                && !expected.equals("ERROR")
                && theirs.result().has("parameters")) {
            compare("", theirs.result().get("parameters"), Json.tree(result.parameters()), differences);
        }
        String reason = DIFFERENCES.get(theirs.number());
        if (reason == null) {
            assertThat(differences).as(theirs.toString()).isEmpty();
        } else {
            assertThat(differences).as(reason).isNotEmpty();
        }
    }

    static Stream<JsonNode> titles() {
        return Fixtures.list("tests.json", "titles").stream();
    }

    @ParameterizedTest
    @MethodSource("titles")
    void aTestHasEvidentlysNamesAndGroup(JsonNode entry) {
        MetricTest ours = cases().filter(
                        theirs -> theirs.test().equals(entry.get("test").asText()))
                .findFirst()
                .orElseThrow()
                .ours();
        assertThat(ours.name()).isEqualTo(entry.get("test").asText());
        assertThat(ours.title()).isEqualTo(entry.get("name").asText().strip());
        assertThat(ours.group().label()).isEqualTo(entry.get("group").asText());
    }

    @Test
    void aWholeSuiteReadsLikeEvidentlys() {
        for (JsonNode entry : Fixtures.list("tests.json", "suites")) {
            EvidentlyCase data = EvidentlyTest.dataset(Fixtures.read("tests.json"), entry.get("dataset"));
            List<MetricTest> tests = new ArrayList<>();
            entry.get("tests").forEach(test -> tests.add(new EvidentlyTest(0, test, data).ours()));
            Instant time = LocalDateTime.parse(entry.get("timestamp").asText()).toInstant(ZoneOffset.UTC);
            RunData run =
                    RunData.of(data.current()).withDefinition(data.definition()).withInfo(RunInfo.of("", time));
            JsonNode ours = Json.read(TestSuite.builder()
                    .tests(tests)
                    .conditions(Conditions.evidently())
                    .build()
                    .run(entry.get("with_reference").asBoolean() ? run.withReference(data.reference()) : run)
                    .toJson());
            JsonNode theirs = Json.read(entry.get("suite_json").asText());
            assertThat(ours.get("summary")).isEqualTo(theirs.get("summary"));
            assertThat(ours.get("timestamp")).isEqualTo(theirs.get("timestamp"));
            assertThat(ours.get("tests")).hasSameSizeAs(theirs.get("tests"));
            for (int i = 0; i < tests.size(); i++) {
                for (String field : List.of("name", "status", "group")) {
                    assertThat(ours.get("tests").get(i).get(field))
                            .isEqualTo(theirs.get("tests").get(i).get(field));
                }
                Set<String> fields = theirs.get("tests").get(i).properties().stream()
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
                assertThat(ours.get("tests").get(i).properties())
                        .extracting(Map.Entry::getKey)
                        .containsAll(fields);
            }
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
                : kindOf(expected.asText()).equals(actual.asText()))) {
            differences.add(path + " must be " + expected + ", but was " + actual);
        }
    }

    /** As what kind we store the values of a type of NumPy's; any other text as it is. */
    private static String kindOf(String text) {
        return switch (text) {
            case "float64", "int64" -> "num";
            case "object_", "bool_" -> "cat";
            case "datetime64" -> "datetime";
            default -> text;
        };
    }
}
