package io.github.driftlib.cli;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Passwords and their like: they come from the environment, and are in no message. */
final class Secrets {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)\\}");
    private static final Pattern IN_PARAMETER = Pattern.compile(
            "(?i)([?&;](?:[a-z_.]*(?:password|passwd|pwd|secret|token|passphrase|apikey|key))=)([^&;\\s]+)");
    private static final Pattern IN_ADDRESS = Pattern.compile("(//[^/@\\s:]+:)([^/@\\s]+)(@)");

    private Secrets() {}

    /**
     * The URL with what stands as <code>${NAME}</code> taken from the environment.
     *
     * @throws Stop if a variable is not set, or a password stands in the URL itself
     */
    static String resolved(String url, Map<String, String> environment) {
        for (Pattern pattern : new Pattern[] {IN_PARAMETER, IN_ADDRESS}) {
            Matcher secret = pattern.matcher(url);
            while (secret.find()) {
                if (!VARIABLE.matcher(secret.group(2)).matches()) {
                    throw Stop.usage("a password must not stand on the command line, where others see it: write "
                            + "${NAME} in its place, and set NAME in the environment");
                }
            }
        }
        return VARIABLE.matcher(url).replaceAll(variable -> {
            String value = environment.get(variable.group(1));
            if (value == null) {
                throw Stop.usage("the environment must have " + variable.group(1) + ", but has not");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** A text in which passwords of URLs are {@code ***}. */
    static String redacted(String text) {
        UnaryOperator<String> parameters = it -> IN_PARAMETER.matcher(it).replaceAll("$1***");
        return IN_ADDRESS.matcher(parameters.apply(text)).replaceAll("$1***$3");
    }
}
