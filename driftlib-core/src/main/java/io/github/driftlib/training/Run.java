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
        Kind kind,
        String parent,
        String modelVersion,
        String dataFingerprint,
        String commit,
        Map<String, String> parameters,
        Instant start,
        @Nullable Instant end,
        Status status) {

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

    /** A training of a project that is running: what else there is to say of it is set in the builder. */
    public static Builder builder(String project, String id) {
        return new Builder(project, id);
    }

    /** The same at its end. */
    public Run ended(Instant time, Status how) {
        Objects.requireNonNull(time, "time must be given, but was null");
        Objects.requireNonNull(how, "how must be given, but was null");
        return new Run(project, id, kind, parent, modelVersion, dataFingerprint, commit, parameters, start, time, how);
    }

    /** What a run was for. */
    public enum Kind {
        /** A model was fitted. */
        TRAINING,
        /** A model was judged, as in a build. */
        EVALUATION,
        /** A model in production was watched. */
        MONITORING
    }

    /** How far a run is. */
    public enum Status {
        /** It began, and has not ended as far as is known. */
        RUNNING,
        /** It came to its end. */
        FINISHED,
        /** It ended before. */
        FAILED
    }

    /** What is known of a run when it begins. */
    public static final class Builder {

        private final String project;
        private final String id;
        private Kind kind = Kind.TRAINING;
        private String parent = "";
        private String modelVersion = "";
        private String dataFingerprint = "";
        private String commit = "";
        private Map<String, String> parameters = Map.of();
        private @Nullable Instant start;

        private Builder(String project, String id) {
            this.project = Objects.requireNonNull(project, "project must be given, but was null");
            this.id = Objects.requireNonNull(id, "id must be given, but was null");
        }

        /** What the run is for; a training unless told otherwise. */
        public Builder kind(Kind kind) {
            this.kind = Objects.requireNonNull(kind, "kind must be given, but was null");
            return this;
        }

        /** The id of the run that this one is a part of; of none unless told otherwise. */
        public Builder parent(String parent) {
            this.parent = Objects.requireNonNull(parent, "parent must be given, but was null");
            return this;
        }

        /** The version of the model; the empty string unless told otherwise. */
        public Builder modelVersion(String modelVersion) {
            this.modelVersion = Objects.requireNonNull(modelVersion, "modelVersion must be given, but was null");
            return this;
        }

        /** What tells the data from others, such as a digest; the empty string unless told otherwise. */
        public Builder dataFingerprint(String dataFingerprint) {
            this.dataFingerprint =
                    Objects.requireNonNull(dataFingerprint, "dataFingerprint must be given, but was null");
            return this;
        }

        /** The version of the code; the empty string unless told otherwise. */
        public Builder commit(String commit) {
            this.commit = Objects.requireNonNull(commit, "commit must be given, but was null");
            return this;
        }

        /** What was chosen, by name; nothing unless told otherwise. */
        public Builder parameters(Map<String, String> parameters) {
            this.parameters = Objects.requireNonNull(parameters, "parameters must be given, but was null");
            return this;
        }

        /** When the run begins; it must be given. */
        public Builder start(Instant start) {
            this.start = Objects.requireNonNull(start, "start must be given, but was null");
            return this;
        }

        /**
         * The run, which is running.
         *
         * @throws IllegalArgumentException if the id is blank
         */
        public Run build() {
            return new Run(
                    project,
                    id,
                    kind,
                    parent,
                    modelVersion,
                    dataFingerprint,
                    commit,
                    parameters,
                    Objects.requireNonNull(start, "start must be given, but was null"),
                    null,
                    Status.RUNNING);
        }
    }
}
