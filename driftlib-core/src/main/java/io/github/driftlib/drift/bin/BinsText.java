package io.github.driftlib.drift.bin;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bins as they are written. */
final class BinsText {

    private static final Pattern FORM = Pattern.compile("\\s*(equal_width|quantiles|edges)\\s*\\((.*)\\)\\s*");

    private BinsText() {}

    static Bins parse(String text) {
        if (text.strip().equals("evidently")) {
            return Bins.evidently();
        }
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            try {
                return parsed(form.group(1), form.group(2));
            } catch (NumberFormatException e) {
                throw wrong(text);
            }
        }
        throw wrong(text);
    }

    private static Bins parsed(String name, String argument) {
        return switch (name) {
            case "equal_width" -> Bins.equalWidth(Integer.parseInt(argument.strip()));
            case "quantiles" -> Bins.quantiles(Integer.parseInt(argument.strip()));
            default ->
                Bins.edges(Arrays.stream(argument.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
        };
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("bins must be 'evidently', 'equal_width(N)', 'quantiles(N)' or"
                + " 'edges(A,B,...)', but were '" + text + "'");
    }
}
