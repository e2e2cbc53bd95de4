package io.github.driftlib.sketch;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The most frequent of many labels in bounded memory, and an estimate of how many different ones there are.
 *
 * <p>Frequent labels as in Misra and Gries, "Finding repeated elements" (1982): the counts of at most {@code capacity}
 * labels. Where there are more, the middle one of the counts is taken from all, and labels without a count go; so each
 * count is too small by at most {@link #error}, which is at most 2 / capacity of all observations. Merging adds counts
 * and errors (Agarwal and others, "Mergeable summaries", 2012).
 *
 * <p>Different labels are counted as long as all are kept, and estimated by a {@link DistinctSketch} beyond.
 *
 * <p>Not safe for use by many threads while it is changed; one that nobody changes may be read by many.
 */
public final class LabelSketch {

    /** How many labels are kept unless another number is given. */
    public static final int DEFAULT_CAPACITY = 16_384;

    private final int capacity;
    /** The count of each kept label, in an array of one. */
    private final Map<String, long[]> counts = new HashMap<>();

    private long total;
    private long error;
    /** All labels; null as long as all are kept. */
    private DistinctSketch distinct;

    /** An empty sketch that keeps at most the given number of labels. */
    public LabelSketch(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, but was " + capacity);
        }
        this.capacity = capacity;
    }

    /** A sketch as {@link #state} described it. */
    public static LabelSketch of(State state) {
        LabelSketch sketch = new LabelSketch(state.capacity());
        state.counts().forEach((label, count) -> sketch.counts.put(label, new long[] {count}));
        sketch.total = state.total();
        sketch.error = state.error();
        sketch.distinct = state.distinct().map(DistinctSketch::copy).orElse(null);
        return sketch;
    }

    /** Whether as many more labels can be added in any order with the same result: none goes, for all are kept. */
    public boolean hasRoom(int labels) {
        return counts.size() + labels <= capacity;
    }

    /** Adds a label as often as is said, at least once. */
    public void add(String label, long times) {
        checkRoom(times);
        total += times;
        long[] known = counts.get(label);
        if (known == null) {
            counts.put(label, new long[] {times});
            if (distinct != null) {
                distinct.add(label);
            }
            purge();
        } else {
            known[0] += times;
        }
    }

    /**
     * Adds all that another sketch was given; the other stays as it is.
     *
     * @throws IllegalArgumentException if both together have seen more labels than a long can count; then nothing is
     *     added
     */
    public void add(LabelSketch other) {
        checkRoom(other.total);
        if (other.distinct != null) {
            seen().add(other.distinct);
        } else if (distinct != null) {
            other.counts.keySet().forEach(distinct::add);
        }
        total += other.total;
        error += other.error;
        other.counts.forEach((label, count) -> counts.computeIfAbsent(label, key -> new long[1])[0] += count[0]);
        purge();
    }

    private void checkRoom(long more) {
        if (total + more < 0) {
            throw new IllegalArgumentException(
                    "total must be at most " + Long.MAX_VALUE + ", but " + more + " came to " + total);
        }
    }

    private DistinctSketch seen() {
        if (distinct == null) {
            distinct = new DistinctSketch();
            counts.keySet().forEach(distinct::add);
        }
        return distinct;
    }

    private void purge() {
        if (counts.size() > capacity) {
            seen();
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
        return Collections.unmodifiableMap(copied);
    }

    /** How many labels were added, all together. */
    public long total() {
        return total;
    }

    /** By how much a count can be too small, and how often a label that is not kept can have been added. */
    public long error() {
        return error;
    }

    /** What counts the different labels; empty as long as all are kept. */
    public Optional<DistinctSketch> distinct() {
        return Optional.ofNullable(distinct).map(DistinctSketch::copy);
    }

    /** All that the sketch remembers. */
    public State state() {
        return new State(capacity, counts(), total, error, distinct());
    }

    /**
     * What a sketch remembers.
     *
     * @param capacity how many labels it keeps
     * @param counts the kept labels
     * @param total how many labels were added
     * @param error by how much a count can be too small
     * @param distinct what counts the different labels; empty where all are kept
     */
    public record State(
            int capacity, Map<String, Long> counts, long total, long error, Optional<DistinctSketch> distinct) {

        /** Checks what can be checked. */
        public State {
            counts = Collections.unmodifiableMap(new HashMap<>(counts));
            long known = 0;
            for (Map.Entry<String, Long> label : counts.entrySet()) {
                known += label.getValue();
                if (label.getValue() <= 0 || known < 0) {
                    throw new IllegalArgumentException(
                            "counts must be positive and countable, but that of a label was " + label.getValue());
                }
            }
            if (total < known || error < 0 || error == 0 && total > known) {
                throw new IllegalArgumentException("total must be at least " + known
                        + " and error not negative, but were " + total + " and " + error);
            }
            if (counts.size() > capacity) {
                throw new IllegalArgumentException(
                        "counts must be at most " + capacity + ", but were " + counts.size());
            }
            if (total > known && distinct.isEmpty()) {
                throw new IllegalArgumentException("distinct must be there where labels are not, but is not");
            }
        }
    }
}
