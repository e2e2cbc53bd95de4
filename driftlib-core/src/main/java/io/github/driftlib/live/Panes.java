package io.github.driftlib.live;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.summary.profile.ProfileBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** The panes of time that are open, which rows belong to them, and when they are closed. For one thread. */
final class Panes implements OpenPanes {

    private static final long DROPPED = Watermark.NONE;
    /** Clocks are set by less than a second all the time. */
    private static final long LEAST_JUMP = 1_000_000;
    /** Times before this are nobody's: beginning and end of their pane could not be told. */
    private static final long EARLIEST = -(1L << 62);

    private final Windows<?> windows;
    private final Supplier<ProfileBuilder> builders;
    private final int keptRows;
    private final Watermark watermark;
    private final TreeMap<Long, Pane> open = new TreeMap<>();
    private List<ClosedPane> closed = new ArrayList<>();
    private long closedUpTo = Watermark.NONE;
    /** Where the windows before a restart ended, which can be within a pane of now: that begins there. */
    private long begin = Watermark.NONE;
    /** Up to where windows without rows are closed by the clock, while no row has told what time it is. */
    private long unseenUpTo;

    private final SteadyClock steady;
    private Lost lost = Lost.NOTHING;
    /** Whether what was lost goes on to the first row, whose time says how far others had come. */
    private boolean lostUpToFirstRow;

    private long shift;
    private long recorded;
    private long late;
    private long future;
    private long emptyAtOnce;

    Panes(String recorder, Windows<?> windows, Supplier<ProfileBuilder> builders, int keptRows, Moment now) {
        this.windows = windows;
        this.builders = builders;
        this.keptRows = keptRows;
        watermark = new Watermark(windows);
        steady = new SteadyClock(recorder, Math.max(windows.micros(), LEAST_JUMP), now);
        unseenUpTo = windows.paneOf(now.micros());
        if (!windows.isByRowTime()) {
            closedUpTo = unseenUpTo;
        }
    }

    @Override
    public void restore(List<SavedPane> panes, long closedBefore, long newest, Lost lost, Moment now) {
        if (closedBefore != Watermark.NONE) {
            begin = closedBefore;
            closedUpTo = windows.paneOf(closedBefore);
            unseenUpTo = Math.max(unseenUpTo, closedUpTo);
        }
        if (newest != Watermark.NONE) {
            watermark.saw(newest, now.nanos());
            if (!windows.isByRowTime()) {
                steady.shows(Math.max(newest, now.micros()), now);
            }
        }
        restore(panes, newest, watermark.at(now.micros(), now.nanos()));
        boolean isNear = newest != Watermark.NONE && lost.to() - newest <= windows.micros() + windows.latenessMicros();
        lostUpToFirstRow = windows.isByRowTime() && newest != Watermark.NONE && !isNear;
        this.lost = windows.isByRowTime() ? byRowTime(lost, newest) : lost;
        if (!lost.gap().isZero() && (isNear || !windows.isByRowTime())) {
            openToTell(windows.paneOf(lost.to()));
        }
    }

    /**
     * Goes on with panes, which were of another length where settings have changed: what is in one pane of the new
     * length so far goes on in that, and what is not is closed as it is, for nobody knows of which pane a row was. No
     * two windows begin at the same time, so that none replaces another in a history.
     */
    private void restore(List<SavedPane> panes, long newest, long mark) {
        long cut = closedUpTo;
        List<SavedPane> asTheyAre = new ArrayList<>();
        for (SavedPane saved : panes) {
            long start = windows.paneOf(saved.from());
            long known = newest == Watermark.NONE ? saved.to() : Math.max(saved.from(), newest) + 1;
            long to = Math.min(saved.to(), known);
            // Of a number of rows nobody knows the times: no row to come would end that pane.
            boolean hasNoTimes = windows.isByRowTime() && newest == Watermark.NONE;
            if (!hasNoTimes && to <= start + windows.micros()) {
                open.computeIfAbsent(start, from -> new Pane(beginOf(from), builders, keptRows, saved.gap()))
                        .add(saved);
            } else {
                asTheyAre.add(new SavedPane(saved.from(), to, saved.profile(), saved.gap()));
                cut = mark == Watermark.NONE ? cut : Math.max(cut, windows.paneOf(Math.min(to, mark)));
            }
        }
        closedUpTo = open.isEmpty() ? cut : Math.min(cut, open.firstKey());
        if (!windows.isByRowTime()) {
            // Rows that come from now on came after all of those.
            asTheyAre.forEach(pane -> begin = Math.max(begin, pane.to()));
        }
        asTheyAre.forEach(pane -> closed.add(new ClosedPane(besideOthers(pane), Optional.empty())));
    }

