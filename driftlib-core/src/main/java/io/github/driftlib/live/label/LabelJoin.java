package io.github.driftlib.live.label;

import io.github.driftlib.concurrent.Contained;
import io.github.driftlib.concurrent.Span;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.json.LogText;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings predictions together with their outcomes, which come later: a prediction waits in memory until its outcome is
 * known, and then both are a row in the window of the prediction.
 *
 * <pre>{@code
 * JoinedType<Ride> type = JoinedType.number(RowType.<Ride>builder().number("prediction", Ride::minutes).build(), "target");
 * LabelJoin<Ride> join = LabelJoin.builder(type, Ride::id, Ride::at)
 *         .mostPending(1_000_000)
 *         .timeout(Duration.ofDays(2))
 *         .build()
 *         .into(joined -> System.out.println(joined.time()));
 * join.predicted(ride);
 * join.outcome("7f3a", 12.5);
 * }</pre>
 *
 * <p>Memory is bounded: a prediction takes 40 bytes, 8 for each kept column and 8 to 16 for the table that finds it; a
 * million of 4 columns 81 MB. Where there is no room, the oldest prediction goes. Outcomes that come before their
 * prediction are held too. A longer wait or more predictions belong into a database: log them, and join there.
 *
 * <p>How long something has waited tells a stopwatch: a clock that is set gives nothing up and keeps nothing longer.
 *
 * <p>Ids are told apart by 128 bits. Safe for use by many threads: a call holds a lock for less than a microsecond, in
 * which no function of the user's runs.
 *
 * @param <P> what a prediction is
 */
public final class LabelJoin<P> {

    private static final Logger LOG = LoggerFactory.getLogger(LabelJoin.class);
    private final AtomicLong notPassed = new AtomicLong();
    private final JoinedType<P> type;
    private final Function<? super P, String> id;
    private final Function<? super P, Instant> time;
    private final long timeoutNanos;
    private final long orphanNanos;
    private final int mostOrphans;
    private final LongSupplier stopwatch;
    private volatile Consumer<? super Joined> sink = joined -> {};
    private final LabelCodes codes;
    private final long mostBytes;

    private final ReentrantLock lock = new ReentrantLock();
    private final PendingTable pending;
    private final Map<PredictionId, Orphan> orphans = new LinkedHashMap<>();
    private final Map<PredictionId, Match> gone = new LinkedHashMap<>();
    private final LabelTally tally = new LabelTally();
    private long predicted;
    private long matched;
    private long expired;
    private long evicted;
    private long repeated;
    private long invalid;
    private long duplicates;
    private long expiredOutcomes;
    private long lostOrphans;

    private record Orphan(Outcome outcome, long arrival) {}

    private LabelJoin(Builder<P> builder) {
        type = builder.type;
        id = builder.id;
        time = builder.time;
        timeoutNanos = builder.timeout.toNanos();
        mostOrphans = builder.mostOrphans;
        orphanNanos = builder.orphanWait.toNanos();
        stopwatch = builder.stopwatch;
        codes = new LabelCodes(builder.mostLabels, Builder.MOST_LABEL_CHARS);
        pending = new PendingTable(builder.mostPending, type.columns());
        mostBytes = PendingTable.mostBytes(builder.mostPending, type.columns())
                + 2L * mostOrphans * Builder.BYTES_OF_ORPHAN
                + (long) builder.mostLabels * Builder.BYTES_OF_LABEL;
    }

    /**
     * A builder.
     *
     * @param type the columns to keep, and the name of the target
     * @param id what tells predictions apart, and is named by the outcome
     * @param time the time of a prediction
     */
    public static <P> Builder<P> builder(
            JoinedType<P> type, Function<? super P, String> id, Function<? super P, Instant> time) {
        return new Builder<>(type, id, time);
    }

    /** Where joined rows go from now on, by the thread that brought the second half: {@code quality::record}. */
    public LabelJoin<P> into(Consumer<? super Joined> sink) {
        this.sink = Objects.requireNonNull(sink, "sink must be given, but was null");
        return this;
    }

