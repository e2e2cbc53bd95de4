package io.github.driftlib.training;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A run: one training or one evaluation of a model.
 *
 * @param project what is learned
 * @param id the run; no other run of any project has the same
 * @param kind what it was for
 * @param parent the id of the run that it is a part of, or the empty string
 * @param modelVersion the version of the model, or the empty string
 * @param dataFingerprint what tells the data from others, such as a digest, or the empty string
 * @param commit the version of the code, or the empty string
 * @param parameters what was chosen, by name in text order
 * @param start when it began
 * @param end when it ended, or null where it has not
 * @param status how far it is
 */
public record Run(
        String project,
        String id,
        RunKind kind,
        String parent,
        String modelVersion,
        String dataFingerprint,
        String commit,
        Map<String, String> parameters,
        Instant start,
        @Nullable Instant end,
        RunStatus status) {

    /** Sorts and copies the parameters, and checks that it does not end before it began. */
    public Run {
        Objects.requireNonNull(project, "project must be given, but was null");
        Objects.requireNonNull(kind, "kind must be given, but was null");
        Objects.requireNonNull(parent, "parent must be given, but was null");
        Objects.requireNonNull(modelVersion, "modelVersion must be given, but was null");
        Objects.requireNonNull(dataFingerprint, "dataFingerprint must be given, but was null");
        Objects.requireNonNull(commit, "commit must be given, but was null");
        Objects.requireNonNull(start, "start must be given, but was null");
        Objects.requireNonNull(status, "status must be given, but was null");
        if (id.isBlank()) {
            throw new IllegalArgumentException("id must not be blank, but was '" + id + "'");
        }
        if (end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("end must not be before start, but was " + end + " and " + start);
        }
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /** A run that begins. */
    public static Run of(String project, String id, RunKind kind, Map<String, String> parameters, Instant start) {
        Objects.requireNonNull(id, "id must be given, but was null");
        Objects.requireNonNull(parameters, "parameters must be given, but was null");
        return new Run(project, id, kind, "", "", "", "", parameters, start, null, RunStatus.RUNNING);
    }

    /** The same of a version of a model. */
    public Run withModelVersion(String version) {
        Objects.requireNonNull(version, "version must be given, but was null");
        return new Run(project, id, kind, parent, version, dataFingerprint, commit, parameters, start, end, status);
    }

    /** The same with data and code. */
    public Run withOrigin(String fingerprint, String version) {
        Objects.requireNonNull(fingerprint, "fingerprint must be given, but was null");
        Objects.requireNonNull(version, "version must be given, but was null");
        return new Run(project, id, kind, parent, modelVersion, fingerprint, version, parameters, start, end, status);
    }

    /** The same as a part of another run. */
    public Run within(String other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        return new Run(project, id, kind, other, modelVersion, dataFingerprint, commit, parameters, start, end, status);
    }

    /** The same at its end. */
    public Run ended(Instant time, RunStatus how) {
        Objects.requireNonNull(time, "time must be given, but was null");
        Objects.requireNonNull(how, "how must be given, but was null");
        return new Run(project, id, kind, parent, modelVersion, dataFingerprint, commit, parameters, start, time, how);
    }
}
