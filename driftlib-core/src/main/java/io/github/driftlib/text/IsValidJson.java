package io.github.driftlib.text;

import io.github.driftlib.json.Json;
import java.util.Objects;

/**
 * Whether a text is one JSON value, as RFC 8259 has it.
 *
 * @param column the column of texts
 */
public record IsValidJson(String column) implements FlagDescriptor {

    /** Checks the parameters. */
    public IsValidJson {
        Objects.requireNonNull(column, "column");
    }

    @Override
    public boolean describe(String text) {
        return Json.parse(text).isPresent();
    }
}
