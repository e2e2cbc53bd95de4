package io.github.driftlib.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A piece of a file, and where it stands. */
sealed interface Node {

    /** Where it begins. */
    Place place();

    /** The same as JSON. */
    JsonNode json();

    /** What it is, for errors. */
    default String describe() {
        return json().toString();
    }

    /** Whether it holds a value that could not be read, which is told already. */
    boolean isBroken();

    /** A text, a number, a boolean or null. */
    record Scalar(Place place, @Nullable Object value) implements Node {

        /** In place of a value that could not be read. */
        static final Object BROKEN = new Object();

        @Override
        public boolean isBroken() {
            return value == BROKEN;
        }

        @Override
        public JsonNode json() {
            JsonNodeFactory nodes = JsonNodeFactory.instance;
            if (value instanceof String text) {
                return nodes.textNode(text);
            }
            if (value instanceof Boolean flag) {
                return nodes.booleanNode(flag);
            }
            if (value instanceof Double number) {
                return nodes.numberNode(number);
            }
            if (value instanceof BigInteger number) {
                return number.bitLength() < Integer.SIZE
                        ? nodes.numberNode(number.intValue())
                        : number.bitLength() < Long.SIZE
                                ? nodes.numberNode(number.longValue())
                                : nodes.numberNode(number);
            }
            return nodes.nullNode();
        }
    }

    /** A list. */
    record Sequence(Place place, List<Node> values) implements Node {
        @Override
        public boolean isBroken() {
            return values.stream().anyMatch(Node::isBroken);
        }

        @Override
        public JsonNode json() {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            values.forEach(value -> array.add(value.json()));
            return array;
        }
    }

    /** Keys and values, in the order of the file. */
    record Mapping(Place place, Map<String, Field> fields) implements Node {
        @Override
        public boolean isBroken() {
            return fields.values().stream().anyMatch(field -> field.value().isBroken());
        }

        @Override
        public ObjectNode json() {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            fields.forEach((key, field) -> object.set(key, field.value().json()));
            return object;
        }

        /** The value of a key. */
        Optional<Node> get(String key) {
            return Optional.ofNullable(fields.get(key)).map(Field::value);
        }

        /** Where a key stands, here or further in; the beginning where it stands nowhere. */
        Place placeOf(String key) {
            return find(this, key).orElse(place);
        }

        private static Optional<Place> find(Node node, String key) {
            if (node instanceof Mapping mapping) {
                Field own = mapping.fields.get(key);
                return own != null
                        ? Optional.of(own.place())
                        : mapping.fields.values().stream()
                                .flatMap(field -> find(field.value(), key).stream())
                                .findFirst();
            }
            return node instanceof Sequence sequence
                    ? sequence.values.stream()
                            .flatMap(value -> find(value, key).stream())
                            .findFirst()
                    : Optional.empty();
        }
    }

    /** A key's place, and its value. */
    record Field(Place place, Node value) {}
}
