package io.github.driftlib.suite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.driftlib.alert.AlertRule;
import io.github.driftlib.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the alert rules of a suite file: {@code values} or {@code tests}, with parameters. */
final class AlertsReader {

    /** The kinds of rules, each as it is where nothing is said. */
    static final Map<String, AlertRule> KINDS = Map.of("values", AlertRule.values("", ""), "tests", AlertRule.tests());

    private static final Set<String> REQUIRED = Set.of("metric", "field");

    private final Problems problems;

    AlertsReader(Problems problems) {
        this.problems = problems;
    }

    Optional<AlertRule> read(Node node) {
        if (node instanceof Node.Scalar) {
            return problems.choice("an alert", node, KINDS.keySet())
                    .flatMap(kind -> rule(node.place(), kind, new Node.Mapping(node.place(), Map.of())));
        }
        if (!(node instanceof Node.Mapping mapping) || mapping.fields().size() != 1) {
            problems.add(
                    node.place(),
                    "an alert must be one of " + Problems.sorted(KINDS.keySet()) + " with its parameters, but was "
                            + node.describe());
            return Optional.empty();
        }
        Map.Entry<String, Node.Field> only =
                mapping.fields().entrySet().iterator().next();
        String kind = only.getKey();
        Node.Field field = only.getValue();
        problems.checkKeys("an alert", mapping, KINDS.keySet());
        if (!KINDS.containsKey(kind) || !(field.value() instanceof Node.Mapping given)) {
            return Optional.empty();
        }
        return rule(field.place(), kind, given);
    }

    private Optional<AlertRule> rule(Place place, String kind, Node.Mapping given) {
        ObjectNode usual = (ObjectNode)
                Json.read(AlertRule.toJson(List.of(KINDS.get(kind)))).get(0);
        ObjectNode rule = usual.deepCopy();
        rule.remove(REQUIRED);
        if (given.isBroken()) {
            return Optional.empty();
        }
        rule.setAll(given.json());
        try {
            return Optional.of(AlertRule.fromJson("[" + rule + "]").get(0));
        } catch (IllegalArgumentException e) {
            problems.add(place, "'" + kind + "': " + e.getMessage());
            return Optional.empty();
        }
    }
}
