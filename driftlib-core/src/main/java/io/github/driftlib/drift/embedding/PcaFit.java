package io.github.driftlib.drift.embedding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Of which vectors the principal components are. */
public enum PcaFit {
    /** Of both sides together, so that neither lies along them by construction. */
    BOTH,
    /**
     * Of the reference alone, as in Evidently: its coordinates vary more along them than those of other vectors of the
     * same distribution, which can look like drift.
     */
    REFERENCE;

    /** The name in JSON, such as {@code both}. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
