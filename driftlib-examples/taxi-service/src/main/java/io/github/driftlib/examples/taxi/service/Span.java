package io.github.driftlib.examples.taxi.service;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A span of time such as 30s, 5m, 1h or 2d, on the command line. */
final class Span implements ITypeConverter<Duration> {

    private static final Pattern SPAN = Pattern.compile("(\\d{1,6})([smhd])");

    @Override
    public Duration convert(String word) {
        Matcher span = SPAN.matcher(word);
        if (!span.matches() || Long.parseLong(span.group(1)) == 0) {
            throw new TypeConversionException("must be like 30s, 5m, 1h or 2d, but was '" + word + "'");
        }
        long amount = Long.parseLong(span.group(1));
        return switch (span.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
