package io.github.driftlib.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Where threads leave rows without waiting for each other. A lane belongs to the thread that claims it, by one attempt,
 * for the time of one row; a thread that finds a lane taken goes on to the next, and where all are taken or full the
 * row is refused. The drainer takes the rows that are complete out of all lanes, and waits for none.
 *
 * <p>What stands beside each other in memory is of one lane only: the numbers are {@value #APART} places apart.
 *
 * @param <T> what a row is
 */
final class Lanes<T> {

    private static final int APART = 16;
    private static final int APART_SHIFT = 4;
    private static final int STATE = 0;
    private static final int TAKEN = 1;
    private static final int SAMPLED_OUT = 2;
    private static final int INVALID = 3;
    private static final int SPREAD = 0x9e3779b9;

    private static final long FREE = 0;
    /** Its owner does what takes nanoseconds. */
    private static final long HELD = 1;
    /** Its owner is in a function of the user's, who knows for how long. */
    private static final long READING = 2;

    private static final long LOOK_NANOS = 50_000;

    private final int shift;
    private final int count;
    /** With so many spare buffers left the drainer is woken: the more rows it takes at a time, the less a row costs. */
    private final int fewSpare;

    private final RowReading<T> reading;
    private final AtomicReferenceArray<LaneBuffer<T>> current;
    /** The state of each lane, and what became of its rows. */
    private final AtomicLongArray lanes;

    private final BufferPool<T> free;
    private final BufferPool<T> full;
    private final LongAdder refused = new LongAdder();
    private final Runnable wakeDrainer;
    private volatile @Nullable Throwable lastProblem;
    private volatile boolean ended;

    /**
     * Lanes with a buffer each, and spare buffers.
     *
     * @param count how many lanes, a power of 2
     * @param wakeDrainer called when a buffer is full and half of the spare ones are too, by the thread that filled it
     */
    Lanes(RowReading<T> reading, int count, int laneRows, int spare, Runnable wakeDrainer) {
        this.reading = reading;
        this.count = count;
        this.wakeDrainer = wakeDrainer;
        shift = Integer.SIZE - Integer.numberOfTrailingZeros(count);
        current = new AtomicReferenceArray<>(count * APART);
        lanes = new AtomicLongArray(count * APART);
        fewSpare = spare / 2;
        free = new BufferPool<>(count + spare);
        full = new BufferPool<>(count + spare);
        for (int lane = 0; lane < count; lane++) {
            current.set(lane << APART_SHIFT, new LaneBuffer<>(reading.type(), laneRows));
        }
        for (int buffer = 0; buffer < spare; buffer++) {
            free.add(new LaneBuffer<>(reading.type(), laneRows));
        }
    }

    /** Takes a row, or counts why not. */
    boolean offer(T row) {
        if (ended) {
            refuse();
            return false;
        }
        int hash = (int) Thread.currentThread().getId() * SPREAD;
        int first = count == 1 ? 0 : hash >>> shift;
        for (int i = 0; i < count; i++) {
            int place = (first + i & count - 1) << APART_SHIFT;
            if (lanes.get(place + STATE) == FREE && lanes.compareAndSet(place + STATE, FREE, HELD)) {
                try {
                    LaneBuffer<T> buffer = ended ? null : roomy(place);
                    if (buffer != null) {
                        return store(place, buffer, row);
                    }
                } finally {
                    lanes.setRelease(place + STATE, FREE);
                }
            }
        }
        refuse();
        return false;
    }

    /** Counts a row that no lane takes. */
    private void refuse() {
        refused.increment();
    }

    /** The buffer of a lane with room for a row; null where there is none. */
    private @Nullable LaneBuffer<T> roomy(int place) {
        LaneBuffer<T> buffer = current.getPlain(place);
        if (!buffer.isFull()) {
            return buffer;
        }
        LaneBuffer<T> next = free.poll();
        if (next != null) {
            current.set(place, next);
            full.add(buffer);
            if (free.size() <= fewSpare) {
                wakeDrainer.run();
            }
        }
        return next;
    }

    private boolean store(int place, LaneBuffer<T> buffer, T row) {
        lanes.setRelease(place + STATE, READING);
        try {
            if (!reading.keeps(row)) {
                increment(place + SAMPLED_OUT);
                return false;
            }
            buffer.read(row, reading.time(row));
        } catch (Throwable e) {
            // Whatever the user's functions throw: the request that brought the row must not feel it.
            lastProblem = e;
            increment(place + INVALID);
            return false;
        }
        lanes.setRelease(place + STATE, HELD);
        if (ended) {
            refuse();
            return false;
        }
        buffer.publish();
        increment(place + TAKEN);
        return true;
    }

    /**
     * Ends the taking of rows: when it returns, all rows that were ever taken can be taken out. Waits for rows that are
     * being read, but no longer than told; of a row that takes longer it is known that it will be refused, for its
     * thread looks after the reading whether all is ended, and what it did before that look is seen by then.
     */
    void end(Duration most) {
        ended = true;
        long begin = System.nanoTime();
        for (int lane = 0; lane < count; lane++) {
            int place = (lane << APART_SHIFT) + STATE;
            for (long state = lanes.get(place);
                    state == HELD || state == READING && System.nanoTime() - begin < most.toNanos();
                    state = lanes.get(place)) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
    }

    /** Adds one to a number that only the owner of the lane changes. */
    private void increment(int index) {
        lanes.setRelease(index, lanes.getPlain(index) + 1);
    }

    /** The rows that came since the last call. */
    List<Batch> take() {
        List<Batch> batches = new ArrayList<>();
        for (int lane = 0; lane < count; lane++) {
            add(batches, current.getAcquire(lane << APART_SHIFT).take());
        }
        for (LaneBuffer<T> buffer = full.poll(); buffer != null; buffer = full.poll()) {
            add(batches, buffer.take());
            buffer.clear();
            free.add(buffer);
        }
        return batches;
    }

    private static void add(List<Batch> batches, @Nullable Batch batch) {
        if (batch != null) {
            batches.add(batch);
        }
    }

    /** How many rows lanes took, ever. */
    long taken() {
        return sum(TAKEN);
    }

    long sampledOut() {
        return sum(SAMPLED_OUT);
    }

    long invalid() {
        return sum(INVALID);
    }

    long refused() {
        return refused.sum();
    }

    /** How many rows came to a lane or were refused, ever. */
    long offered() {
        return taken() + sampledOut() + invalid() + refused();
    }

    private long sum(int which) {
        long sum = 0;
        for (int lane = 0; lane < count; lane++) {
            sum += lanes.getAcquire((lane << APART_SHIFT) + which);
        }
        return sum;
    }

    /** What was thrown last by a function of the user's, or null; forgotten with the call. */
    @Nullable
    Throwable lastProblem() {
        Throwable problem = lastProblem;
        lastProblem = null;
        return problem;
    }
}
