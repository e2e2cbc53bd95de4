package io.github.driftlib.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.driftlib.alert.AlertRule;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.TestPreset;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the text of a suite file. */
final class SuiteReader {

    private static final BigInteger VERSION = BigInteger.ONE;

    /** The keys of a suite file. */
    static final List<String> KEYS =
            List.of("version", "name", "columns", "conditions", "drift_options", "tests", "metrics", "alerts");

    private final Problems problems;
    private final Node.Mapping root;

    private SuiteReader(Problems problems, Node.Mapping root) {
        this.problems = problems;
        this.root = root;
    }

    static SuiteFile read(String file, String text) {
        Problems problems = new Problems();
        Optional<Node> document = NodeReader.read(file, text, problems);
        if (document.isEmpty()) {
            problems.throwIfAny();
        }
        if (document.isPresent() && document.get() instanceof Node.Mapping root) {
            return new SuiteReader(problems, root).file();
        }
        problems.add(
                document.map(Node::place).orElse(new Place(file, 1, 1)),
                "a suite file must be a mapping with 'version' and 'tests' or 'metrics', but was "
                        + document.map(Node::describe).orElse("empty"));
        problems.throwIfAny();
        throw new IllegalStateException("there is a problem");
    }

    private SuiteFile file() {
        problems.checkKeys("a suite file", root, KEYS);
        checkVersion();
        String name =
                root.get("name").flatMap(node -> problems.text("name", node)).orElse("");
        ColumnsReader columns = new ColumnsReader(problems);
        DataDefinition definition = root.get("columns").map(columns::read).orElse(DataDefinition.inferred());
        Conditions conditions = root.get("conditions")
                .flatMap(node -> problems.choice("conditions", node, Set.of("calibrated", "evidently")))
                .filter("evidently"::equals)
                .map(kind -> Conditions.evidently())
                .orElse(Conditions.calibrated());
        JsonNode options = root.get("drift_options").map(Node::json).orElse(JsonNodeFactory.instance.missingNode());
        EntryReader entries = new EntryReader(problems, options);
        List<SuiteEntry<TestPreset>> tests = new ArrayList<>();
        entries("tests").forEach(node -> entries.test(node).ifPresent(tests::add));
        List<SuiteEntry<MetricPreset>> metrics = new ArrayList<>();
        entries("metrics").forEach(node -> entries.metric(node).ifPresent(metrics::add));
        AlertsReader rules = new AlertsReader(problems);
        List<AlertRule> alerts = entries("alerts").stream()
                .flatMap(node -> rules.read(node).stream())
                .toList();
        if (entries("tests").isEmpty() && entries("metrics").isEmpty()) {
            problems.add(root.place(), "a suite file must have 'tests' or 'metrics', but has neither");
        }
        problems.throwIfAny();
        return new SuiteFile(name, definition, columns.places(), conditions, tests, metrics, alerts);
    }

    private void checkVersion() {
        Optional<Node> version = root.get("version");
        if (version.isEmpty() || !(version.get() instanceof Node.Scalar scalar) || !VERSION.equals(scalar.value())) {
            problems.add(
                    version.map(Node::place).orElse(root.place()),
                    "version must be " + VERSION
                            + version.map(node -> ", but was " + node.describe())
                                    .orElse(", but is missing"));
        }
    }

    private List<Node> entries(String key) {
        Optional<Node> list = root.get(key);
        if (list.isEmpty()) {
            return List.of();
        }
        if (list.get() instanceof Node.Sequence sequence) {
            return sequence.values();
        }
        problems.add(
                list.get().place(),
                key + " must be a list, but was " + list.get().describe());
        return List.of();
    }
}
