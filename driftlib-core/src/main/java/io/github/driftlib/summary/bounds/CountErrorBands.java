package io.github.driftlib.summary.bounds;

import io.github.driftlib.summary.CategoryCounts;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the counts of two samples can really be whose rarest labels were not told apart.
 *
 * <p>The count of a label is too small by at most {@link CategoryCounts#errorBound}, and all counts together are too
 * small by {@link CategoryCounts#remainder}: observations of labels that have a count or of others.
 *
 * <p>The labels of the counts it gives are not those of the samples: they only say which cells are the same. Immutable
 * and safe for use by many threads.
 */
public final class CountErrorBands {

    /** Labels are written so that none is that of a rest. */
    private static final String KNOWN = "=";

    private static final String COMMON_REST = "rest";
    private static final String REST_OF_REFERENCE = "rest of reference";
    private static final String REST_OF_CURRENT = "rest of current";

    /** Into more labels no rest is divided: what it costs grows with them. */
    private static final long MOST_LABELS = 10_000;

    private final CategoryCounts reference;
    private final CategoryCounts current;

    /** The bands of two samples, each with at least one value. */
    public CountErrorBands(CategoryCounts reference, CategoryCounts current) {
        this.reference = reference;
        this.current = current;
    }

    /**
     * Two samples.
     *
     * @param reference of the reference
     * @param current of current
     */
    public record Pair(CategoryCounts reference, CategoryCounts current) {}

    /**
     * The two that are as close as can be: the count of each label that has the smaller share is raised towards the
     * other share as far as it may be, all by the same part of the way where not enough observations are left for all;
     * the rest is taken to have the same labels on both sides, once one label and once as many as there can be. How
     * many there are is what p-values and filled bins hang on.
     */
    public List<Pair> closest() {
        SortedMap<String, Long> left = raised(reference, current);
        SortedMap<String, Long> right = raised(current, reference);
        long common = common(restLabels(reference, rest(left, reference)), restLabels(current, rest(right, current)));
        return distinct(
                new Pair(withRest(left, reference, COMMON_REST, 1), withRest(right, current, COMMON_REST, 1)),
                new Pair(
                        withRest(left, reference, COMMON_REST, common), withRest(right, current, COMMON_REST, common)));
    }

    /** How many labels the rests can share; where one side has none, how many the other one has. */
    private static long common(long left, long right) {
        return Math.max(1, left == 0 || right == 0 ? left + right : Math.min(left, right));
    }

    /**
     * The two that are as far apart as can be: the counts as they are, and no label of the rest on both sides; it is
     * once one label on each, and once as many as there can be.
     */
    public List<Pair> farthest() {
        SortedMap<String, Long> left = known(reference);
        SortedMap<String, Long> right = known(current);
        return distinct(
                new Pair(withRest(left, reference, REST_OF_REFERENCE, 1), withRest(right, current, REST_OF_CURRENT, 1)),
                new Pair(
                        withRest(left, reference, REST_OF_REFERENCE, restLabels(reference, rest(left, reference))),
                        withRest(right, current, REST_OF_CURRENT, restLabels(current, rest(right, current)))));
    }

    private static List<Pair> distinct(Pair one, Pair many) {
        return one.equals(many) ? List.of(one) : List.of(one, many);
    }

    private static SortedMap<String, Long> known(CategoryCounts side) {
        SortedMap<String, Long> counts = new TreeMap<>();
        side.counts().forEach((label, count) -> counts.put(KNOWN + label, count));
        return counts;
    }

    private static SortedMap<String, Long> raised(CategoryCounts side, CategoryCounts other) {
        SortedMap<String, Long> raises = new TreeMap<>();
        other.counts().forEach((label, count) -> {
            long wanted = Math.round((double) count / other.total() * side.total()) - side.count(label);
            if (wanted > 0 && side.errorBound() > 0) {
                raises.put(label, Math.min(wanted, side.errorBound()));
            }
        });
        double all = raises.values().stream().mapToLong(Long::longValue).sum();
        double part = Math.min(1, side.remainder() / all);
        SortedMap<String, Long> counts = known(side);
        for (Map.Entry<String, Long> raise : raises.entrySet()) {
            long added = (long) (raise.getValue() * part);
            if (added > 0) {
                counts.merge(KNOWN + raise.getKey(), added, Long::sum);
            }
        }
        return counts;
    }

    /** How many observations no count is of. */
    private static long rest(SortedMap<String, Long> counts, CategoryCounts side) {
        return side.total()
                - counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Among how many labels the rest of a side can be at most; none where there is no rest. */
    private static long restLabels(CategoryCounts side, long rest) {
        long unknown = side.distinctRange()
                .map(range -> (long) range.highest() - side.counts().size())
                .orElse(1L);
        return Math.min(rest, Math.max(1, Math.min(unknown, MOST_LABELS)));
    }

    /** The same counts, and the observations that no count is of, in about equal parts among so many labels. */
    private static CategoryCounts withRest(
            SortedMap<String, Long> counts, CategoryCounts side, String label, long labels) {
        long rest = rest(counts, side);
        SortedMap<String, Long> all = new TreeMap<>(counts);
        for (long i = 0; i < labels; i++) {
            long part = rest * (i + 1) / labels - rest * i / labels;
            if (part > 0) {
                all.put(labels == 1 ? label : label + " " + i, part);
            }
        }
        return CategoryCounts.of(all, side.missing(), 0, 0);
    }
}
