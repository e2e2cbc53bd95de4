package io.github.driftlib.data;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
        Objects.requireNonNull(instants, "instants must be given, but was null");
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

    /** The rows whose point in time is not before the first and before the end; a missing one is before any. */
    int[] rowsBetween(long first, long end) {
        int count = 0;
        for (long time : micros) {
            count += time >= first & time < end ? 1 : 0;
        }
        int[] rows = new int[count];
        int found = 0;
        // Which rows are meant hangs on the data: each is written, and the next one over it if it was none.
        for (int row = 0; found < count; row++) {
            rows[found] = row;
            found += micros[row] >= first & micros[row] < end ? 1 : 0;
        }
        return rows;
    }

    /** The point in time of a row, or null where it is missing. */
    public @Nullable Instant get(int row) {
        return isMissing(row) ? null : toInstant(micros[row]);
    }

    /** The point in time that lies the given number of microseconds after 1970-01-01T00:00Z. */
    public static Instant toInstant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /**
     * Microseconds from 1970-01-01T00:00Z to the given point in time, the rest cut off.
     *
     * @throws IllegalArgumentException if it is more than 292,000 years from 1970
     */
    public static long toMicros(Instant instant) {
        Objects.requireNonNull(instant, "instant must be given, but was null");
        try {
            return Scalars.micros(instant);
        } catch (Scalars.Refused e) {
            throw new IllegalArgumentException("time must be within 292,000 years of 1970, but was " + instant, e);
        }
    }

    /** Like {@link #toMicros}, but the first or last that can be held for what lies before or after it. */
    static long clampedMicros(Instant instant) {
        long seconds = instant.getEpochSecond();
        if (seconds > Long.MAX_VALUE / 1_000_000L - 1) {
            return Long.MAX_VALUE;
        }
        return seconds < Long.MIN_VALUE / 1_000_000L + 1 ? Long.MIN_VALUE + 1 : toMicros(instant);
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
    public @Nullable Instant value(int row) {
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
        List<long[]> parts = new ArrayList<>(List.of(micros));
        others.forEach(other -> parts.add(((DatetimeColumn) other).micros));
        return new DatetimeColumn(join(parts));
    }

    private static long[] join(List<long[]> parts) {
        long[] joined = new long[parts.stream().mapToInt(part -> part.length).reduce(0, Math::addExact)];
        int at = 0;
        for (long[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }

    /** Collects points in time; not safe for use by many threads. */
    public static final class Builder {
        private final List<long[]> full = new ArrayList<>();
        private long[] open = new long[16];
        private int size;
        /** How many values there will be, as far as is known. */
        private long expected;

        private Builder() {}

        /** Makes room for as many more points in time as are said, so that adding them moves none. */
        public Builder reserve(int more) {
            expected = Math.max(expected, size + (long) more);
            if (size == open.length && size >= ArrayGrowth.SEGMENT) {
                beginSegment();
            }
            open = ArrayGrowth.atLeast(open, size, more);
            return this;
        }

        private void beginSegment() {
            if (full.isEmpty() && ArrayGrowth.isFirstOfMany(size, expected)) {
                open = ArrayGrowth.whole(open, expected);
            } else {
                full.add(open);
                open = new long[ArrayGrowth.SEGMENT];
                size = 0;
            }
        }

        /** Adds a point in time; null is missing. */
        public Builder add(Instant instant) {
            return addMicros(instant == null ? MISSING : toMicros(instant));
        }

        /** Adds microseconds since 1970-01-01T00:00Z, or {@link #MISSING}. */
        public Builder addMicros(long value) {
            if (size == open.length) {
                reserve(1);
            }
            open[size++] = value;
            return this;
        }

        /** Adds a missing value. */
        public Builder addMissing() {
            return addMicros(MISSING);
        }

        /** The column of all points in time added so far; the builder can go on. */
        public DatetimeColumn build() {
            // A full array is handed over: the next point in time goes to another one.
            long[] rest = size == open.length ? open : Arrays.copyOf(open, size);
            if (full.isEmpty()) {
                return new DatetimeColumn(rest);
            }
            List<long[]> parts = new ArrayList<>(full);
            parts.add(rest);
            return new DatetimeColumn(join(parts));
        }
    }
}
