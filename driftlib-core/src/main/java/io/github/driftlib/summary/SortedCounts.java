package io.github.driftlib.summary;

import io.github.driftlib.concurrent.Stop;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Labels in ascending order, each with how often it was observed: in two arrays, which loops over all labels read much
 * faster than the entries of a map. Immutable.
 */
final class SortedCounts {

    static final SortedCounts NONE = new SortedCounts(new String[0], new long[0]);

    private final String[] labels;
    private final long[] counts;
    private final long total;
    private volatile @Nullable SortedMap<String, Long> map;

    /** Takes over the arrays. */
    private SortedCounts(String[] labels, long[] counts) {
        this.labels = labels;
        this.counts = counts;
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        this.total = sum;
    }

    /** A label with its count, in the order of labels. */
    record Counted(String label, long count) implements Comparable<Counted> {

        @Override
        public int compareTo(Counted other) {
            return label.compareTo(other.label);
        }
    }

    /** The given counts in order; of millions of labels that takes seconds, and can be stopped. */
    static SortedCounts of(Map<String, Long> counts) {
        Counted[] all = new Counted[counts.size()];
        int at = 0;
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            all[at++] = new Counted(Objects.requireNonNull(entry.getKey()), entry.getValue());
        }
        return of(all, at);
    }

    /** The first {@code size} of some counts of different labels, which are sorted in place. */
    static SortedCounts of(Counted[] all, int size) {
        long[] comparisons = {0};
        Arrays.sort(all, 0, size, (left, right) -> {
            Stop.check(comparisons[0]++);
            return left.compareTo(right);
        });
        String[] labels = new String[size];
        long[] counts = new long[size];
        for (int i = 0; i < size; i++) {
            labels[i] = all[i].label;
            counts[i] = all[i].count;
        }
        return new SortedCounts(labels, counts);
    }

    /** The counts of both, added up; in O(labels). */
    SortedCounts plus(SortedCounts other) {
        String[] all = new String[size() + other.size()];
        long[] sums = new long[all.length];
        int[] at = {0};
        forEach(other, (label, count, otherCount) -> {
            all[at[0]] = label;
            sums[at[0]++] = count + otherCount;
        });
        return new SortedCounts(Arrays.copyOf(all, at[0]), Arrays.copyOf(sums, at[0]));
    }

    /** Each label of either in ascending order; in O(labels). */
    void forEach(SortedCounts other, CategoryCounts.CountsOfLabel visitor) {
        int size = size();
        int otherSize = other.size();
        int mine = 0;
        int others = 0;
        for (long pass = 0; mine < size || others < otherSize; pass++) {
            Stop.check(pass);
            int order = mine == size ? 1 : others == otherSize ? -1 : labels[mine].compareTo(other.labels[others]);
            visitor.accept(
                    order <= 0 ? labels[mine] : other.labels[others],
                    order <= 0 ? counts[mine] : 0,
                    order >= 0 ? other.counts[others] : 0);
            mine += order <= 0 ? 1 : 0;
            others += order >= 0 ? 1 : 0;
        }
    }

    /** The number of labels. */
    int size() {
        return labels.length;
    }

    /** The sum of all counts. */
    long total() {
        return total;
    }

    /** The largest count, 0 where there are none. */
    long largest() {
        return Arrays.stream(counts).max().orElse(0);
    }

    List<String> labels() {
        return List.of(labels);
    }

    String label(int i) {
        return labels[i];
    }

    long count(int i) {
        return counts[i];
    }

    /** The count of a label, 0 where it is none of these. */
    long count(@Nullable String label) {
        int place = label == null ? -1 : Arrays.binarySearch(labels, label);
        return place < 0 ? 0 : counts[place];
    }

    /** The same as a map that nobody can change, made at the first call. */
    SortedMap<String, Long> map() {
        SortedMap<String, Long> known = map;
        if (known == null) {
            SortedMap<String, Long> made = new TreeMap<>();
            for (int i = 0; i < labels.length; i++) {
                Stop.check(i);
                made.put(labels[i], counts[i]);
            }
            known = Collections.unmodifiableSortedMap(made);
            map = known;
        }
        return known;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof SortedCounts other
                && Arrays.equals(labels, other.labels)
                && Arrays.equals(counts, other.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(labels) * 31 + Arrays.hashCode(counts);
    }
}
