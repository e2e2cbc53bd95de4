package io.github.driftlib.suite.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.driftlib.Tests;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.suite.Place;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.MetricTest;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ResultFormsTest {

    private static final String HOSTILE = "a|<b>\u0007,:%\n::error ::";

    private static final Snapshot SNAPSHOT = TestSuite.of(
                    Tests.numberOfRows().must(Condition.gte(1)),
                    Tests.columnMean(HOSTILE).must(Condition.lt(0)),
                    Tests.columnMean("x").must(Condition.lt(0)).notCritical(),
                    Tests.columnMean("x").must(Condition.gt(100)).skippedBelow(1000),
                    Tests.columnMean("label").must(Condition.gt(1)))
            .run(
                    Dataset.builder()
                            .numerical("x", 1, 2, 3.5)
                            .numerical(HOSTILE, 1, 2, 3.5)
                            .categorical("label", "a", "b", "a")
                            .build(),
                    DataDefinition.inferred());

    private static final Places PLACES =
            key -> key.series().contains("\"x\"") ? Optional.of(new Place("s.yaml", 7, 5)) : Optional.empty();

    private static List<Element> elements(NodeList list) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < list.getLength(); i++) {
            if (list.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** Required attributes and the order of elements are those of Surefire's schema 3.0. */
    @Test
    void junitXmlHasWhatSurefiresSchemaAsksFor() throws Exception {
        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(JUnitXml.of(SNAPSHOT, "trips"))))
                .getDocumentElement();
        assertThat(suite.getTagName()).isEqualTo("testsuite");
        assertThat(List.of("name", "tests", "errors", "skipped", "failures").stream()
                        .map(suite::getAttribute))
                .containsExactly("trips", "5", "1", "1", "1");
        List<Element> cases = elements(suite.getChildNodes());
        assertThat(cases).allSatisfy(test -> {
            assertThat(test.getTagName()).isEqualTo("testcase");
            assertThat(test.getAttribute("classname")).isEqualTo("trips");
            assertThat(test.getAttribute("time")).matches("[0-9]{0,3}(\\.[0-9]{0,3})?");
        });
        assertThat(cases)
                .extracting(test -> elements(test.getChildNodes()).stream()
                        .map(Element::getTagName)
                        .toList())
                .containsExactly(
                        List.of("system-out"),
                        List.of("failure", "system-out"),
                        List.of("system-out"),
                        List.of("skipped", "system-out"),
                        List.of("error", "system-out"));
        assertThat(cases.get(1).getAttribute("name")).isEqualTo("Mean Value of a|<b>\uFFFD,:% ::error ::: less than 0");
        Element failure = elements(cases.get(1).getChildNodes()).get(0);
        assertThat(failure.getAttribute("type")).isEqualTo("FAIL");
        assertThat(failure.getAttribute("message")).contains("must be less than 0");
        assertThat(cases.get(2).getTextContent())
                .contains("WARNING: ")
                .contains("value: 2.1")
                .contains("key: Test");
    }

    @Test
    void markdownListsWhatDidNotPassInOneLineEach() {
        String text = MarkdownSummary.of(SNAPSHOT, "trips");
        assertThat(text).contains("5 tests: 1 passed, 1 warned, 1 failed, 1 skipped, 1 could not be judged");
        assertThat(text.lines().filter(line -> line.startsWith("| ")).skip(1))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.replace("\\|", "")).matches("(\\| [^|]*){4}\\|"));
        assertThat(text).doesNotContain("<b>").contains("\\<b\\>");
    }

    @Test
    void annotationsCannotBeForged() {
        String text = GithubAnnotations.of(SNAPSHOT, PLACES);
        assertThat(text.lines().toList())
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("::error title=Mean Value of a|<b>\u0007%2C%3A%25%0A%3A%3Aerror"),
                        line -> assertThat(line)
                                .startsWith(
                                        "::warning file=s.yaml,line=7,col=5,title=Mean Value of x%3A less than 0::"),
                        line -> assertThat(line).startsWith("::error title=Mean Value of label"));
    }

    @Test
    void sarifLiesWhereTheTestStands() throws Exception {
        JsonNode run = new ObjectMapper()
                .readTree(SarifLog.of(SNAPSHOT, PLACES))
                .path("runs")
                .get(0);
        assertThat(run.path("results")).hasSize(3);
        assertThat(run.path("results").findValuesAsText("level")).containsExactly("error", "warning", "error");
        assertThat(run.path("results").get(1).path("locations").get(0).path("physicalLocation"))
                .hasToString(
                        "{\"artifactLocation\":{\"uri\":\"s.yaml\"},\"region\":{\"startLine\":7,\"startColumn\":5}}");
        assertThat(run.path("tool")
                        .path("driver")
                        .path("rules")
                        .get(0)
                        .path("id")
                        .asText())
                .isEqualTo("TestColumnValueMean");
        assertThat(new MetricTest.Key("a", "")).hasToString("a");
    }
}