    /** The same, a microsecond later where a window that is still to come begins at the same time. */
    private SavedPane besideOthers(SavedPane pane) {
        long start = windows.paneOf(pane.from());
        boolean isTaken = start >= closedUpTo && pane.from() == beginOf(start);
        long from = isTaken ? pane.from() + 1 : pane.from();
        return new SavedPane(from, Math.max(pane.to(), from + 1), pane.profile(), pane.gap());
    }

    private long beginOf(long start) {
        return Math.max(start, begin);
    }

    /**
     * Opens the pane of the restart, though no row is in it: it is saved, and tells what was lost after the next one.
     */
    private void openToTell(long start) {
        boolean isOver = closedUpTo != Watermark.NONE && start < closedUpTo;
        if (!isOver && open.size() < windows.mostOpen()) {
            open.computeIfAbsent(start, from -> pane(from, keptRows));
        }
    }

    /**
     * Rows that were lost can have had times that were late, or ahead of the clock. Where rows are of another time than
     * the clock's, as those that are played again, they went on from the newest one; how far, says the first row.
     */
    private Lost byRowTime(Lost lost, long newest) {
        if (lostUpToFirstRow) {
            long latest = Math.max(newest, lost.to() + windows.aheadMicros());
            return new Lost(newest - windows.latenessMicros(), latest, lost.gap());
        }
        long behind = newest == Watermark.NONE ? 0 : Math.max(0, lost.from() - newest);
        return lost.widened(behind + windows.latenessMicros(), windows.aheadMicros());
    }

    private void lostUpTo(List<Batch> first) {
        LongStream times = first.stream().flatMapToLong(batch -> Arrays.stream(batch.times()));
        times.min().ifPresent(time -> {
            long reached = Math.max(watermark.newest(), time);
            lost = new Lost(lost.from(), Math.min(lost.to(), reached), lost.gap());
            lostUpToFirstRow = false;
        });
    }

    private Pane pane(long from, int kept) {
        return new Pane(beginOf(from), builders, kept, lost.in(from, from + windows.micros()));
    }

    @Override
    public void add(List<Batch> batches, Moment now) {
        Map<Long, List<Dataset>> byPane = new TreeMap<>();
        shift = steady.shift(now);
        if (lostUpToFirstRow) {
            lostUpTo(batches);
        }
        for (Batch batch : batches) {
            split(batch, now, byPane);
        }
        byPane.forEach(this::add);
    }

    private void split(Batch batch, Moment now, Map<Long, List<Dataset>> byPane) {
        long[] panes = new long[batch.times().length];
        for (int row = 0; row < panes.length; row++) {
            panes[row] = paneOf(batch.times()[row], now);
        }
        int[] rows = new int[panes.length];
        for (int first = 0; first < panes.length; first++) {
            long pane = panes[first];
            if (pane != DROPPED) {
                int count = 0;
                for (int row = first; row < panes.length; row++) {
                    if (panes[row] == pane) {
                        rows[count++] = row;
                        panes[row] = DROPPED;
                    }
                }
                byPane.computeIfAbsent(pane, start -> new ArrayList<>())
                        .add(count == panes.length ? batch.rows() : batch.rows().take(Arrays.copyOf(rows, count)));
            }
        }
    }

