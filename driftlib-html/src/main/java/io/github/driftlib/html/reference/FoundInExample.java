package io.github.driftlib.html.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.family.Catalogue.Entry.Kind;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestPreset;
import io.github.driftlib.test.TestResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is found in the data of an example.
 *
 * @param example the example
 * @param kind what it is an example of
 * @param shown the result of the metric that it shows
 */
record FoundInExample(Example example, Kind kind, Optional<ShownResult> shown) {

    private static final int MOST_LINES = 40;

    void addTo(StringBuilder text) {
        switch (kind) {
            case METRIC, PART -> shown.ifPresent(result -> result(text, result.json()));
            case TEST -> test(text);
            case PRESET -> preset(text);
            case TEST_PRESET -> testPreset(text);
        }
    }

    private static void result(StringBuilder text, JsonNode found) {
        JsonNode result = found.has("result") ? found.get("result") : found.path("reason");
        List<String> lines = Digest.rounded(result).toPrettyString().lines().toList();
        text.append("\n## Example\n\n");
        text.append(Markdown.code(
                "json",
                String.join("\n", lines.subList(0, Math.min(lines.size(), MOST_LINES)))
                        + (lines.size() > MOST_LINES ? "\n…" : "")));
    }

    private void test(StringBuilder text) {
        MetricTest test = (MetricTest) example.value();
        RunData data = example.data();
        RunData alone =
                new RunData(data.current(), Optional.empty(), data.definition(), data.info(), data.additional());
        text.append("\n## Example\n\n").append(Markdown.head("conditions", "outcome", "what is found"));
        row(text, "calibrated, the default", test, data, Conditions.calibrated());
        row(text, "Evidently's", test, data, Conditions.evidently());
        row(text, "without a reference", test, alone, Conditions.calibrated());
    }

    private static void row(StringBuilder text, String what, MetricTest test, RunData data, Conditions conditions) {
        Snapshot snapshot =
                TestSuite.builder().tests(test).conditions(conditions).build().run(data);
        TestResult result = snapshot.tests().get(0).result();
        text.append(Markdown.row(what, result.status().name(), result.description()));
    }

    private void preset(StringBuilder text) {
        Snapshot snapshot = Report.of((MetricPreset) example.value()).run(example.data());
        text.append("\n## Example\n\n").append(Markdown.head("metric", "outcome"));
        snapshot.metrics()
                .forEach(metric -> text.append(Markdown.row(
                        "[`" + metric.name() + "`](../metrics/" + metric.name() + ".md)",
                        snapshot.outcome(metric)
                                .status()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' '))));
    }

    private void testPreset(StringBuilder text) {
        Snapshot snapshot = TestSuite.of((TestPreset) example.value()).run(example.data());
        text.append("\n## Example\n\n").append(Markdown.head("test", "outcome", "what is found"));
        snapshot.tests().forEach(entry -> {
            String name = entry.key().series().replaceFirst("/.*", "");
            text.append(Markdown.row(
                    "[`" + name + "`](../tests/" + name + ".md)",
                    entry.result().status().name(),
                    entry.result().description()));
        });
    }
}
