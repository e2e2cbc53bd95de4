package io.github.driftlib.suite.schema;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.family.Families;
import io.github.driftlib.family.Family;
import io.github.driftlib.json.Json;
import io.github.driftlib.json.TypeName;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.test.Condition;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The schemas of Java types as the library writes them in JSON, each type once, under {@code $defs}. */
final class TypeSchemas {

    /** Whether absent values are written as null, as in results, or left out, as in parameters. */
    enum Absent {
        NULL,
        LEFT_OUT
    }

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, long.class, short.class, byte.class, Integer.class, Long.class, Short.class, Byte.class);
    private static final Set<Class<?>> FRACTION = Set.of(double.class, float.class, Double.class, Float.class);

    private final Absent absent;
    private final ObjectNode definitions;

    TypeSchemas(Absent absent, ObjectNode definitions) {
        this.absent = absent;
        this.definitions = definitions;
    }

    /** The schema of a type; one that can be null also lets null pass. */
    ObjectNode of(Type type) {
        JavaType java = TypeFactory.defaultInstance().constructType(type);
        ObjectNode schema = plain(java);
        if (absent == Absent.LEFT_OUT || java.isPrimitive() || schema.isEmpty()) {
            return schema;
        }
        ObjectNode orNull = NODES.objectNode();
        orNull.putArray("anyOf").add(schema).add(NODES.objectNode().put("type", "null"));
        return orNull;
    }

    private ObjectNode plain(JavaType type) {
        Class<?> raw = type.getRawClass();
        if (raw == boolean.class || raw == Boolean.class) {
            return typed("boolean");
        }
        if (WHOLE.contains(raw)) {
            return typed("integer");
        }
        if (FRACTION.contains(raw)) {
            return number();
        }
        if (CharSequence.class.isAssignableFrom(raw)) {
            return typed("string");
        }
        if (type.isMapLikeType()) {
            return typed("object").set("additionalProperties", of(type.getContentType()));
        }
        if (type.isContainerType()) {
            return typed("array").set("items", of(type.getContentType()));
        }
        if (raw == Optional.class) {
            return plain(type.containedType(0));
        }
        if (raw == Condition.class) {
            return defined("Condition", () -> condition());
        }
        if (raw == StatTest.class) {
            return defined("StatTest", () -> strings(names(StatTest.class)));
        }
        if (raw.isEnum()) {
            return defined(
                    TypeName.of(raw),
                    () -> strings(Arrays.stream(raw.getEnumConstants())
                            .map(constant -> Json.<JsonNode>tree(constant).asText())
                            .toList()));
        }
        return ofClass(type, raw);
    }

    private ObjectNode ofClass(JavaType type, Class<?> raw) {
        Optional<Method> value = Arrays.stream(raw.getMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .findFirst();
        if (value.isPresent()) {
            return plain(TypeFactory.defaultInstance().constructType(value.get().getGenericReturnType()));
        }
        List<Class<?>> kinds = subtypes(raw);
        if (!kinds.isEmpty()) {
            return defined(TypeName.of(raw), () -> choice(kinds));
        }
        if (raw.isRecord()) {
            return defined(
                    type.hasGenericTypes() ? type.toCanonical().replaceAll("[^A-Za-z0-9]+", "_") : TypeName.of(raw),
                    () -> object(raw));
        }
        // What is read by code of its own, such as the metric of a metric by segments, or a type that is not known.
        return NODES.objectNode();
    }

    private ObjectNode defined(String name, java.util.function.Supplier<ObjectNode> schema) {
        String key = absent == Absent.LEFT_OUT ? name : name + ".result";
        if (!definitions.has(key)) {
            definitions.putObject(key);
            definitions.set(key, schema.get());
        }
        return NODES.objectNode().put("$ref", "#/$defs/" + key);
    }

    /** The fields of a record. */
    ObjectNode object(Class<?> type) {
        ObjectNode schema = typed("object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = NODES.arrayNode();
        boolean omits = type.isAnnotationPresent(JsonInclude.class);
        for (BeanPropertyDefinition field : Json.properties(type)) {
            AnnotatedMember member = field.getAccessor();
            boolean own = Stream.of(field.getField(), field.getGetter())
                    .anyMatch(at -> at != null && at.hasAnnotation(JsonSerialize.class));
            properties.set(
                    field.getName(),
                    own
                            ? NODES.objectNode()
                            : isUnwrapped(member) ? oneOrMany(field.getPrimaryType()) : of(field.getPrimaryType()));
            if (!omits && !member.hasAnnotation(PlotData.class) && !member.hasAnnotation(JsonInclude.class)) {
                required.add(field.getName());
            }
        }
        if (absent == Absent.LEFT_OUT) {
            required.removeAll();
        }
        named(type).ifPresent(supertype -> {
            String property = supertype.getAnnotation(JsonTypeInfo.class).property();
            properties.putObject(property).put("const", typeName(supertype, type));
            required.add(property);
        });
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static boolean isUnwrapped(AnnotatedMember member) {
        JsonFormat format = member.getAnnotation(JsonFormat.class);
        return format != null && List.of(format.with()).contains(JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED);
    }

    /** A list that is written as its element where it has only one. */
    private ObjectNode oneOrMany(JavaType list) {
        ObjectNode schema = NODES.objectNode();
        schema.putArray("anyOf").add(of(list)).add(of(list.getContentType()));
        return schema;
    }

    /** The fields of a record of which only some must be given; what tells it from others is said elsewhere. */
    ObjectNode fields(Class<?> type, String... required) {
        ObjectNode schema = object(type);
        named(type)
                .ifPresent(supertype -> ((ObjectNode) schema.get("properties"))
                        .remove(supertype.getAnnotation(JsonTypeInfo.class).property()));
        schema.remove("required");
        if (required.length > 0) {
            ArrayNode names = schema.putArray("required");
            Stream.of(required).forEach(names::add);
        }
        return schema;
    }

    /** One of several records. */
    private ObjectNode choice(List<Class<?>> kinds) {
        ArrayNode choices = NODES.arrayNode();
        kinds.forEach(kind -> choices.add(object(kind)));
        return NODES.objectNode().set("anyOf", choices);
    }

    /** The interface whose records carry a name in one of their fields; empty where a type is none of them. */
    private static Optional<Class<?>> named(Class<?> type) {
        return Stream.iterate(
                        List.<Class<?>>of(type),
                        types -> !types.isEmpty(),
                        types -> types.stream()
                                .<Class<?>>flatMap(each -> Arrays.stream(each.getInterfaces()))
                                .toList())
                .flatMap(List::stream)
                .filter(each -> each.isAnnotationPresent(JsonTypeInfo.class))
                .filter(each -> each.getAnnotation(JsonTypeInfo.class).use() != JsonTypeInfo.Id.DEDUCTION)
                .findFirst();
    }

    private static String typeName(Class<?> type, Class<?> kind) {
        JsonSubTypes subtypes = type.getAnnotation(JsonSubTypes.class);
        return (subtypes == null ? Stream.<JsonSubTypes.Type>empty() : Stream.of(subtypes.value()))
                .filter(listed -> listed.value() == kind && !listed.name().isEmpty())
                .map(JsonSubTypes.Type::name)
                .findFirst()
                .orElse(kind.getSimpleName());
    }

    /** The records that can stand for a type: those that it lists, and those that families bring. */
    private static List<Class<?>> subtypes(Class<?> type) {
        if (type.isRecord() || !type.isAnnotationPresent(JsonTypeInfo.class)) {
            return List.of();
        }
        JsonSubTypes listed = type.getAnnotation(JsonSubTypes.class);
        Stream<Class<?>> own =
                listed == null ? Stream.of() : Stream.of(listed.value()).map(JsonSubTypes.Type::value);
        return Stream.concat(own, Families.found().parts().stream().filter(type::isAssignableFrom))
                .distinct()
                .toList();
    }

    private static Set<String> names(Class<?> kind) {
        Set<String> names = new TreeSet<>();
        Families.found()
                .all()
                .forEach(family -> family.namedParts().stream()
                        .filter(part -> part.kind() == kind)
                        .map(Family.NamedPart::name)
                        .forEach(names::add));
        return names;
    }

    private static ObjectNode strings(Iterable<String> values) {
        ObjectNode schema = NODES.objectNode();
        ArrayNode names = schema.putArray("enum");
        values.forEach(names::add);
        return schema;
    }

    static ObjectNode typed(String type) {
        return NODES.objectNode().put("type", type);
    }

    private ObjectNode number() {
        return defined("Number", () -> {
            ObjectNode schema = NODES.objectNode();
            schema.putArray("anyOf").add(typed("number")).add(strings(List.of("NaN", "Infinity", "-Infinity")));
            return schema;
        });
    }

    /** A bound: a number, or one with a tolerance. */
    static ObjectNode bound() {
        ObjectNode approx = typed("object").put("additionalProperties", false);
        approx.putObject("properties")
                .<ObjectNode>set("value", typed("number"))
                .<ObjectNode>set("relative", typed("number"))
                .set("absolute", typed("number"));
        approx.putArray("required").add("value");
        ObjectNode bound = NODES.objectNode();
        bound.putArray("anyOf").add(typed("number")).add(approx);
        return bound;
    }

    static ObjectNode operand(String operator) {
        return operator.endsWith("in") ? typed("array").set("items", typed("number")) : bound();
    }

    private static ObjectNode condition() {
        ObjectNode schema = typed("object").put("additionalProperties", false).put("minProperties", 1);
        ObjectNode properties = schema.putObject("properties");
        io.github.driftlib.suite.Shapes.OPERATORS.forEach(name -> properties.set(name, operand(name)));
        return schema;
    }
}
