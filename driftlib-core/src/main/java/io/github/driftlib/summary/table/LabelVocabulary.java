package io.github.driftlib.summary.table;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The labels of two columns as one vocabulary: labels that mean the same, however they are written, are one class.
 *
 * <p>Two labels mean the same where they are the same text; where both are the same whole number, as {@code 1},
 * {@code 1.0} and {@code 1.00}; where both are the same of {@code true} and {@code false} without regard to case; and,
 * where all labels are of {@code true}, {@code false}, 1 and 0, also {@code true} and 1, and {@code false} and 0.
 *
 * <p>A class has the text of its labels. Where not all labels of a class are written alike, all classes have one form:
 * whole numbers without a fraction, {@code true} and {@code false}; and of truth and numbers mixed, what the column of
 * true classes has.
 *
 * <p>Immutable.
 */
public final class LabelVocabulary {

    private static final Pattern WHOLE = Pattern.compile("([+-]?)(0|[1-9]\\d{0,14})(?:\\.0*)?");
    private static final Set<String> TRUTH = new TreeSet<>(List.of("0", "1"));

    private final Map<String, String> classes;
    private final boolean truth;

    private LabelVocabulary(Map<String, String> classes, boolean truth) {
        this.classes = classes;
        this.truth = truth;
    }

    /** The vocabulary of true and of predicted labels. */
    public static LabelVocabulary of(Collection<String> actual, Collection<String> predicted) {
        Objects.requireNonNull(actual, "actual must be given, but was null");
        Objects.requireNonNull(predicted, "predicted must be given, but was null");
        SortedSet<String> labels = new TreeSet<>(actual);
        labels.addAll(predicted);
        boolean truth = labels.stream().map(LabelVocabulary::truthOf).allMatch(TRUTH::contains);
        Map<String, SortedSet<String>> byMeaning = new TreeMap<>();
        labels.forEach(label -> byMeaning
                .computeIfAbsent(meaning(label, truth), absent -> new TreeSet<>())
                .add(label));
        boolean alike = byMeaning.values().stream().allMatch(written -> written.size() == 1);
        boolean words = actual.stream().anyMatch(LabelVocabulary::isWord);
        Map<String, String> classes = new LinkedHashMap<>();
        for (String label : labels) {
            String meaning = meaning(label, truth);
            classes.put(label, alike ? label : truth && words ? (meaning.equals("1") ? "true" : "false") : meaning);
        }
        return new LabelVocabulary(classes, truth);
    }

    /** Whether two labels mean the same, whatever other labels there are: so 1 and {@code true} do. */
    public static boolean same(String first, String second) {
        Objects.requireNonNull(first, "first must be given, but was null");
        Objects.requireNonNull(second, "second must be given, but was null");
        return first.equals(second) || truthOf(first).equals(truthOf(second));
    }

    private static String truthOf(String label) {
        return meaning(label, true);
    }

    private static String meaning(String label, boolean truth) {
        if (isWord(label)) {
            boolean yes = label.equalsIgnoreCase("true");
            return truth ? (yes ? "1" : "0") : (yes ? "true" : "false");
        }
        var whole = WHOLE.matcher(label);
        if (!whole.matches()) {
            return label;
        }
        String digits = whole.group(2);
        return whole.group(1).equals("-") && !digits.equals("0") ? "-" + digits : digits;
    }

    private static boolean isWord(String label) {
        return label.equalsIgnoreCase("true") || label.equalsIgnoreCase("false");
    }

    /** The class of a label of one of the columns; of any other label the class that it means, or itself. */
    public String classOf(String label) {
        return find(label).orElse(label);
    }

    /** The class that a label means, if there is one. */
    public Optional<String> find(String label) {
        if (classes.containsKey(label)) {
            return Optional.of(classes.get(label));
        }
        return classes.keySet().stream()
                .filter(known -> meaning(known, truth).equals(meaning(label, truth)))
                .map(classes::get)
                .findFirst();
    }

    /** All classes, in text order. */
    public SortedSet<String> classes() {
        return new TreeSet<>(classes.values());
    }

    /** The classes of some labels, in text order. */
    public SortedSet<String> classes(Collection<String> labels) {
        SortedSet<String> found = new TreeSet<>();
        labels.forEach(label -> found.add(classOf(label)));
        return found;
    }

    /** Whether the classes are of true and false, or of 1 and 0. */
    public boolean isTruth() {
        return truth;
    }
}
