package io.github.driftlib.html.block;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whose numbers a series of a picture shows; the page gives each the same colour everywhere. */
public enum Side {
    /** The reference. */
    REFERENCE,
    /** The current data. */
    CURRENT,
    /** A limit, such as the threshold of a test or the line of a perfect model. */
    LIMIT,
    /** Neither. */
    OTHER;

    @JsonValue
    String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