    /**
     * A prediction was made. Never throws.
     *
     * @return whether it waits or has its outcome; not if its id was there before or it cannot be read
     */
    public boolean predicted(P prediction) {
        PredictionId key;
        long micros;
        long[] values;
        try {
            key = PredictionId.of(id.apply(prediction));
            micros = DatetimeColumn.toMicros(Objects.requireNonNull(time.apply(prediction), "time"));
            values = type.read(prediction, codes);
        } catch (Throwable e) {
            // Whatever the user's functions throw: the request must not feel it.
            lock.lock();
            invalid++;
            lock.unlock();
            return false;
        }
        Outcome waiting;
        lock.lock();
        try {
            long now = stopwatch.getAsLong();
            expire(now);
            if (pending.find(key) != PendingTable.NONE || gone.containsKey(key)) {
                repeated++;
                return false;
            }
            predicted++;
            tally.predicted(micros);
            Orphan orphan = orphans.remove(key);
            if (orphan == null) {
                makeRoom();
                pending.add(key, micros, now, values);
                return true;
            }
            matched(key, micros);
            waiting = orphan.outcome();
        } finally {
            lock.unlock();
        }
        pass(new Joined(DatetimeColumn.toInstant(micros), values, codes, waiting));
        return true;
    }

    private void makeRoom() {
        if (pending.isFull()) {
            evicted++;
            remember(pending.id(pending.oldest()), Match.EXPIRED);
            pending.remove(pending.oldest());
        }
    }

    /**
     * A prediction turned out so; the outcome is a number, and NaN where it will never be known.
     *
     * @throws IllegalArgumentException if the target is a label
     */
    public Match outcome(String predictionId, double value) {
        type.checkOutcome(ColumnKind.NUMERICAL, value);
        return outcome(predictionId, new Outcome(value, null));
    }

    /**
     * A prediction turned out so; the outcome is a label, and null where it will never be known.
     *
     * @throws IllegalArgumentException if the target is a number
     */
    public Match outcome(String predictionId, String label) {
        type.checkOutcome(ColumnKind.CATEGORICAL, label);
        return outcome(predictionId, new Outcome(Double.NaN, label));
    }

    private Match outcome(String predictionId, Outcome outcome) {
        PredictionId key =
                PredictionId.of(Objects.requireNonNull(predictionId, "predictionId must be given, but was null"));
        Joined joined;
        lock.lock();
        try {
            long now = stopwatch.getAsLong();
            expire(now);
            int slot = pending.find(key);
            if (slot == PendingTable.NONE) {
                return unmatched(key, outcome, now);
            }
            joined = new Joined(DatetimeColumn.toInstant(pending.time(slot)), pending.values(slot), codes, outcome);
            matched(key, pending.time(slot));
            pending.remove(slot);
        } finally {
            lock.unlock();
        }
        pass(joined);
        return Match.MATCHED;
    }

    /** Hands on a row. Whatever the sink throws: the request must not feel it. */
    private void pass(Joined row) {
        Contained.run(() -> sink.accept(row), thrown -> {
            if (notPassed.getAndIncrement() == 0) {
                LOG.error(
                        "a joined row was not taken, and others may follow: {}", LogText.of(Contained.reason(thrown)));
            }
        });
    }

    /** How many joined rows are lost, since {@link #into the consumer} threw an exception; the first is logged. */
    public long notPassed() {
        return notPassed.get();
    }

    private void matched(PredictionId key, long micros) {
        matched++;
        tally.labelled(micros);
        remember(key, Match.MATCHED);
    }

    private Match unmatched(PredictionId key, Outcome outcome, long now) {
        Match before = gone.get(key);
        if (before == Match.EXPIRED) {
            expiredOutcomes++;
            return Match.EXPIRED;
        }
        if (before == Match.MATCHED || orphans.containsKey(key)) {
            duplicates++;
            return Match.DUPLICATE;
        }
        orphans.put(key, new Orphan(outcome, now));
        if (orphans.size() > mostOrphans) {
            removeFirst(orphans);
            lostOrphans++;
        }
        return Match.UNKNOWN;
    }

    private void remember(PredictionId key, Match how) {
        gone.put(key, how);
        if (gone.size() > mostOrphans) {
            removeFirst(gone);
        }
    }

    private static void removeFirst(Map<?, ?> map) {
        Iterator<?> keys = map.keySet().iterator();
        keys.next();
        keys.remove();
    }

    private void expire(long now) {
        for (int slot = pending.oldest();
                slot != PendingTable.NONE && now - pending.arrival(slot) > timeoutNanos;
                slot = pending.oldest()) {
            expired++;
            remember(pending.id(slot), Match.EXPIRED);
            pending.remove(slot);
        }
        Iterator<Orphan> waiting = orphans.values().iterator();
        while (waiting.hasNext() && now - waiting.next().arrival() > orphanNanos) {
            waiting.remove();
            lostOrphans++;
        }
    }

    /**
     * How many predictions of a span of time have their outcome. Counted by the minute: exact where the span begins and
     * ends with one.
     */
    public LabelledShare labelled(Instant from, Instant to) {
        Objects.requireNonNull(from, "from must be given, but was null");
        Objects.requireNonNull(to, "to must be given, but was null");
        lock.lock();
        try {
            return tally.between(DatetimeColumn.toMicros(from), DatetimeColumn.toMicros(to));
        } finally {
            lock.unlock();
        }
    }

