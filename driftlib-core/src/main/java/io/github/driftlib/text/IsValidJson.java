package io.github.driftlib.text;

import io.github.driftlib.json.Json;
import java.util.Objects;

/**
 * Whether a text is one JSON value, as RFC 8259 has it. Such a value may have any exponent; but as the RFC allows, one
 * that is nested deeper than 1,000 or has a number of more than 1,000 characters, a name of more than 50,000 or a
 * string of more than 20,000,000 is not taken, and false.
 *
 * @param column the column of texts
 */
public record IsValidJson(String column) implements FlagDescriptor {

    /** Checks the parameters. */
    public IsValidJson {
        Objects.requireNonNull(column, "column must be given, but was null");
    }

    @Override
    public boolean describe(String text) {
        return Json.parse(text).isPresent();
    }
}
