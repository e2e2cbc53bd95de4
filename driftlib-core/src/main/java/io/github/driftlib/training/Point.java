package io.github.driftlib.training;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A measured value of a run. A run has one point for each series and step: one that is written again takes the place of
 * the former. Steps may come in any order. A value that is not finite is kept, for that a loss diverged is news.
 *
 * @param run the id of the run
 * @param series what was measured
 * @param step how far training was: a count of batches, of epochs or of rows
 * @param epoch the epoch, or null where there are none
 * @param time when it was measured
 * @param value the value, which may be NaN or infinite
 * @param standardError how far the value may be off by chance, as a standard deviation; null where it is not known
 */
public record Point(
        String run,
        Series series,
        long step,
        @Nullable Long epoch,
        Instant time,
        double value,
        @Nullable Double standardError) {

    /** Checks that the error is finite and not negative. */
    public Point {
        Objects.requireNonNull(run, "run must be given, but was null");
        Objects.requireNonNull(series, "series must be given, but was null");
        Objects.requireNonNull(time, "time must be given, but was null");
        if (standardError != null && !(standardError >= 0 && Double.isFinite(standardError))) {
            throw new IllegalArgumentException("standardError must be finite and at least 0, but was " + standardError);
        }
    }

    /** Whether the value is not finite. */
    public boolean diverged() {
        return !Double.isFinite(value);
    }
}
