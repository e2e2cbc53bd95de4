package io.github.driftlib.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the library says of its methods, in the words of the command line. */
final class OptionWords {

    /** A method, as messages name it. */
    private static final Pattern METHOD =
            Pattern.compile("(?:CsvFormat's )?\\b(\\w+)\\((\\.\\.\\.|true|false|'[^']*'|)\\)");

    private static final Map<String, String> OPTIONS = Map.ofEntries(
            Map.entry("separator", "--csv-separator"),
            Map.entry("quote", "--csv-quote"),
            Map.entry("header", "--csv-header"),
            Map.entry("names", "--csv-names"),
            Map.entry("encoding", "--csv-encoding"),
            Map.entry("decimalSeparator", "--csv-decimal"),
            Map.entry("thousandsSeparator", "--csv-thousands"),
            Map.entry("missingWords", "--csv-missing"),
            Map.entry("dateFormat", "--csv-date-format"),
            Map.entry("kind", "--csv-kind"),
            Map.entry("unequalLines", "--csv-unequal-lines"),
            Map.entry("comment", "--csv-comment"),
            Map.entry("skippedLines", "--csv-skip-lines"),
            Map.entry("columns", "--columns"),
            Map.entry("except", "--except"),
            Map.entry("where", "--where"),
            Map.entry("dataStability", "DataStabilityTestPreset"),
            Map.entry("dataQuality", "DataQualityTestPreset"));

    /** What is no method of one option. */
    private static final Map<String, String> PHRASES = phrases();

    private OptionWords() {}

    private static Map<String, String> phrases() {
        Map<String, String> phrases = new LinkedHashMap<>();
        phrases.put("memoryLimit(...) sets how much", "--batches reads files in bounded memory");
        phrases.put("or convert with DataFiles.sql(...)", "or convert them by a query of --data jdbc:duckdb:");
        phrases.put(
                "as Bins.quantiles(10), or DriftOptions.robust()",
                "as psi[bins=quantiles(10)], or the stattest robust");
        phrases.put(
                "as Bins.quantiles(10) or DriftOptions.robust()", "as psi[bins=quantiles(10)] or the stattest robust");
        phrases.put("where must not be used with", "--where must not be used with");
        phrases.put("'; Dataset.filter takes its place", "'; rename one of them");
        return phrases;
    }

    /** The text with options in place of methods. */
    static String of(String text) {
        String words = text;
        for (Map.Entry<String, String> phrase : PHRASES.entrySet()) {
            words = words.replace(phrase.getKey(), phrase.getValue());
        }
        return METHOD.matcher(words).replaceAll(OptionWords::option);
    }

    private static String option(java.util.regex.MatchResult method) {
        String option = OPTIONS.get(method.group(1));
        if (option == null) {
            return Matcher.quoteReplacement(method.group());
        }
        String argument = method.group(2);
        if (argument.equals("false")) {
            return option.replace("--csv-header", "--no-csv-header");
        }
        return Matcher.quoteReplacement(argument.startsWith("'") ? option + " " + argument : option);
    }
}
