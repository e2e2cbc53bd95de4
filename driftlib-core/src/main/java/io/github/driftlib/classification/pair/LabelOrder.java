package io.github.driftlib.classification.pair;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The order of classes: by number where all labels are numbers, by text otherwise. */
public final class LabelOrder {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    private LabelOrder() {}

    /** Whether a label is the text of a number. */
    public static boolean isNumber(String label) {
        Objects.requireNonNull(label, "label must be given, but was null");
        return NUMBER.matcher(label).matches();
    }

    /** The distinct labels in order. */
    public static List<String> sorted(Collection<String> labels) {
        Objects.requireNonNull(labels, "labels must be given, but was null");
        boolean numbers = labels.stream().allMatch(LabelOrder::isNumber);
        Comparator<String> text = Comparator.naturalOrder();
        Comparator<String> order =
                numbers ? Comparator.comparingDouble(Double::parseDouble).thenComparing(text) : text;
        return labels.stream().distinct().sorted(order).toList();
    }
}
