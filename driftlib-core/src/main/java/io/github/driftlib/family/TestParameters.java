package io.github.driftlib.family;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.driftlib.json.Json;
import io.github.driftlib.json.JsonTypes;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parameters of a test as they stand in JSON, for what makes the test of them. */
public sealed class TestParameters permits TestParameters.Noted {

    private final ObjectNode json;
    private final @Nullable JsonTypes types;
    private final Set<String> used = new TreeSet<>();

    TestParameters(ObjectNode json, @Nullable JsonTypes types) {
        this.json = json;
        this.types = types;
    }

    /** What is asked of parameters, found by asking for a test without any. */
    static Map<String, Type> askedBy(Function<TestParameters, ?> reader) {
        Noted none = new Noted();
        try {
            reader.apply(none);
        } catch (RuntimeException e) {
            // No test can be made of nothing; what it was asked for is known by now.
            return none.asked;
        }
        return none.asked;
    }

    /** No parameters, and what was asked of them. */
    static final class Noted extends TestParameters {
        private final Map<String, Type> asked = new LinkedHashMap<>();

        private Noted() {
            super(JsonNodeFactory.instance.objectNode(), null);
        }

        @Override
        public TestParameters orElse(String name, Object value) {
            return this;
        }

        @Override
        @SuppressWarnings("NullAway") // nothing is made of it: what was asked is all that counts
        public <T> T as(Class<T> type) {
            asked.putAll(Json.fields(type));
            return null;
        }

        @Override
        public <T> @Nullable T get(String name, Class<T> type) {
            asked.put(name, type);
            return null;
        }
    }

    /** These, and one more where it is not given: a text, a number, or a constant of an enum. */
    public TestParameters orElse(String name, Object value) {
        Objects.requireNonNull(name, "name must be given, but was null");
        Objects.requireNonNull(value, "value must be given, but was null");
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
        return Json.value(json, type, known());
    }

    /**
     * One parameter; null where it is not given.
     *
     * @throws IllegalArgumentException if it does not fit
     */
    public <T> @Nullable T get(String name, Class<T> type) {
        used.add(name);
        JsonNode parameter = json.get(name);
        return parameter == null ? null : Json.value(parameter, type, known());
    }

    private JsonTypes known() {
        return Objects.requireNonNull(types, "types must be given, but was null");
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