    /** The pane of a time, or that the row is dropped and counted. */
    private long paneOf(long time, Moment now) {
        if (!windows.isByRowTime()) {
            // A row that was held up on its way, or came while the clock was set back, is not lost.
            // A row that came before the clock was set back came no later than now.
            long arrival = shift == 0 ? time : Math.min(time, now.micros()) + shift;
            return Math.max(windows.paneOf(arrival), closedUpTo);
        }
        if (time > now.micros() + windows.aheadMicros()) {
            future++;
            return DROPPED;
        }
        long pane = time < EARLIEST ? DROPPED : windows.paneOf(time);
        if (pane == DROPPED || time < begin || closedUpTo != Watermark.NONE && pane < closedUpTo) {
            late++;
            return DROPPED;
        }
        watermark.saw(time, now.nanos());
        return pane;
    }

    private void add(long start, List<Dataset> rows) {
        long count = rows.stream().mapToLong(Dataset::rowCount).sum();
        while (!open.containsKey(start) && open.size() >= windows.mostOpen() && open.firstKey() < start) {
            close(open.firstKey());
        }
        boolean isTooOld = closedUpTo != Watermark.NONE && start < closedUpTo;
        if (isTooOld || !open.containsKey(start) && open.size() >= windows.mostOpen()) {
            late += count;
            return;
        }
        open.computeIfAbsent(start, from -> pane(from, keptRows)).add(rows);
        recorded += count;
    }

    @Override
    public boolean summarize(int least) {
        return open.values().stream().anyMatch(pane -> pane.summarize(least));
    }

    @Override
    public void advance(Moment now) {
        shift = steady.shift(now);
        long mark = watermark.at(now.micros() + shift, now.nanos());
        while (!open.isEmpty() && open.firstKey() + windows.micros() <= mark) {
            close(open.firstKey());
        }
        if (mark != Watermark.NONE) {
            closeEmpty(mark);
        } else if (open.isEmpty()) {
            // Rows can have any time, so these windows make none of them late.
            unseenUpTo = closeEmpty(unseenUpTo, now.micros() + shift - windows.latenessMicros());
        }
    }

    @Override
    public void closeAll(Moment now) {
        while (!open.isEmpty()) {
            close(open.firstKey());
        }
    }

    private void close(long start) {
        closeEmpty(start);
        Pane pane = open.remove(start);
        closedUpTo = start + windows.micros();
        closed.add(new ClosedPane(pane.saved(closedUpTo), pane.keptRows()));
    }

    /** Closes the panes that end by then and have no rows. */
    private void closeEmpty(long end) {
        if (closedUpTo != Watermark.NONE) {
            closedUpTo = closeEmpty(closedUpTo, end);
        }
    }

    /** Closes panes without rows from where one begins; where the last one ends. */
    private long closeEmpty(long from, long end) {
        long size = windows.micros();
        long to = Math.max(from, windows.paneOf(end) - Windows.MOST_EMPTY * size);
        while (to + size <= end) {
            Pane none = pane(to, 0);
            to += size;
            closed.add(new ClosedPane(none.saved(to), Optional.empty()));
        }
        if (to - from > 2 * Math.max(size, LEAST_JUMP)) {
            emptyAtOnce += (to - from) / size;
        }
        return to;
    }

    @Override
    public List<ClosedPane> takeClosed() {
        List<ClosedPane> taken = closed;
        closed = new ArrayList<>();
        return taken;
    }

    @Override
    public List<SavedPane> open(Moment now) {
        return open.entrySet().stream()
                .map(pane -> pane.getValue().saved(pane.getKey() + windows.micros()))
                .toList();
    }

    @Override
    public Optional<ClosedPane> newest(Moment now) {
        return open.descendingMap().entrySet().stream()
                .filter(pane -> pane.getValue().rows() > 0)
                .findFirst()
                .map(pane -> new ClosedPane(
                        pane.getValue().saved(pane.getKey() + windows.micros()),
                        pane.getValue().keptRows()));
    }

    @Override
    public long closedUpTo() {
        return Math.max(closedUpTo, begin);
    }

    @Override
    public long newestTime() {
        return watermark.newest();
    }

    @Override
    public long recorded() {
        return recorded;
    }

    @Override
    public long late() {
        return late;
    }

    @Override
    public long future() {
        return future;
    }

    @Override
    public long emptyAtOnce() {
        return emptyAtOnce;
    }

    @Override
    public long clockJumps() {
        return steady.jumps();
    }
}
