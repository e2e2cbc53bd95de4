package io.github.driftlib.alert;

import io.github.driftlib.json.Json;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that an {@link Alerting} knows of a project between two runs: immutable, and kept as JSON. */
public final class AlertState {

    private static final int VERSION = 1;

    private final Stored stored;

    /**
     * The form in which a state is kept.
     *
     * @param version the version of this form
     * @param project what is monitored
     * @param lastRun when the last run was, or null
     * @param missing whether it was told that a run is missing
     * @param series what is known of each thing that is watched, by its key
     */
    record Stored(
            int version, String project, @Nullable Long lastRun, boolean missing, Map<String, SeriesState> series) {
        Stored {
            if (version != VERSION) {
                throw new IllegalArgumentException("version must be " + VERSION + ", but was " + version);
            }
            Objects.requireNonNull(project, "project must be given, but was null");
            series = Collections.unmodifiableMap(new TreeMap<>(series));
        }
    }

    AlertState(String project, @Nullable Long lastRun, boolean missing, Map<String, SeriesState> series) {
        this(new Stored(VERSION, project, lastRun, missing, series));
    }

    private AlertState(Stored stored) {
        this.stored = stored;
    }

    /** The state of a project before its first run. */
    public static AlertState of(String project) {
        return new AlertState(project, null, false, Map.of());
    }

    /** What is monitored. */
    public String project() {
        return stored.project;
    }

    /** The time of the last run that was judged or learned. */
    public Optional<Instant> lastRun() {
        return Optional.ofNullable(stored.lastRun).map(SeriesState::instant);
    }

    boolean missing() {
        return stored.missing;
    }

    Map<String, SeriesState> series() {
        return stored.series;
    }

    /** The state as JSON; equal states have the same text. */
    public String json() {
        return Json.text(Json.tree(stored));
    }

    /**
     * The state of a {@link #json}.
     *
     * @throws IllegalArgumentException if it is none, or one of another version
     */
    public static AlertState parse(String json) {
        Objects.requireNonNull(json, "json must be given, but was null");
        return new AlertState(Json.value(Json.read(json), Stored.class));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof AlertState other && stored.equals(other.stored);
    }

    @Override
    public int hashCode() {
        return stored.hashCode();
    }

    @Override
    public String toString() {
        return "AlertState of " + project() + " after "
                + lastRun().map(Instant::toString).orElse("no run");
    }
}
