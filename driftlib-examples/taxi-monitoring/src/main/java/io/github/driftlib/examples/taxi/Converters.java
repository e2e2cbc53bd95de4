package io.github.driftlib.examples.taxi;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From words on the command line to values. */
final class Converters {

    private Converters() {}

    /** A month such as 2022-01. */
    static final class Month implements ITypeConverter<YearMonth> {
        @Override
        public YearMonth convert(String word) {
            try {
                return YearMonth.parse(word);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("must be a month such as 2022-01, but was '" + word + "'");
            }
        }
    }

    /** A day such as 2022-02-14. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String word) {
            try {
                return LocalDate.parse(word);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("must be a day such as 2022-02-14, but was '" + word + "'");
            }
        }
    }

    /** A time span such as 500ms, 10s, 1m or 2h. */
    static final class Pause implements ITypeConverter<Duration> {

        private static final Pattern SPAN = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

        @Override
        public Duration convert(String word) {
            Matcher span = SPAN.matcher(word);
            if (!span.matches()) {
                throw new TypeConversionException("must be like 500ms, 10s or 1m, but was '" + word + "'");
            }
            long amount = Long.parseLong(span.group(1));
            return switch (span.group(2)) {
                case "ms" -> Duration.ofMillis(amount);
                case "s" -> Duration.ofSeconds(amount);
                case "m" -> Duration.ofMinutes(amount);
                default -> Duration.ofHours(amount);
            };
        }
    }
}
