package io.github.driftlib.summary;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that stands for "nothing known": the missing value itself, or one a source writes in its place, such as an
 * empty string, an infinity, {@code "n/a"} or {@code -999}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MissingKind.Absent.class, name = "absent"),
    @JsonSubTypes.Type(value = MissingKind.Label.class, name = "label"),
    @JsonSubTypes.Type(value = MissingKind.Number.class, name = "number")
})
public sealed interface MissingKind extends Serializable {

    /** What counts as missing unless the user says otherwise: missing, the empty string, plus and minus infinity. */
    List<MissingKind> DEFAULTS = List.of(
            new Absent(), new Label(""), new Number(Double.POSITIVE_INFINITY), new Number(Double.NEGATIVE_INFINITY));

    /** The name used in results: {@code null}, {@code Infinity}, {@code -Infinity}, or the value itself. */
    String label();

    /** An empty string or any other label or text. */
    static MissingKind of(String label) {
        Objects.requireNonNull(label, "label must be given, but was null");
        return new Label(label);
    }

    /** A number, such as -999. */
    static MissingKind of(double value) {
        return new Number(value);
    }

    /** No value at all. */
    record Absent() implements MissingKind {
        @Override
        public String label() {
            return "null";
        }

        // Written out: what a compiler makes is linked at its first use, which takes a fresh process milliseconds.
        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Absent;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    /**
     * A label or text.
     *
     * @param label the value
     */
    record Label(String label) implements MissingKind {

        // Written out: what a compiler makes is linked at its first use, which takes a fresh process milliseconds.
        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Label other && label.equals(other.label);
        }

        @Override
        public int hashCode() {
            return label.hashCode();
        }
    }

    /**
     * A number.
     *
     * @param value the value
     */
    record Number(double value) implements MissingKind {
        @Override
        public String label() {
            return Double.toString(value);
        }

        // Written out: what a compiler makes is linked at its first use, which takes a fresh process milliseconds.
        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Number other && Double.compare(value, other.value) == 0;
        }

        @Override
        public int hashCode() {
            return Double.hashCode(value);
        }
    }
}
