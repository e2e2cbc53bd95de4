package io.github.driftlib.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one JSON mapper: records with snake_case names, doubles in full precision, nothing of foreign types. */
public final class Json {

    /** Writes results: fields in their declared order, absent ones as null. */
    static final JsonMapper RESULTS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Writes parameters: what was not set is left out, maps and sets are sorted. */
    private static final JsonMapper PARAMETERS = RESULTS.rebuild()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .addModule(new SimpleModule("sorted sets").addSerializer(new SortedSets()))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .build();

    private static final Map<Class<? extends Annotation>, JsonMapper> PARAMETERS_WITHOUT = new ConcurrentHashMap<>();

    private static final ObjectReader DOCUMENT = RESULTS.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final Pattern LONE_SURROGATE = Pattern.compile(
            "[\\x{D800}-\\x{DBFF}](?![\\x{DC00}-\\x{DFFF}])|(?<![\\x{D800}-\\x{DBFF}])[\\x{DC00}-\\x{DFFF}]");

    private Json() {}

    /** The value's fields as a tree, absent ones as null. */
    public static <T extends JsonNode> T tree(Object value) {
        return readable(value, RESULTS::valueToTree);
    }

    /** What makes trees without the fields that have the given annotation. */
    public static Function<Object, JsonNode> treeWithout(Class<? extends Annotation> annotation) {
        JsonMapper mapper = without(RESULTS, annotation);
        return value -> readable(value, mapper::valueToTree);
    }

    private static JsonMapper without(JsonMapper mapper, Class<? extends Annotation> annotation) {
        return mapper.rebuild()
                .annotationIntrospector(new JacksonAnnotationIntrospector() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public boolean hasIgnoreMarker(AnnotatedMember member) {
                        return member.hasAnnotation(annotation) || super.hasIgnoreMarker(member);
                    }
                })
                .build();
    }

    /** The value's fields as a tree without those that have the given annotation, absent and empty ones left out. */
    public static JsonNode parametersWithout(Object value, Class<? extends Annotation> annotation) {
        JsonMapper mapper = PARAMETERS_WITHOUT.computeIfAbsent(annotation, it -> without(PARAMETERS, it));
        return readable(value, mapper::valueToTree);
    }

    /** The value's fields as a tree, absent and empty ones left out. */
    public static JsonNode parameters(Object value) {
        return readable(value, PARAMETERS::valueToTree);
    }

    /** The value's fields by name in their order, absent and empty ones left out, as plain texts, numbers and lists. */
    public static Map<String, Object> parameterMap(Object value) {
        return readable(
                value, it -> PARAMETERS.convertValue(it, new TypeReference<LinkedHashMap<String, Object>>() {}));
    }

    /** What a conversion makes of a value; an error that says what to do where reflection is not let at it. */
    private static <T> T readable(Object value, Function<Object, T> conversion) {
        try {
            return conversion.apply(value);
        } catch (IllegalArgumentException e) {
            if (String.valueOf(e.getMessage()).contains("InaccessibleObjectException")) {
                throw new IllegalArgumentException(
                        value.getClass().getName()
                                + " must be public in an exported package, or its package be opened to "
                                + "com.fasterxml.jackson.databind, but is neither",
                        e);
            }
            throw e;
        }
    }

    /** The tree as indented text. */
    public static String text(JsonNode tree) {
        try {
            return withoutLoneSurrogates(
                    RESULTS.writerWithDefaultPrettyPrinter().writeValueAsString(tree));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree must be writable as JSON", e);
        }
    }

    /** The JSON with halves of surrogate pairs as escapes, so that it can be written in any encoding of Unicode. */
    private static String withoutLoneSurrogates(String json) {
        if (!hasSurrogates(json)) {
            return json;
        }
        Matcher halves = LONE_SURROGATE.matcher(json);
        return halves.find()
                ? halves.replaceAll(
                        half -> String.format("\\\\u%04x", (int) half.group().charAt(0)))
                : json;
    }

    private static boolean hasSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The text in quotation marks, with what JSON does not take in them escaped. */
    public static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }

    /** Reads a tree. */
    public static JsonNode read(String text) {
        try {
            return DOCUMENT.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("json must be JSON, but: " + e.getOriginalMessage(), e);
        }
    }

    /** The one JSON value that a text is, with numbers in full precision; nothing where it is anything else. */
    public static Optional<JsonNode> parse(String text) {
        return JsonDocument.parse(text);
    }

    /** Whether two JSON numbers have the same value, however they are written. */
    public static boolean sameNumber(JsonNode left, JsonNode right) {
        return left instanceof RemoteNumber || right instanceof RemoteNumber
                ? left.equals(right)
                : left.decimalValue().compareTo(right.decimalValue()) == 0;
    }

    /** Reads the fields of a value of the given type. */
    public static <T> T value(JsonNode tree, Class<T> type) {
        return value(tree, type, RESULTS);
    }

    /** Reads the fields of a value of the given type, its parts among them by the given names. */
    public static <T> T value(JsonNode tree, Class<T> type, JsonTypes parts) {
        return value(tree, type, parts.mapper());
    }

    /** The fields of a type by their names in JSON, in their order, with the type of each. */
    public static Map<String, Type> fields(Class<?> type) {
        Map<String, Type> fields = new LinkedHashMap<>();
        properties(type).forEach(field -> fields.put(field.getName(), field.getPrimaryType()));
        return fields;
    }

    /** The fields of a type as they are written, in their order. */
    public static List<BeanPropertyDefinition> properties(Class<?> type) {
        return RESULTS.getSerializationConfig()
                .introspect(RESULTS.constructType(type))
                .findProperties();
    }

    private static <T> T value(JsonNode tree, Class<T> type, JsonMapper mapper) {
        try {
            return mapper.readerFor(type).readValue(tree);
        } catch (UnrecognizedPropertyException e) {
            List<String> known =
                    e.getKnownPropertyIds().stream().map(String::valueOf).toList();
            throw new IllegalArgumentException(
                    "a parameter must be " + NearestName.oneOf(e.getPropertyName(), known), e);
        } catch (ValueInstantiationException e) {
            String reason = e.getCause() == null
                    ? e.getOriginalMessage()
                    : String.valueOf(e.getCause().getMessage());
            throw new IllegalArgumentException("json must hold a " + TypeName.of(type) + ", but: " + reason, e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "json must hold a " + TypeName.of(type) + ", but: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
