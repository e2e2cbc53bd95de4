package io.github.driftlib.family;

import io.github.driftlib.json.RecordField;
import io.github.driftlib.metric.MetricType;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.StatisticTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Javadoc says of the components of records, for the texts of the catalogue: it is written once. */
final class RecordTexts {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path CLASSES = Path.of("target/classes");
    private static final String LIBRARY = "io.github.driftlib.";
    private static final Pattern INLINE = Pattern.compile("\\{@(\\w+)\\s+([^{}]*)}");
    private static final Pattern PARAMETER = Pattern.compile("@param (\\w+) (.*?)(?=\\s@\\w+ |$)");

    private final Set<Class<?>> seen = new LinkedHashSet<>();
    private final Map<Class<?>, Map<String, String>> javadoc = new HashMap<>();

    /** The records that the parameters and results of a family hold, directly or not. */
    Set<Class<?>> records(Family family) {
        seen.clear();
        for (MetricType<?> type : family.metrics()) {
            visit(type.metric());
            visit(type.result());
        }
        Stream.concat(family.presets().stream(), family.testPresets().stream()).forEach(type -> visit(type.preset()));
        family.parts().forEach(this::visit);
        tests().filter(type -> room(type).equals(room(family.getClass())) || type == StatisticTest.class)
                .forEach(this::visit);
        Set<Class<?>> records = new LinkedHashSet<>(seen);
        records.removeIf(type -> !type.isRecord() || type.getRecordComponents().length == 0);
        return records;
    }

    /** The part of the library that a class belongs to. */
    static String room(Class<?> type) {
        return type.getName().split("[.]")[3];
    }

    /** All tests that are records. */
    private static Stream<Class<?>> tests() {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files
                    .map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> name.endsWith("Test.class") && !name.contains("$"))
                    .<Class<?>>map(
                            name -> loaded(name.replaceAll("[/\\\\]", ".").replaceFirst("\\.class$", "")))
                    .filter(type -> type.isRecord() && MetricTest.class.isAssignableFrom(type))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, Family.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void visit(Type type) {
        if (type instanceof ParameterizedType generic) {
            visit(generic.getRawType());
            Stream.of(generic.getActualTypeArguments()).forEach(this::visit);
        } else if (type instanceof WildcardType wildcard) {
            Stream.of(wildcard.getUpperBounds()).forEach(this::visit);
        } else if (type instanceof Class<?> known && known.getName().startsWith(LIBRARY) && seen.add(known)) {
            if (known.isSealed()) {
                Stream.of(known.getPermittedSubclasses()).forEach(this::visit);
            }
            if (known.isRecord()) {
                Stream.of(known.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .forEach(this::visit);
            }
        }
    }

    /** The lines of properties for the records. */
    Map<String, String> lines(Set<Class<?>> records) {
        Map<String, String> lines = new TreeMap<>();
        for (Class<?> type : records) {
            for (RecordField field : RecordField.of(type)) {
                if (field.owner() == type) {
                    lines.put(
                            Catalogue.recordKey(type, field.name()),
                            text(type, field.component().getName()));
                }
            }
        }
        return lines;
    }

    private String text(Class<?> type, String component) {
        String text = javadoc.computeIfAbsent(type, RecordTexts::parameters).get(component);
        if (text == null) {
            throw new AssertionError(type + " says nothing of " + component);
        }
        return plain(text, type);
    }

    /** The {@code param} tags of a record's Javadoc, by component. */
    private static Map<String, String> parameters(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        String source = read(SOURCES.resolve(outermost.getName().replace('.', '/') + ".java"));
        Matcher header =
                Pattern.compile("\\brecord " + type.getSimpleName() + "\\b").matcher(source);
        Map<String, String> parameters = new HashMap<>();
        while (header.find()) {
            int from = source.lastIndexOf("/**", header.start());
            int to = source.indexOf("*/", from);
            String between = source.substring(to + 2, header.start());
            if (from >= 0 && to < header.start() && !between.contains(";") && !between.contains("}")) {
                String comment = source.substring(from + 3, to)
                        .replaceAll("\\n\\s*\\* ?", " ")
                        .replaceAll("\\s+", " ");
                Matcher found = PARAMETER.matcher(comment);
                while (found.find()) {
                    parameters.put(found.group(1), found.group(2).strip());
                }
                break;
            }
        }
        return parameters;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the marks of Javadoc. */
    private static String plain(String javadoc, Class<?> type) {
        return INLINE.matcher(javadoc)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case "link", "linkplain" -> label(found.group(2));
                            case "value" -> String.valueOf(constant(found.group(2), type));
                            default -> "`" + inJson(found.group(2), type) + "`";
                        }))
                .replace("<sup>", "^")
                .replace("</sup>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">");
    }

    /** The name in JSON where a component is meant. */
    private static String inJson(String code, Class<?> type) {
        return RecordField.of(type).stream()
                .filter(field -> field.component().getName().equals(code))
                .map(RecordField::name)
                .findFirst()
                .orElse(code);
    }

    /** The words of a link, or the name it links to without its package. */
    private static String label(String link) {
        String[] parts = link.strip().split(" ", 2);
        return parts.length > 1
                ? parts[1]
                : "`"
                        + parts[0].replaceFirst("^([a-z]+\\.)+", "")
                                .replaceFirst("^#", "")
                                .replace('#', '.') + "`";
    }

    private static Object constant(String reference, Class<?> type) {
        String[] parts = reference.strip().split("#");
        Class<?> owner = type;
        while (owner != null) {
            try {
                Class<?> named = parts[0].isEmpty()
                        ? owner
                        : Class.forName(type.getPackageName() + "." + parts[0].replace('.', '$'));
                Field field = named.getDeclaredField(parts[1]);
                field.setAccessible(true);
                return field.get(null);
            } catch (ReflectiveOperationException e) {
                owner = owner.getEnclosingClass();
            }
        }
        throw new AssertionError(type + " names a constant that is not there: " + reference);
    }
}
