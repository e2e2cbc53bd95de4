package io.github.driftlib.text;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Text descriptors by name, as the metrics of text descriptors take them. */
public final class TextDescriptors {

    private TextDescriptors() {}

    /** Those used where none are chosen: {@link TextLength} and {@link NonLetterCharacterPercentage}. */
    public static Map<String, TextDescriptor> standard(String column) {
        SortedMap<String, TextDescriptor> standard = new TreeMap<>();
        standard.put("Text Length", new TextLength(column));
        standard.put("Non Letter Character %", new NonLetterCharacterPercentage(column));
        return Collections.unmodifiableSortedMap(standard);
    }

    /**
     * The chosen descriptors in the order of their names, or the {@link #standard} ones where none are chosen.
     *
     * @param column the column that all of them must describe
     * @param chosen the descriptors by name, or null
     * @throws IllegalArgumentException if one describes another column
     */
    public static Map<String, TextDescriptor> chosenOrStandard(
            String column, @Nullable Map<String, ? extends TextDescriptor> chosen) {
        Objects.requireNonNull(column, "column must be given, but was null");
        if (chosen == null || chosen.isEmpty()) {
            return standard(column);
        }
        chosen.forEach((name, descriptor) -> {
            if (!descriptor.column().equals(column)) {
                throw new IllegalArgumentException("descriptors must describe column '" + column + "', but '" + name
                        + "' describes '" + descriptor.column() + "'");
            }
        });
        return sorted(chosen);
    }

    private static Map<String, TextDescriptor> sorted(Map<String, ? extends TextDescriptor> descriptors) {
        SortedMap<String, TextDescriptor> sorted = new TreeMap<>(descriptors);
        return Collections.unmodifiableSortedMap(sorted);
    }
}
