package io.github.driftlib.quality.value;

import org.jspecify.annotations.Nullable;

/** The rule for the ends of a range. */
final class RangeEnds {

    private RangeEnds() {}

    /** Refuses ends that are no numbers or stand in the wrong order; null is an end that is not given. */
    static void check(@Nullable Double left, @Nullable Double right) {
        boolean numbers = !(left != null && left.isNaN() || right != null && right.isNaN());
        if (!numbers || left != null && right != null && left > right) {
            throw new IllegalArgumentException(
                    "left must be a number not above right, but the range was [" + left + ", " + right + "]");
        }
    }
}
