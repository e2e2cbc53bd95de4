package io.github.driftlib.family;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.driftlib.json.Json;
import io.github.driftlib.json.JsonTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The parameters of a test as they stand in JSON, for what makes the test of them. */
public final class TestParameters {

    private final ObjectNode json;
    private final JsonTypes types;
    private final Set<String> used = new TreeSet<>();

    TestParameters(ObjectNode json, JsonTypes types) {
        this.json = json;
        this.types = types;
    }

    /** These, and one more where it is not given: a text, a number, or a constant of an enum. */
    public TestParameters orElse(String name, Object value) {
        ObjectNode more = json.deepCopy();
        if (!more.has(name)) {
            more.set(name, Json.tree(value));
        }
        used.addAll(names());
        return new TestParameters(more, types);
    }

    /**
     * All parameters, as the components of a record.
     *
     * @throws IllegalArgumentException if they do not fit
     */
    public <T> T as(Class<T> type) {
        used.addAll(names());
        return Json.value(json, type, types);
    }

    /**
     * One parameter; null where it is not given.
     *
     * @throws IllegalArgumentException if it does not fit
     */
    public <T> T get(String name, Class<T> type) {
        used.add(name);
        JsonNode parameter = json.get(name);
        return parameter == null ? null : Json.value(parameter, type, types);
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Names that nobody asked for. */
    List<String> unused() {
        return names().stream().filter(name -> !used.contains(name)).toList();
    }
}
