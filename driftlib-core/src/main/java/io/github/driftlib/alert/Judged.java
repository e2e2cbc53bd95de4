package io.github.driftlib.alert;

import io.github.driftlib.history.NormalRange;
import org.jspecify.annotations.Nullable;

/**
 * What a check made of a value.
 *
 * @param alone whether it is an alert by itself
 * @param paired whether two of it in three checks are an alert
 * @param good whether it is good enough for an alert to end
 * @param range what it was held against, or null where there was nothing
 * @param words what is wrong with it
 */
record Judged(
        boolean alone,
        boolean paired,
        boolean good,
        @Nullable NormalRange range,
        String words) {

    /** Nothing to hold it against. */
    static final Judged UNKNOWN = new Judged(false, false, true, null, "");

    boolean bad() {
        return alone || paired;
    }
}
