package io.github.driftlib.suite.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.driftlib.json.Json;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.suite.Place;
import io.github.driftlib.test.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What did not pass as a log of the Static Analysis Results Interchange Format, SARIF 2.1.0. Data have no line of
 * source code: a result lies where its test stands in the suite file.
 */
public final class SarifLog {

    private SarifLog() {}

    /** The log of a snapshot's failures, errors and warnings. */
    public static String of(Snapshot snapshot, Places places) {
        Objects.requireNonNull(snapshot, "snapshot must be given, but was null");
        Objects.requireNonNull(places, "places must be given, but was null");
        ObjectNode log = JsonNodeFactory.instance.objectNode();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "driftlib");
        driver.put("informationUri", "https://github.com/driftlib/driftlib");
        List<String> rules = new ArrayList<>();
        ArrayNode results = JsonNodeFactory.instance.arrayNode();
        for (Snapshot.TestEntry test : snapshot.tests()) {
            TestLine line = TestLine.of(test);
            if (line.isNotable()) {
                String rule = line.key().replaceFirst("/1\\{(?s).*", "");
                if (!rules.contains(rule)) {
                    rules.add(rule);
                }
                result(results.addObject(), line, rule, rules.indexOf(rule));
                places.of(test.key()).ifPresent(place -> location((ObjectNode) results.get(results.size() - 1), place));
            }
        }
        ArrayNode known = driver.putArray("rules");
        rules.forEach(rule -> known.addObject().put("id", rule));
        run.set("results", results);
        return Json.text(log);
    }

    private static void result(ObjectNode result, TestLine line, String rule, int index) {
        result.put("ruleId", rule);
        result.put("ruleIndex", index);
        result.put("level", line.status() == TestResult.Status.WARNING ? "warning" : "error");
        result.putObject("message").put("text", line.name() + ": " + line.description());
        result.putObject("partialFingerprints").put("key/v1", line.key());
    }

    private static void location(ObjectNode result, Place place) {
        ObjectNode physical = result.putArray("locations").addObject().putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", place.file().replace('\\', '/'));
        physical.putObject("region").put("startLine", place.line()).put("startColumn", place.column());
    }
}
