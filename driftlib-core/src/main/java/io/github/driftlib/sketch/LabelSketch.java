package io.github.driftlib.sketch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The most frequent of many labels in bounded memory, and an estimate of how many different ones there are.
 *
 * <p>Frequent labels as in Misra and Gries, "Finding repeated elements" (1982): the counts of at most {@code capacity}
 * labels. Where there are more, the middle one of the counts is taken from all, and labels without a count go; so each
 * count is too small by at most {@link #error}, which is at most 2 / capacity of all observations. Merging adds counts
 * and errors (Agarwal and others, "Mergeable summaries", 2012).
 *
 * <p>Different labels by the smallest of their hashes (Bar-Yossef and others, "Counting distinct elements in a data
 * stream", 2002): the k-th smallest of uniform hashes u gives (k - 1) / u labels, with a relative standard error of 1 /
 * sqrt(k - 2), 1.6 % for k = 4096.
 *
 * <p>Not safe for use by many threads.
 */
public final class LabelSketch {

    /** How many labels are kept unless another number is given. */
    public static final int DEFAULT_CAPACITY = 16_384;

    private static final int KEPT_HASHES = 4096;

    private final int capacity;
    /** The count of each kept label, in an array of one. */
    private final Map<String, long[]> counts = new HashMap<>();

    private long total;
    private long error;
    private final SmallestHashes hashes;

    /** An empty sketch that keeps at most the given number of labels. */
    public LabelSketch(int capacity) {
        this(capacity, new SmallestHashes(KEPT_HASHES));
    }

    private LabelSketch(int capacity, SmallestHashes hashes) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, but was " + capacity);
        }
        this.capacity = capacity;
        this.hashes = hashes;
    }

    /** A sketch as {@link #state} described it. */
    public static LabelSketch of(State state) {
        LabelSketch sketch = new LabelSketch(state.capacity(), SmallestHashes.of(KEPT_HASHES, state.hashes()));
        state.counts().forEach((label, count) -> sketch.counts.put(label, new long[] {count}));
        sketch.total = state.total();
        sketch.error = state.error();
        return sketch;
    }

    /** Whether as many more labels can be added in any order with the same result: none goes, for all are kept. */
    public boolean hasRoom(int labels) {
        return counts.size() + labels <= capacity;
    }

    /** Adds a label as often as is said. */
    public void add(String label, long times) {
        total += times;
        long[] known = counts.get(label);
        if (known == null) {
            hashes.add(StringHash.of(label));
            counts.put(label, new long[] {times});
            purge();
        } else {
            known[0] += times;
        }
    }

    /** Adds all that another sketch was given; the other stays as it is. */
    public void add(LabelSketch other) {
        hashes.add(other.hashes);
        total += other.total;
        error += other.error;
        other.counts.forEach((label, count) -> counts.computeIfAbsent(label, key -> new long[1])[0] += count[0]);
        purge();
    }

    private void purge() {
        if (counts.size() > capacity) {
            long[] sorted =
                    counts.values().stream().mapToLong(count -> count[0]).toArray();
            Arrays.sort(sorted);
            long taken = sorted[sorted.length / 2];
            error += taken;
            counts.values().removeIf(count -> count[0] <= taken);
            counts.values().forEach(count -> count[0] -= taken);
        }
    }

    /** The kept labels, each with a count that is too small by at most {@link #error}. */
    public Map<String, Long> counts() {
        Map<String, Long> copied = new HashMap<>();
        counts.forEach((label, count) -> copied.put(label, count[0]));
        return Map.copyOf(copied);
    }

    /** How many labels were added, all together. */
    public long total() {
        return total;
    }

    /** By how much a count can be too small, and how often a label that is not kept can have been added. */
    public long error() {
        return error;
    }

    /** How many different labels were added, an estimate. */
    public long distinct() {
        return error == 0 ? counts.size() : Math.max(counts.size(), hashes.distinct());
    }

    /** All that the sketch remembers. */
    public State state() {
        return new State(capacity, counts(), total, error, hashes.sorted());
    }

    /**
     * What a sketch remembers.
     *
     * @param capacity how many labels it keeps
     * @param counts the kept labels
     * @param total how many labels were added
     * @param error by how much a count can be too small
     * @param hashes the smallest hashes, in ascending unsigned order
     */
    public record State(int capacity, Map<String, Long> counts, long total, long error, long[] hashes) {

        /** Checks what can be checked. */
        public State {
            counts = Map.copyOf(counts);
            long known = counts.values().stream().mapToLong(Long::longValue).sum();
            if (total < known || error < 0) {
                throw new IllegalArgumentException("total must be at least " + known
                        + " and error not negative, but were " + total + " and " + error);
            }
        }
    }
}
