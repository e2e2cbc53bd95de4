package io.github.driftlib.html.reference;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.driftlib.family.Catalogue;
import io.github.driftlib.family.Catalogue.Component;
import io.github.driftlib.json.RecordField;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The components of records as tables: the record itself, then each record that it holds, once.
 *
 * @param catalogue what components mean
 * @param family the family whose records these are
 */
record RecordTables(Catalogue catalogue, String family) {

    /** The parameters, each with the value that is set. */
    String parameters(Class<?> type, Map<String, String> settings) {
        List<Component> components = catalogue.components(family, type);
        if (components.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(Markdown.head("name", "what it is", "in the line above", "meaning"));
        for (Component component : components) {
            String setting = settings.getOrDefault(component.name(), "not set");
            text.append(Markdown.row(
                    "`" + component.name() + "`",
                    TypeWords.of(component.type()),
                    setting.isEmpty() || setting.equals("not set") ? setting : "`" + setting + "`",
                    component.meaning()));
        }
        return text.append(held(components)).toString();
    }

    /** The fields of a result. */
    String result(Class<?> type) {
        List<Component> components = catalogue.components(family, type);
        return components.isEmpty() ? "" : table(components) + held(components);
    }

    private String table(List<Component> components) {
        StringBuilder text = new StringBuilder(Markdown.head("field", "what it is", "meaning"));
        components.forEach(component -> text.append(
                Markdown.row("`" + component.name() + "`", TypeWords.of(component.type()), component.meaning())));
        return text.toString();
    }

    /** A section for each record that components hold. */
    private String held(List<Component> components) {
        StringBuilder text = new StringBuilder();
        Set<Class<?>> seen = new HashSet<>();
        Deque<Class<?>> waiting = new ArrayDeque<>();
        components.forEach(component -> waiting.addAll(TypeWords.records(component.type())));
        while (!waiting.isEmpty()) {
            Class<?> type = waiting.removeFirst();
            if (!seen.add(type)) {
                continue;
            }
            text.append("\n### ").append(TypeWords.name(type)).append("\n\n");
            if (type.isRecord()) {
                List<Component> inner = catalogue.components(family, type);
                text.append(table(inner));
                inner.forEach(component -> waiting.addAll(TypeWords.records(component.type())));
            } else {
                text.append(alternatives(type));
                RecordField.kinds(type).stream().filter(TypeWords::hasFields).forEach(waiting::add);
            }
        }
        return text.toString();
    }

    /** Which records a value can be, and by what they are told apart. */
    private static String alternatives(Class<?> type) {
        JsonTypeInfo info = type.getAnnotation(JsonTypeInfo.class);
        JsonSubTypes types = type.getAnnotation(JsonSubTypes.class);
        StringBuilder text = new StringBuilder("One of:\n\n");
        for (Class<?> each : RecordField.kinds(type)) {
            text.append("- ").append(TypeWords.hasFields(each) ? TypeWords.of(each) : "`" + TypeWords.name(each) + "`");
            if (info != null && info.use() == JsonTypeInfo.Id.NAME && types != null) {
                Arrays.stream(types.value())
                        .filter(named -> named.value() == each)
                        .forEach(named -> text.append(", `\"")
                                .append(info.property())
                                .append("\": \"")
                                .append(named.name())
                                .append("\"`"));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
