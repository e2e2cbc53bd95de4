package io.github.driftlib.html.block;

import java.util.List;
import java.util.Objects;

/**
 * A sentence or two. A number among the parts is shown with sensible digits, and with all of them on request.
 *
 * @param parts texts and numbers, shown one after the other
 */
public record Paragraph(List<Object> parts) implements Block {

    /** Copies the list. */
    public Paragraph {
        parts = List.copyOf(parts);
        for (Object part : parts) {
            if (!(part instanceof String) && !(part instanceof Number)) {
                throw new IllegalArgumentException("parts must be texts and numbers, but one was a " + part.getClass());
            }
        }
    }

    /** A sentence of these texts and numbers. */
    public static Paragraph of(Object... parts) {
        Objects.requireNonNull(parts, "parts must be given, but was null");
        return new Paragraph(List.of(parts));
    }
}