    /** What became of predictions and outcomes. */
    public Counts counts() {
        lock.lock();
        try {
            expire(stopwatch.getAsLong());
            return new Counts(
                    predicted,
                    matched,
                    pending.size(),
                    expired,
                    evicted,
                    repeated,
                    invalid,
                    duplicates,
                    expiredOutcomes,
                    orphans.size(),
                    lostOrphans,
                    codes.lost());
        } finally {
            lock.unlock();
        }
    }

    /** The most bytes that it takes. */
    public long mostBytes() {
        return mostBytes;
    }

    /**
     * Collects what a join needs; not safe for use by many threads. Unless told otherwise 100,000 predictions wait, for
     * 2 days; 10,000 outcomes wait for their prediction, for 5 minutes, and as many ids are remembered of predictions
     * that are matched or given up; 16,384 labels are told apart.
     *
     * @param <P> what a prediction is
     */
    public static final class Builder<P> {
        private static final int MOST_LABEL_CHARS = 256;
        private static final long BYTES_OF_ORPHAN = 192;
        private static final long BYTES_OF_LABEL = 2 * MOST_LABEL_CHARS + 128;

        private final JoinedType<P> type;
        private final Function<? super P, String> id;
        private final Function<? super P, Instant> time;
        private int mostPending = 100_000;
        private Duration timeout = Duration.ofDays(2);
        private int mostOrphans = 10_000;
        private Duration orphanWait = Duration.ofMinutes(5);
        private int mostLabels = 16_384;
        private LongSupplier stopwatch = System::nanoTime;

        private Builder(JoinedType<P> type, Function<? super P, String> id, Function<? super P, Instant> time) {
            this.type = Objects.requireNonNull(type, "type must be given, but was null");
            this.id = Objects.requireNonNull(id, "id must be given, but was null");
            this.time = Objects.requireNonNull(time, "time must be given, but was null");
        }

        /** How many predictions wait at most, in [1, 100,000,000]. */
        public Builder<P> mostPending(int most) {
            if (most < 1 || most > 100_000_000) {
                throw new IllegalArgumentException("most must be in [1, 100000000], but was " + most);
            }
            mostPending = most;
            return this;
        }

        /** How long a prediction waits at most. */
        public Builder<P> timeout(Duration timeout) {
            this.timeout = Span.positive("timeout", timeout);
            return this;
        }

        /**
         * How many outcomes wait for a prediction that comes later, and for how long; as many ids are remembered, so
         * that a second outcome of a prediction is told from an unknown one.
         */
        public Builder<P> orphans(int most, Duration wait) {
            Duration checked = Span.positive("wait", wait);
            if (most < 1) {
                throw new IllegalArgumentException("most must be at least 1, but was " + most);
            }
            mostOrphans = most;
            orphanWait = checked;
            return this;
        }

        /** How many different labels are kept; a value beyond them is held as missing, and counted. */
        public Builder<P> mostLabels(int most) {
            if (most < 1) {
                throw new IllegalArgumentException("most must be at least 1, but was " + most);
            }
            mostLabels = most;
            return this;
        }

        /** What tells how much time has passed, in nanoseconds, and cannot be set: {@link System#nanoTime}. */
        public Builder<P> stopwatch(LongSupplier nanos) {
            stopwatch = Objects.requireNonNull(nanos, "nanos must be given, but was null");
            return this;
        }

        /** The join. */
        public LabelJoin<P> build() {
            return new LabelJoin<>(this);
        }
    }

    /**
     * What became of predictions and outcomes, so that
     *
     * <pre>predicted = matched + pending + expired + evicted</pre>
     *
     * @param predicted how many predictions came, repeated and invalid ones aside
     * @param matched how many have their outcome
     * @param pending how many wait for it
     * @param expired how many waited too long
     * @param evicted how many were given up before their time, since there was no room
     * @param repeated how many predictions came with an id that was there before, and were ignored
     * @param invalid how many predictions could not be read
     * @param duplicates how many outcomes came for a prediction that had one
     * @param expiredOutcomes how many outcomes came for a prediction that was given up
     * @param orphans how many outcomes wait for their prediction
     * @param lostOrphans how many outcomes were given up without it
     * @param lostLabels how many labels are held as missing, since there were too many different ones
     */
    public record Counts(
            long predicted,
            long matched,
            long pending,
            long expired,
            long evicted,
            long repeated,
            long invalid,
            long duplicates,
            long expiredOutcomes,
            long orphans,
            long lostOrphans,
            long lostLabels) {}
}
