package io.github.driftlib.cli;

import io.github.driftlib.suite.Names;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in plain words and with the name that was probably meant. */
final class Misuse {

    private static final Pattern INVALID = Pattern.compile(
            "Invalid value for (?:option '([^']+)'|positional parameter[^(]*\\(<?([^>)]+)>?\\))[^:]*: (.*)",
            Pattern.DOTALL);
    private static final Pattern NO_VALUE = Pattern.compile(".*parameter.* for option '([^']+)'.*", Pattern.DOTALL);
    private static final Pattern MISSING = Pattern.compile("Missing required \\w+: (.*)", Pattern.DOTALL);
    private static final Pattern CHOICE =
            Pattern.compile("expected one of \\[(.*)\\] .*but was '(.*)'", Pattern.DOTALL);
    private static final Pattern PAIR = Pattern.compile(
            "Value for option option '([^']+)'.* should be in KEY=VALUE.* format but was (.*)", Pattern.DOTALL);
    private static final List<Kind> KINDS = List.of(
            new Kind(" is not an? (?:int|long)", "a whole number"),
            new Kind(" is not a (?:double|float)", "a number"),
            new Kind(" is not a single character", "one character"));

    private Misuse() {}

    /** What picocli says of a value that is not of a kind, and what the kind is called here. */
    private record Kind(Pattern pattern, String name) {
        Kind(String said, String name) {
            this(Pattern.compile("'(.*)'" + said + ".*", Pattern.DOTALL), name);
        }
    }

    /** Points in time, and dates, which stand for their beginning in UTC. */
    static final class Times implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String value) {
            try {
                return value.length() == "2022-02-01".length()
                        ? LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC)
                        : Instant.parse(value);
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "must be a date or a time, such as 2022-02-01 or 2022-02-01T00:00:00Z, but was '" + value
                                + "'");
            }
        }
    }

    /** Encodings. */
    static final class Encodings implements ITypeConverter<Charset> {
        @Override
        public Charset convert(String value) {
            try {
                return Charset.forName(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("must be an encoding that Java knows, such as UTF-8 or windows-1252"
                        + Names.butWas(value, Charset.availableCharsets().keySet()));
            }
        }
    }

    static String words(ParameterException error) {
        if (error instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0), error.getCommandLine());
        }
        String message = String.valueOf(error.getCause() instanceof Stop stop ? stop.getMessage() : error.getMessage());
        Matcher missing = NO_VALUE.matcher(message);
        if (missing.matches()) {
            return missing.group(1) + " must have a value, but has none";
        }
        Matcher absent = MISSING.matcher(message);
        if (absent.matches()) {
            return absent.group(1).replaceAll("'([^'=]+)(?:=[^']*)?'", "$1") + " must be given";
        }
        Matcher pair = PAIR.matcher(message);
        if (pair.matches()) {
            return pair.group(1) + " must be NAME=VALUE, but was '" + pair.group(2) + "'";
        }
        Matcher invalid = INVALID.matcher(message);
        if (!invalid.matches()) {
            return message;
        }
        String name = invalid.group(1) == null ? invalid.group(2) : invalid.group(1);
        return name + " " + rule(invalid.group(3));
    }

    private static String rule(String said) {
        for (Kind kind : KINDS) {
            Matcher wrong = kind.pattern.matcher(said);
            if (wrong.matches()) {
                return "must be " + kind.name + ", but was '" + wrong.group(1) + "'";
            }
        }
        Matcher choice = CHOICE.matcher(said);
        if (choice.matches()) {
            List<String> names =
                    Arrays.asList(choice.group(1).toLowerCase(Locale.ROOT).split(", "));
            return "must be " + Names.oneOf(choice.group(2), names);
        }
        return said;
    }

    private static String unmatched(String argument, CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        if (argument.startsWith("-")) {
            String option = argument.replaceFirst("=.*", "");
            List<String> options = command.getCommandSpec().options().stream()
                    .filter(known -> !known.hidden())
                    .flatMap(known -> Arrays.stream(known.names()))
                    .filter(known -> known.startsWith("--"))
                    .toList();
            return "an option of '" + name + "' must be " + Names.oneOf(option, options);
        }
        List<String> commands = command.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(known -> !known.usageMessage().hidden())
                .map(CommandLine.Model.CommandSpec::name)
                .toList();
        return commands.isEmpty()
                ? "'" + name + "' must have options only, but has '" + argument + "'"
                : "the command must be one of [" + String.join(", ", commands) + "]" + Names.butWas(argument, commands);
    }
}
