package io.github.driftlib.html.dashboard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Where the report of a run is.
 *
 * @param address an address in which {@code {project}}, {@code {date}} and {@code {time}} stand for those of the run
 */
public record ReportLink(String address) {

    private static final Pattern REFUSED = Pattern.compile("(?i)^[^/?#{}]*:.*");
    private static final Pattern ALLOWED = Pattern.compile("(?i)^(https?|file):.*");

    /** Checks that addresses differ, and that none is a script. */
    public ReportLink {
        Objects.requireNonNull(address, "address must be given, but was null");
        if (!address.contains("{date}") && !address.contains("{time}")) {
            throw new IllegalArgumentException("address must contain {date} or {time}, but was '" + address + "'");
        }
        if (REFUSED.matcher(address).matches() && !ALLOWED.matcher(address).matches()
                || !address.equals(address.strip())
                || address.chars().anyMatch(Character::isISOControl)
                || address.startsWith("{project}")) {
            throw new IllegalArgumentException(
                    "address must be relative to the page or begin with http, https or file, but was '" + address
                            + "'");
        }
    }

    /** The address of the report of a run. */
    String of(String project, Instant time) {
        return address.replace(
                        "{date}", LocalDate.ofInstant(time, ZoneOffset.UTC).toString())
                .replace("{time}", encoded(time.toString()))
                .replace("{project}", encoded(project));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
