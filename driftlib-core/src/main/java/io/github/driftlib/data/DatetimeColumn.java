package io.github.driftlib.data;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/**
 * A column of points in time, held as microseconds since 1970-01-01T00:00Z. A source without time zones is read as UTC.
 */
public final class DatetimeColumn extends Column {

    /** The stored value of a missing point in time. */
    public static final long MISSING = Long.MIN_VALUE;

    private final long[] micros;

    private DatetimeColumn(long[] micros) {
        this.micros = micros;
    }

    /** A column of the given instants, cut to whole microseconds; null is missing. */
    public static DatetimeColumn of(Instant... instants) {
        Builder builder = builder();
        for (Instant instant : instants) {
            builder.add(instant);
        }
        return builder.build();
    }

    /** A builder that takes one point in time after another. */
    public static Builder builder() {
        return new Builder();
    }

    /** The microseconds since 1970-01-01T00:00Z of a row, or {@link #MISSING}. */
    public long micros(int row) {
        return micros[row];
    }

    /** The point in time of a row, or null where it is missing. */
    public Instant get(int row) {
        return isMissing(row) ? null : toInstant(micros[row]);
    }

    /** The point in time that lies the given number of microseconds after 1970-01-01T00:00Z. */
    public static Instant toInstant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** Microseconds from 1970-01-01T00:00Z to the given point in time, the rest cut off. */
    public static long toMicros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }

    @Override
    public ColumnKind kind() {
        return ColumnKind.DATETIME;
    }

    @Override
    public int size() {
        return micros.length;
    }

    @Override
    public boolean isMissing(int row) {
        return micros[row] == MISSING;
    }

    @Override
    public Instant value(int row) {
        return get(row);
    }

    @Override
    Column take(int[] rows) {
        long[] taken = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = micros[rows[i]];
        }
        return new DatetimeColumn(taken);
    }

    @Override
    Column append(List<? extends Column> others) {
        Builder all = builder();
        all.append(micros);
        others.forEach(other -> all.append(((DatetimeColumn) other).micros));
        return all.build();
    }

    /** Collects points in time; not safe for use by many threads. */
    public static final class Builder {
        private long[] micros = new long[16];
        private int size;

        private Builder() {}

        /** Makes room for as many more points in time as are said, so that adding them moves none. */
        public Builder reserve(int more) {
            micros = Growth.atLeast(micros, size, more);
            return this;
        }

        /** Adds a point in time; null is missing. */
        public Builder add(Instant instant) {
            return addMicros(instant == null ? MISSING : toMicros(instant));
        }

        /** Adds microseconds since 1970-01-01T00:00Z, or {@link #MISSING}. */
        public Builder addMicros(long value) {
            reserve(1);
            micros[size++] = value;
            return this;
        }

        /** Adds a missing value. */
        public Builder addMissing() {
            return addMicros(MISSING);
        }

        private void append(long[] source) {
            reserve(source.length);
            System.arraycopy(source, 0, micros, size, source.length);
            size += source.length;
        }

        /** The column of all points in time added so far; the builder can go on. */
        public DatetimeColumn build() {
            // A full array is handed over: the next point in time goes to a longer copy.
            return new DatetimeColumn(size == micros.length ? micros : Arrays.copyOf(micros, size));
        }
    }
}
