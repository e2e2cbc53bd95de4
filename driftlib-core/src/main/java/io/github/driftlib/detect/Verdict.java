package io.github.driftlib.detect;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a detector knows after an update.
 *
 * @param signal what it says
 * @param updates how many values it has learned since it was started; missing ones are not learned
 * @param statistic what it holds against its threshold, or null where it has seen too little for one
 * @param threshold from where on it says drift, or null where it has seen too little for one
 * @param direction whither the statistic moved most; where nothing is told, the directions that are looked at
 */
public record Verdict(
        Signal signal,
        long updates,
        @Nullable Double statistic,
        @Nullable Double threshold,
        Direction direction) {

    /** Checks that there is a signal and a direction, and that updates is not negative. */
    public Verdict {
        Objects.requireNonNull(signal, "signal must be given, but was null");
        Objects.requireNonNull(direction, "direction must be given, but was null");
        if (updates < 0) {
            throw new IllegalArgumentException("updates must be at least 0, but was " + updates);
        }
    }
}
