package io.github.driftlib.blackbox.recipe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.HistoryTest;
import io.github.driftlib.sink.HistoryValue;
import io.github.driftlib.test.TestResult;

/** The facets of an OpenLineage data set that a snapshot fills: what its tests said, and what is in its columns. */
final class OpenLineageFacets {

    private static final String SCHEMA = "https://openlineage.io/spec/facets/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private OpenLineageFacets() {}

    /** Skipped tests are left out; a warning is no success of the severity {@code warn}. */
    static ObjectNode of(Snapshot snapshot, String producer) {
        ObjectNode facets = JSON.createObjectNode();
        ArrayNode assertions = facet(
                        facets.putObject("dataQualityAssertions"),
                        producer,
                        "1-1-0/DataQualityAssertionsDatasetFacet.json")
                .putArray("assertions");
        for (HistoryTest test : HistoryTest.of(snapshot)) {
            if (test.status() != TestResult.Status.SKIPPED) {
                ObjectNode assertion = assertions.addObject();
                assertion.put("assertion", test.name());
                assertion.put("success", test.status() == TestResult.Status.SUCCESS);
                assertion.put("severity", test.status() == TestResult.Status.WARNING ? "warn" : "error");
                if (!test.column().isEmpty()) {
                    assertion.put("column", test.column());
                }
                if (test.value() != null) {
                    assertion.put("actual", test.value().toString());
                }
            }
        }
        ObjectNode columns = facet(
                        facets.putObject("dataQualityMetrics"), producer, "1-0-3/DataQualityMetricsDatasetFacet.json")
                .putObject("columnMetrics");
        for (HistoryValue value : HistoryValue.of(snapshot)) {
            String field = switch (value.value().field()) {
                case "current_min", "min" -> "min";
                case "current_max", "max" -> "max";
                case "current_number_of_missing_values" -> "nullCount";
                default -> null;
            };
            if (field != null
                    && value.value().number() != null
                    && !value.value().column().isEmpty()) {
                columns.withObjectProperty(value.value().column())
                        .put(field, value.value().number());
            }
        }
        return facets;
    }

    private static ObjectNode facet(ObjectNode facet, String producer, String schema) {
        return facet.put("_producer", producer).put("_schemaURL", SCHEMA + schema);
    }
}
