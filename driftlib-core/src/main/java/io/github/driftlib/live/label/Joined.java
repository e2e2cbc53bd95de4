package io.github.driftlib.live.label;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A prediction with its outcome.
 *
 * @see JoinedType
 */
public final class Joined {

    private final Instant time;
    private final long[] values;
    private final LabelCodes codes;
    private final Outcome outcome;

    Joined(Instant time, long[] values, LabelCodes codes, Outcome outcome) {
        this.time = time;
        this.values = values;
        this.codes = codes;
        this.outcome = outcome;
    }

    /** The time of the prediction, to whose window the row belongs. */
    public Instant time() {
        return time;
    }

    double number(int column) {
        return Double.longBitsToDouble(values[column]);
    }

    long micros(int column) {
        return values[column];
    }

    @Nullable
    String label(int column) {
        return codes.label((int) values[column]);
    }

    double targetNumber() {
        return outcome.number();
    }

    @Nullable
    String targetLabel() {
        return outcome.label();
    }
}
