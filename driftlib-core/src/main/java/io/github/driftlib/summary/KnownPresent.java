package io.github.driftlib.summary;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.Derivation;

/**
 * Whether it is known of a column that none of its values is missing, and no number infinite: who has looked at all of
 * them says so, and who asks for that later need not look again.
 */
final class KnownPresent {

    private static final Derivation<Column, KnownPresent> OF_COLUMN = column -> new KnownPresent();

    private volatile boolean all;

    private KnownPresent() {}

    /** Whether all are. False means nothing: perhaps nobody has looked. */
    static boolean all(Column column) {
        return column.derive(OF_COLUMN).all;
    }

    /** Remembers how many values of a column are missing or infinite. */
    static void remember(Column column, NonFiniteCounts absent) {
        if (absent.equals(NonFiniteCounts.NONE)) {
            column.derive(OF_COLUMN).all = true;
        }
    }
}
