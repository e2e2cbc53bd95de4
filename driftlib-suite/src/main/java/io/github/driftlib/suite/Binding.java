package io.github.driftlib.suite;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes a value of the parameters of an entry; all that is wrong with them is told, each at its place. */
final class Binding {

    /** Values that take the place of a wrong one: one of them is mostly right. */
    private static final List<JsonNode> OTHERS = List.of(
            DoubleNode.valueOf(0.5),
            IntNode.valueOf(1),
            TextNode.valueOf("a"),
            BooleanNode.TRUE,
            JsonNodeFactory.instance.arrayNode(),
            NullNode.getInstance());

    private static final Map<Class<?>, String> KINDS = Map.of(
            String.class, "a text",
            double.class, "a number",
            Double.class, "a number",
            int.class, "a whole number",
            Integer.class, "a whole number",
            long.class, "a whole number",
            Long.class, "a whole number",
            boolean.class, "true or false",
            Boolean.class, "true or false");

    private static final Pattern AS_JSON = Pattern.compile("(?<![\\w'])json must hold an? \\w+, but: ");
    private static final Pattern SUBJECT = Pattern.compile("(?:^|: )(?:operator ')?(\\w+)'? must ");
    private static final Pattern CAMEL = Pattern.compile("(?<![\\w'])[a-z]+(?:[A-Z][a-z0-9]*)+(?=(?: must|,| and))");

    private final Problems problems;
    private final String name;
    private final Node.Mapping written;
    private final Place place;

    /**
     * @param name the name of the entry
     * @param written the entry as it stands in the file
     * @param place where the entry stands
     */
    Binding(Problems problems, String name, Node.Mapping written, Place place) {
        this.problems = problems;
        this.name = name;
        this.written = written;
        this.place = place;
    }

    /** What is made, unless it is refused: then the reason is told. */
    <T> Optional<T> attempt(Supplier<T> making) {
        try {
            return Optional.of(making.get());
        } catch (IllegalArgumentException e) {
            tell(e, MissingNode.getInstance());
            return Optional.empty();
        }
    }

    /**
     * The value of parameters. A parameter that is refused is told, and another value takes its place, so that what is
     * wrong beside it is told too.
     */
    <T> Optional<T> read(ObjectNode parameters, Function<ObjectNode, T> reader) {
        try {
            return Optional.of(reader.apply(parameters));
        } catch (IllegalArgumentException e) {
            ObjectNode tried = parameters.deepCopy();
            Optional<IllegalArgumentException> failure = Optional.of(e);
            while (failure.isPresent()) {
                tell(failure.get(), parameters);
                failure = replaced(tried, failure.get(), reader);
            }
            return Optional.empty();
        }
    }

    /** The next mistake, once another value is in place of the refused one; empty where none helps. */
    private Optional<IllegalArgumentException> replaced(
            ObjectNode tried, IllegalArgumentException failure, Function<ObjectNode, ?> reader) {
        Optional<String> blamed = blamed(failure);
        Optional<ObjectNode> holder = blamed.flatMap(key -> holder(tried, key));
        if (holder.isEmpty()) {
            return Optional.empty();
        }
        for (JsonNode other : OTHERS) {
            holder.get().set(blamed.get(), other);
            try {
                reader.apply(tried);
                return Optional.empty();
            } catch (IllegalArgumentException next) {
                if (!blamed(next).equals(blamed)) {
                    return Optional.of(next);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ObjectNode> holder(JsonNode tree, String key) {
        if (tree instanceof ObjectNode object && object.has(key)) {
            return Optional.of(object);
        }
        for (JsonNode inner : tree) {
            Optional<ObjectNode> found = holder(inner, key);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private void tell(IllegalArgumentException e, JsonNode parameters) {
        Place at = blamed(e)
                .map(written::placeOf)
                .filter(found -> !found.equals(written.place()))
                .orElse(place);
        String words = words(e, parameters);
        problems.add(
                at,
                "'" + name + "': "
                        + CAMEL.matcher(words).replaceAll(word -> Matcher.quoteReplacement(inFiles(word.group()))));
    }

    /** What is wrong, without the words of what reads JSON. */
    private String words(IllegalArgumentException e, JsonNode parameters) {
        Optional<String> blamed = blamed(e);
        if (e.getCause() instanceof MismatchedInputException mismatch
                && !(mismatch instanceof PropertyBindingException)
                && mismatch.getTargetType() != null
                && blamed.isPresent()) {
            String was = holder(parameters, blamed.get())
                    .map(object -> ", but was " + object.get(blamed.get()))
                    .orElse(", but is missing");
            return blamed.get() + " must be " + kind(mismatch.getTargetType()) + was;
        }
        return AS_JSON.matcher(e.getMessage()).replaceAll("");
    }

    private static String kind(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Stream.of(type.getEnumConstants())
                            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                            .toList();
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return KINDS.getOrDefault(type, "a mapping");
    }

    /** The parameter that an error is about: of its path the last field, or the subject of its sentence. */
    private Optional<String> blamed(IllegalArgumentException e) {
        Optional<String> field = e.getCause() instanceof JsonMappingException problem
                ? problem.getPath().stream()
                        .map(JsonMappingException.Reference::getFieldName)
                        .filter(name -> name != null)
                        .reduce((outer, inner) -> inner)
                : Optional.empty();
        Matcher subject = SUBJECT.matcher(String.valueOf(e.getMessage()));
        String last = null;
        while (subject.find()) {
            last = subject.group(1);
        }
        if (last == null || last.equals("json") || field.isPresent() && last.equals("parameter")) {
            return field;
        }
        return last.equals("operand")
                ? Shapes.OPERATORS.stream()
                        .filter(operator -> !written.placeOf(operator).equals(written.place()))
                        .findFirst()
                : Optional.of(inFiles(last));
    }

    /** {@code columnName} is {@code column_name} in a file. */
    private static String inFiles(String word) {
        return word.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
