package io.github.driftlib.suite;

import io.github.driftlib.data.DataDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads what the columns mean: the keys are the methods of {@link DataDefinition.Builder}. */
final class ColumnsReader {

    /** The keys, and whether each is a text, a list of texts or something else. */
    static final List<String> KEYS = List.of(
            "target",
            "prediction",
            "probabilities",
            "datetime",
            "id",
            "numerical",
            "categorical",
            "text",
            "task",
            "positive_label",
            "user_id",
            "item_id",
            "recommendations",
            "embeddings",
            "without");

    private final Problems problems;
    private final DataDefinition.Builder definition = DataDefinition.builder();
    private final Map<String, Place> places = new LinkedHashMap<>();

    ColumnsReader(Problems problems) {
        this.problems = problems;
    }

    /** Where the names of columns stand. */
    Map<String, Place> places() {
        return places;
    }

    DataDefinition read(Node node) {
        if (!(node instanceof Node.Mapping columns)) {
            problems.add(node.place(), "columns must be a mapping, but was " + node.describe());
            return DataDefinition.inferred();
        }
        problems.checkKeys("columns", columns, KEYS);
        text(columns, "target", definition::target);
        text(columns, "prediction", definition::prediction);
        text(columns, "datetime", definition::datetime);
        text(columns, "id", definition::id);
        text(columns, "user_id", definition::userId);
        text(columns, "item_id", definition::itemId);
        positiveLabel(columns);
        texts(columns, "probabilities", names -> definition.probabilities(names.toArray(String[]::new)));
        texts(columns, "numerical", definition::numerical);
        texts(columns, "categorical", definition::categorical);
        texts(columns, "text", definition::text);
        constant(columns, "task", DataDefinition.Task.values(), definition::task);
        constant(columns, "recommendations", DataDefinition.PredictionForm.values(), definition::recommendations);
        columns.get("embeddings").ifPresent(this::embeddings);
        columns.get("without").ifPresent(this::without);
        if (columns.get("prediction").isPresent()
                && columns.get("probabilities").isPresent()) {
            problems.add(columns.placeOf("probabilities"), "only one of prediction and probabilities must be given");
        }
        try {
            return definition.build();
        } catch (IllegalArgumentException e) {
            problems.add(columns.place(), String.valueOf(e.getMessage()));
            return DataDefinition.inferred();
        }
    }

    private void text(Node.Mapping columns, String key, Consumer<String> setter) {
        columns.get(key).flatMap(node -> column(key, node)).ifPresent(setter);
    }

    private Optional<String> column(String key, Node node) {
        Optional<String> name = problems.text(key, node);
        name.ifPresent(column -> places.putIfAbsent(column, node.place()));
        return name;
    }

    private List<String> columns(String key, Node node) {
        if (node instanceof Node.Sequence names) {
            return names.values().stream()
                    .flatMap(name -> column(key, name).stream())
                    .toList();
        }
        return problems.texts(key, node);
    }

    /** Labels are texts, also those that look like numbers: {@code 1} is the label {@code "1"}. */
    private void positiveLabel(Node.Mapping columns) {
        columns.get("positive_label").ifPresent(node -> {
            if (node instanceof Node.Scalar label && !label.isBroken() && label.value() != null) {
                definition.positiveLabel(label.json().asText());
            } else if (!node.isBroken()) {
                problems.add(node.place(), "positive_label must be a label, but was " + node.describe());
            }
        });
    }

    private void texts(Node.Mapping columns, String key, Consumer<List<String>> setter) {
        columns.get(key).map(node -> columns(key, node)).ifPresent(setter);
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private <E extends Enum<E>> Optional<E> constant(String what, Node node, E[] values) {
        List<String> labels = Stream.of(values).map(ColumnsReader::label).toList();
        return problems.choice(what, node, labels).map(label -> values[labels.indexOf(label)]);
    }

    private <E extends Enum<E>> void constant(Node.Mapping columns, String key, E[] values, Consumer<E> setter) {
        columns.get(key).flatMap(node -> constant(key, node, values)).ifPresent(setter);
    }

    private void embeddings(Node node) {
        if (!(node instanceof Node.Mapping vectors)) {
            problems.add(node.place(), "embeddings must map names to lists of columns, but was " + node.describe());
            return;
        }
        Map<String, List<String>> byName = new LinkedHashMap<>();
        vectors.fields().forEach((name, field) -> byName.put(name, columns("embeddings", field.value())));
        byName.forEach((name, columns) -> definition.embedding(name, columns.toArray(String[]::new)));
    }

    private void without(Node node) {
        if (node instanceof Node.Sequence roles) {
            roles.values()
                    .forEach(role -> constant("without", role, DataDefinition.Role.values())
                            .ifPresent(definition::without));
        } else {
            problems.add(node.place(), "without must be a list of roles, but was " + node.describe());
        }
    }
}
