package io.github.driftlib.live;

import io.github.driftlib.concurrent.Contained;
import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.RowType;
import io.github.driftlib.json.LogText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes rows while requests are answered, and makes windows of them: profiles of the rows of five minutes, say.
 *
 * <pre>{@code
 * Recorder<Ride> recorder = Recorder.builder(RowType.ofRecord(Ride.class))
 *         .windows(Windows.tumbling(Duration.ofMinutes(5)))
 *         .onWindow(window -> System.out.println(window))
 *         .build();
 * recorder.record(ride);
 * }</pre>
 *
 * <p>{@link #record} never waits, never throws and makes no object. Threads leave rows in <em>lanes</em>; a thread of
 * the recorder's takes them out, at least once in each {@link RecorderBuilder#tick}, adds them to their windows, and
 * closes these. A row that was recorded before a window is closed is in it, exactly once. Where all lanes are busy or
 * full a row is refused, and counted: {@link #counts} tells what became of every row.
 *
 * <p>A recorder takes at most {@link #mostBytes} bytes, whatever comes. {@link RecorderBuilder#save} keeps its windows
 * over restarts. Safe for use by many threads, virtual ones among them.
 *
 * @param <T> what a row is
 */
public final class Recorder<T> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private static final Duration PROBLEMS_EVERY = Duration.ofMinutes(1);
    private static final Duration LONGEST_END = Duration.ofSeconds(30);
    private static final Duration LONGEST_ROW = Duration.ofSeconds(1);
    /** How many rows the recorder's thread takes into profiles before it rests, and for how long. */
    private static final int ROWS_AT_ONCE = 4_096;

    private static final Duration REST = Duration.ofMillis(1);
    /** Requests come first where priorities count; not the lowest, for rows are refused where it never runs. */
    static final int PRIORITY = Thread.NORM_PRIORITY - 2;

    private final RecorderBuilder<T> settings;
    private final Lanes<T> lanes;
    private final OpenPanes panes;
    private final WindowMaker maker;
    private final Delivery delivery;
    private final Optional<SavedRecording> saving;
    private final ReentrantLock draining = new ReentrantLock();
    private final Thread drainer;
    private final long epoch;
    private final Optional<Restored> restored;
    private Counts before = Counts.NONE;
    private long savedAtNanos;
    private long toldAtNanos;
    private long toldMissed;
    private long toldEmpty;
    private volatile boolean closed;
    private volatile @Nullable Window last;

    Recorder(RecorderBuilder<T> settings) {
        this.settings = settings;
        Moment now = settings.now();
        drainer = new Thread(this::run, "driftlib-" + settings.name);
        drainer.setDaemon(true);
        drainer.setPriority(PRIORITY);
        lanes = new Lanes<>(
                settings.reading(), settings.lanes, settings.laneRows, settings.spareBuffers, this::wakeDrainer);
        panes = settings.panes(now);
        maker = new WindowMaker(settings.windows.panes(), settings.share, settings::profile);
        delivery = new Delivery(settings.name, settings.listeners, settings.givenUp, settings.mostWaitingWindows);
        saving = settings.folder.map(folder -> SavedRecording.open(folder, settings.name, settings.needs()));
        Optional<Checkpoint> saved = saving.flatMap(folder -> folder.read(settings.type.kinds(), settings::profile));
        epoch = saved.map(Checkpoint::epoch).orElse(now.micros());
        restored = saved.map(checkpoint -> restore(checkpoint, now));
        savedAtNanos = now.nanos();
        toldAtNanos = now.nanos() - PROBLEMS_EVERY.toNanos();
        deliver(now);
        save(now, false);
        delivery.start();
        if (settings.ownThread) {
            drainer.start();
        }
    }

    /**
     * A builder of a recorder of rows of a type.
     *
     * @param <T> what a row is
     */
    public static <T> RecorderBuilder<T> builder(RowType<T> type) {
        return new RecorderBuilder<>(type);
    }

    private Restored restore(Checkpoint saved, Moment now) {
        Lost lost = saved.clean() ? Lost.NOTHING : Lost.between(saved.savedAt(), now.micros());
        List<SavedPane> open = saved.open().stream()
                .map(pane -> new SavedPane(
                        pane.from(), pane.to(), pane.profile(), pane.gap().plus(lost.gap())))
                .toList();
        panes.restore(open, saved.closedUpTo(), saved.newest(), lost, now);
        before = saved.counts().withoutWaiting();
        maker.restore(saved.recent(), saved.counted());
        saved.undelivered().forEach(delivery::add);
        long rows = open.stream().mapToLong(pane -> pane.profile().rowCount()).sum();
        Restored found = new Restored(
                DatetimeColumn.toInstant(saved.savedAt()),
                rows,
                saved.undelivered().size(),
                lost.gap());
        if (found.isAfterCrash()) {
            LOG.warn(
                    "recorder '{}' was not closed: rows since {} can be lost; {} rows of open windows go on",
                    settings.name,
                    found.savedAt(),
                    rows);
        }
        return found;
    }

    /**
     * Records a row. Never waits, never throws, and makes no object but what the row type's functions make.
     *
     * @return whether the row was taken; of one that was not, {@link #counts} says why
     */
    public boolean record(T row) {
        return lanes.offer(row);
    }

    private void wakeDrainer() {
        LockSupport.unpark(drainer);
    }

    private void run() {
        while (!closed) {
            try {
                summarizeByAndBy();
                drain();
            } catch (Throwable e) {
                // Whatever a user's function throws: this thread goes on.
                LOG.error(
                        "recorder '{}' could not make windows of rows: {}",
                        settings.name,
                        LogText.of(Contained.reason(e)));
                Contained.run(() -> LOG.debug("no windows", e), again -> {});
            }
            LockSupport.parkNanos(settings.tick.toNanos());
        }
    }

    /**
     * Takes the rows of all lanes into their windows, some at a time: a request that needs the processor waits for some
     * of them at most, and not for all that came in a second. A thread that finds few spare buffers ends the rests.
     */
    private void summarizeByAndBy() {
        whileOpen(now -> panes.add(lanes.take(), now));
        while (locked(() -> !closed && panes.summarize(ROWS_AT_ONCE))) {
            LockSupport.parkNanos(REST.toNanos());
        }
    }

    /** Does something alone, and to its end: what an interrupt left half done would be of no more use. */
    private <R> R locked(Supplier<R> work) {
        return Stop.uninterrupted(() -> {
            draining.lock();
            try {
                return work.get();
            } finally {
                draining.unlock();
            }
        });
    }

    private void whileOpen(Consumer<Moment> work) {
        locked(() -> {
            if (!closed) {
                work.accept(settings.now());
            }
            return closed;
        });
    }

    /**
     * Does now what the recorder's thread does from time to time: adds the rows that wait in lanes to their windows,
     * and closes the windows that are complete.
     */
    public void drain() {
        whileOpen(now -> {
            collect(now);
            panes.advance(now);
            deliver(now);
            tellProblem(now);
        });
    }

    private void collect(Moment now) {
        panes.add(lanes.take(), now);
        while (panes.summarize(Integer.MAX_VALUE)) {
            // Each pane takes its rows at once.
        }
    }

    private void deliver(Moment now) {
        List<ClosedPane> complete = panes.takeClosed();
        for (ClosedPane pane : complete) {
            last = maker.close(pane, total());
            delivery.add(last);
        }
        if (!complete.isEmpty() || now.nanos() - savedAtNanos >= settings.checkpoint.toNanos()) {
            save(now, false);
        }
    }

    private void save(Moment now, boolean clean) {
        savedAtNanos = now.nanos();
        saving.ifPresent(folder -> folder.write(new Checkpoint(
                epoch,
                now.micros(),
                clean,
                panes.closedUpTo(),
                panes.newestTime(),
                total(),
                maker.counted(),
                maker.recent(),
                panes.open(now),
                delivery.waiting())));
    }

    private void tellProblem(Moment now) {
        if (now.nanos() - toldAtNanos < PROBLEMS_EVERY.toNanos()) {
            return;
        }
        Throwable problem = lanes.lastProblem();
        if (problem != null) {
            toldAtNanos = now.nanos();
            LOG.warn(
                    "recorder '{}' cannot read {} rows so far; the last one gave",
                    settings.name,
                    lanes.invalid(),
                    problem);
        }
        long missed = panes.late() + panes.future();
        if (missed > toldMissed) {
            toldMissed = missed;
            toldAtNanos = now.nanos();
            LOG.warn(
                    "recorder '{}' has {} rows in no window so far: {} were late, {} too far ahead of the clock",
                    settings.name,
                    missed,
                    panes.late(),
                    panes.future());
        }
        long empty = panes.emptyAtOnce();
        if (empty > toldEmpty) {
            toldEmpty = empty;
            toldAtNanos = now.nanos();
            LOG.warn(
                    "recorder '{}' had {} windows without rows that ended several at once so far: the time of rows, or"
                            + " the clock, went ahead; of each such gap there are the last {} at most",
                    settings.name,
                    empty,
                    Windows.MOST_EMPTY);
        }
    }

    /** What became of the rows before a restart and since. */
    private Counts total() {
        long taken = lanes.taken();
        long waiting = Math.max(0, taken - panes.recorded() - panes.late() - panes.future());
        return before.plus(new Counts(
                lanes.offered(),
                panes.recorded(),
                lanes.refused(),
                lanes.sampledOut(),
                panes.late(),
                panes.future(),
                lanes.invalid(),
                waiting));
    }

    /** What became of all rows, those before a restart included; rows that wait in lanes are added to windows first. */
    public Counts counts() {
        return locked(() -> {
            whileOpen(this::collect);
            return total();
        });
    }

    /** The newest window that is open, as it is now; empty where no row is in one. */
    public Optional<Window> current() {
        return locked(() -> {
            whileOpen(this::collect);
            return panes.newest(settings.now()).map(pane -> maker.window(pane, total()));
        });
    }

    /** The window that was closed last. */
    public Optional<Window> last() {
        return Optional.ofNullable(last);
    }

    /** What was found of a life before; empty where nothing was, or windows are not saved. */
    public Optional<Restored> restored() {
        return restored;
    }

    /**
     * Which life this is: a recorder that goes on with what it saved has the same as before, and one that begins anew
     * another. In a {@link ProfileStore} windows of the same epoch replace each other, and those of others add up.
     */
    public long epoch() {
        return epoch;
    }

    /** The name. */
    public String name() {
        return settings.name;
    }

    /** The columns. */
    public RowType<T> type() {
        return settings.type;
    }

    /** How many windows were given up since listeners did not keep up. */
    public long droppedWindows() {
        return delivery.dropped();
    }

    /**
     * How many times the clock was set back or ahead by more than a window and more than a second, or the process stood
     * still for as long; since this recorder was built. Windows of a number of rows look at no clock: 0.
     */
    public long clockJumps() {
        return panes.clockJumps();
    }

    /** The most bytes that the recorder takes for lanes, buffers and windows; without kept rows. */
    public long mostBytes() {
        return settings.mostBytes();
    }

    /** Closes all open windows now, as if their time had passed. */
    public void closeWindows() {
        whileOpen(now -> {
            collect(now);
            panes.closeAll(now);
            deliver(now);
        });
    }

    /** Waits until the listeners are done with all closed windows; whether they are. */
    public boolean awaitListeners(Duration most) {
        return delivery.await(Objects.requireNonNull(most, "most must be given, but was null"));
    }

    /**
     * Refuses rows from now on. Those that were taken are added to their windows; a row whose reading goes on for more
     * than a second is refused. Windows that are open are saved, to go on after a restart; where windows are not saved,
     * they are closed and delivered. Waits half a minute at most for the listeners, and not at all where a listener
     * calls it; windows that they do not have by then are logged, and given up where they are not saved. An interrupt
     * of the calling thread ends none of this, and stays.
     */
    @Override
    public void close() {
        Stop.uninterrupted(() -> {
            if (locked(this::endRecording)) {
                wakeDrainer();
                endDelivery();
                saving.ifPresent(SavedRecording::close);
            }
            return closed;
        });
    }

    private void endDelivery() {
        int left = delivery.end(LONGEST_END, saving.isEmpty());
        if (left > 0) {
            LOG.warn(
                    "recorder '{}' was closed before its listeners had all windows: {} are {}",
                    settings.name,
                    left,
                    saving.isEmpty() ? "given up" : "delivered after a restart");
        } else {
            // What was saved at the end of recording says of some of them that they are still to be delivered.
            save(settings.now(), true);
        }
    }

    /** Whether it had not ended before. */
    private boolean endRecording() {
        if (closed) {
            return false;
        }
        lanes.end(LONGEST_ROW);
        Moment now = settings.now();
        collect(now);
        panes.advance(now);
        if (saving.isEmpty()) {
            panes.closeAll(now);
        }
        deliver(now);
        save(now, true);
        closed = true;
        return true;
    }

    /**
     * What a recorder found of its life before.
     *
     * @param savedAt when that was saved
     * @param openRows how many rows of windows that were still open go on
     * @param undelivered how many closed windows are delivered now
     * @param gap for how long rows could have been recorded that are lost: from {@code savedAt} until the process began
     *     anew; zero where the recorder was closed, for then nothing is lost
     */
    public record Restored(Instant savedAt, long openRows, int undelivered, Duration gap) {

        /** Whether the process ended without closing the recorder. */
        public boolean isAfterCrash() {
            return !gap.isZero();
        }
    }
}
