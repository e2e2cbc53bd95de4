package io.github.driftlib.live;

import io.github.driftlib.concurrent.Span;
import io.github.driftlib.data.DatetimeColumn;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How rows become windows. A <em>pane</em> is a span of time, or a number of rows, that follows the one before without
 * overlap; a window is a pane, or where told so the merge of the last few.
 *
 * <pre>{@code
 * Windows<Object> byArrival = Windows.tumbling(Duration.ofMinutes(5));
 * Windows<Ride> byTheirOwnTime = Windows.tumbling(Duration.ofMinutes(5)).by(Ride::at).lateness(Duration.ofMinutes(10));
 * Windows<Object> anHourEachFiveMinutes = Windows.tumbling(Duration.ofMinutes(5)).merging(12);
 * Windows<Object> equallySureEachTime = Windows.rows(10_000);
 * }</pre>
 *
 * <p>Panes of time begin at multiples of their size since 1970-01-01T00:00Z. A window by arrival closes when the clock
 * passes its end. One by the row's own time closes when the newest time seen, less the lateness, passes its end; where
 * no row comes, time goes on as a stopwatch does. Before the first row nobody knows what time rows have: until then
 * windows without rows go by the clock, and one that rows come for after all comes again. A time that is further ahead
 * of the clock than {@link #ahead} moves nothing. Where the clock is set back by more than a window, windows by arrival
 * go by the stopwatch until it has caught up. Windows without rows exist too; where several end at once, as the time of
 * rows went ahead, at most the last {@value #MOST_EMPTY} of them, which is logged.
 *
 * <p>Immutable.
 *
 * @param <T> what a row is
 */
public final class Windows<T> {

    /** How many windows without rows end at once at most; of a longer gap there are the last ones. */
    public static final int MOST_EMPTY = 50;

    private static final Duration DEFAULT_AHEAD = Duration.ofMinutes(5);

    private static final int SPARE_PANES = 2;
    private static final int MOST_OPEN = 10_000;

    private final long micros;
    private final long rows;
    private final int merged;
    private final long lateness;
    private final long ahead;
    private final @Nullable ToLongFunction<? super T> time;

    private Windows(
            long micros, long rows, int merged, long lateness, long ahead, @Nullable ToLongFunction<? super T> time) {
        this.micros = micros;
        this.rows = rows;
        this.merged = merged;
        this.lateness = lateness;
        this.ahead = ahead;
        this.time = time;
        if (micros > 0 && lateness / micros > MOST_OPEN - SPARE_PANES) {
            throw new IllegalArgumentException("lateness must be at most " + (MOST_OPEN - SPARE_PANES)
                    + " panes, but was " + Duration.of(lateness, ChronoUnit.MICROS) + " of panes of "
                    + Duration.of(micros, ChronoUnit.MICROS));
        }
    }

    /**
     * Panes of a span of time, by arrival.
     *
     * @throws IllegalArgumentException if it is shorter than a millisecond
     */
    public static Windows<Object> tumbling(Duration size) {
        Objects.requireNonNull(size, "size must be given, but was null");
        return new Windows<>(micros("size", size, 1_000), 0, 1, 0, micros("ahead", DEFAULT_AHEAD, 0), null);
    }

    /**
     * Panes of so many rows, in the order in which they are taken out of the lanes.
     *
     * @throws IllegalArgumentException if the number is below 1
     */
    public static Windows<Object> rows(long rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("rows must be at least 1, but was " + rows);
        }
        return new Windows<>(0, rows, 1, 0, 0, null);
    }

    /**
     * The same by the time that a row has; a row without one is invalid.
     *
     * @throws IllegalStateException of windows of a number of rows
     */
    public <R> Windows<R> by(Function<? super R, Instant> time) {
        Objects.requireNonNull(time, "time must be given, but was null");
        return byMicros(row -> {
            Instant own = time.apply(row);
            return own == null ? DatetimeColumn.MISSING : DatetimeColumn.toMicros(own);
        });
    }

    /** The same by the time that a row has, in milliseconds since 1970-01-01T00:00Z. */
    public <R> Windows<R> byEpochMillis(ToLongFunction<? super R> time) {
        Objects.requireNonNull(time, "time must be given, but was null");
        return byMicros(row -> Math.multiplyExact(time.applyAsLong(row), 1_000L));
    }

    private <R> Windows<R> byMicros(ToLongFunction<R> own) {
        if (rows > 0) {
            throw new IllegalStateException(
                    "windows must be of a span of time to be by time, but are of " + rows + " rows");
        }
        return new Windows<>(micros, rows, merged, lateness, ahead, own);
    }

    /**
     * The same, where a pane stays open for so long after its end, by the rows' own time; 0 unless told otherwise.
     *
     * @throws IllegalStateException of windows of a number of rows
     */
    public Windows<T> lateness(Duration lateness) {
        Objects.requireNonNull(lateness, "lateness must be given, but was null");
        checkOfTime("lateness");
        return new Windows<>(micros, rows, merged, micros("lateness", lateness, 0), ahead, time);
    }

    /**
     * The same, where the time of a row may be so far ahead of the clock; 5 minutes unless told otherwise.
     *
     * @throws IllegalStateException of windows of a number of rows
     */
    public Windows<T> ahead(Duration ahead) {
        Objects.requireNonNull(ahead, "ahead must be given, but was null");
        checkOfTime("ahead");
        return new Windows<>(micros, rows, merged, lateness, micros("ahead", ahead, 0), time);
    }

    /**
     * The same, where a window is the merge of the last panes: it slides on by a pane at a time.
     *
     * @throws IllegalArgumentException if the number is below 1
     */
    public Windows<T> merging(int panes) {
        if (panes < 1) {
            throw new IllegalArgumentException("panes must be at least 1, but was " + panes);
        }
        return new Windows<>(micros, rows, panes, lateness, ahead, time);
    }

    private void checkOfTime(String what) {
        if (rows > 0) {
            throw new IllegalStateException(
                    "windows must be of a span of time to have " + what + ", but are of " + rows + " rows");
        }
    }

    private static long micros(String what, Duration span, long least) {
        Span.notTooLong(what, span);
        if (span.compareTo(Duration.of(least, ChronoUnit.MICROS)) < 0) {
            throw new IllegalArgumentException(
                    what + " must be at least " + Duration.of(least, ChronoUnit.MICROS) + ", but was " + span);
        }
        return span.getSeconds() * 1_000_000 + span.getNano() / 1_000;
    }

    /** How many panes can be open at the same time. */
    public int mostOpen() {
        return micros == 0 ? 1 : (int) (lateness / micros) + 1 + SPARE_PANES;
    }

    /** How many panes a window merges. */
    public int panes() {
        return merged;
    }

    /** How long a pane is; empty where it is a number of rows. */
    public Optional<Duration> size() {
        return micros == 0 ? Optional.empty() : Optional.of(Duration.of(micros, ChronoUnit.MICROS));
    }

    /** Microseconds of a pane, or 0. */
    long micros() {
        return micros;
    }

    /** Rows of a pane, or 0. */
    long paneRows() {
        return rows;
    }

    long latenessMicros() {
        return lateness;
    }

    long aheadMicros() {
        return ahead;
    }

    /** Whether rows belong to panes by their own time. */
    boolean isByRowTime() {
        return time != null;
    }

    /** What reads the time of a row in microseconds, or null. */
    @Nullable
    ToLongFunction<? super T> time() {
        return time;
    }

    /** Where the pane begins to which a time belongs. */
    long paneOf(long time) {
        return Math.floorDiv(time, micros) * micros;
    }

    @Override
    public String toString() {
        return rows > 0 ? "Windows of " + rows + " rows" : "Windows of " + Duration.of(micros, ChronoUnit.MICROS);
    }
}
