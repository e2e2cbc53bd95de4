package io.github.driftlib.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a run is about: by this it is found again in a history.
 *
 * @param project what is monitored, such as the name of a model; the empty string where nothing was said
 * @param timestamp the time the data stand for, cut to whole microseconds
 * @param tags free labels
 * @param metadata free names and values, such as a model version
 */
public record RunInfo(String project, Instant timestamp, List<String> tags, Map<String, String> metadata) {

    /** Copies the collections. */
    public RunInfo {
        Objects.requireNonNull(project, "project must be given, but was null");
        timestamp = timestamp.truncatedTo(ChronoUnit.MICROS);
        tags = List.copyOf(tags);
        metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
    }

    /** A run of a project for data of the given time. */
    public static RunInfo of(String project, Instant timestamp) {
        Objects.requireNonNull(timestamp, "timestamp must be given, but was null");
        return new RunInfo(project, timestamp, List.of(), Map.of());
    }

    /** The same with these tags in place of any others. */
    public RunInfo withTags(String... tags) {
        Objects.requireNonNull(tags, "tags must be given, but was null");
        return new RunInfo(project, timestamp, List.of(tags), metadata);
    }

    /** The same with one more name and value. */
    public RunInfo withMetadata(String name, String value) {
        Objects.requireNonNull(name, "name must be given, but was null");
        Objects.requireNonNull(value, "value must be given, but was null");
        Map<String, String> extended = new TreeMap<>(metadata);
        extended.put(name, value);
        return new RunInfo(project, timestamp, tags, extended);
    }
}
