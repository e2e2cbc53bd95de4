package io.github.driftlib.html.view;

import java.util.Locale;

/** Headings made of names. */
public final class Titles {

    private Titles() {}

    /** {@code ColumnDriftMetric} is {@code Column drift}. */
    public static String ofMetric(String name) {
        String words = name.replaceFirst("(Metric|Result)$", "")
                .replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1 $2");
        return words.isEmpty() ? name : sentence(words);
    }

    /** {@code drift_score} is {@code drift score}. */
    public static String words(String field) {
        return field.replace('_', ' ');
    }

    /** With a capital letter at the start only; abbreviations stay as they are. */
    private static String sentence(String words) {
        StringBuilder sentence = new StringBuilder();
        for (String word : words.split(" ")) {
            boolean abbreviation = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            sentence.append(sentence.isEmpty() ? "" : " ")
                    .append(sentence.isEmpty() || abbreviation ? word : word.toLowerCase(Locale.ROOT));
        }
        return sentence.toString();
    }
}
