package io.github.driftlib.summary;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

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
    }

    /**
     * A label or text.
     *
     * @param label the value
     */
    record Label(String label) implements MissingKind {}

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
    }
}
