package io.github.driftlib.summary;

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
public final class CountBands {

    /** Labels are written so that none is that of a rest. */
    private static final String KNOWN = "=";

    private static final String COMMON_REST = "rest";
    private static final String REST_OF_REFERENCE = "rest of reference";
    private static final String REST_OF_CURRENT = "rest of current";

    private final CategoryCounts reference;
    private final CategoryCounts current;

    /** The bands of two samples, each with at least one value. */
    public CountBands(CategoryCounts reference, CategoryCounts current) {
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
     * the rest is taken to have the same labels on both sides.
     */
    public Pair closest() {
        return new Pair(
                withRest(raised(reference, current), reference, COMMON_REST),
                withRest(raised(current, reference), current, COMMON_REST));
    }

    /** The two that are as far apart as can be: the counts as they are, and no label of the rest on both sides. */
    public Pair farthest() {
        return new Pair(
                withRest(known(reference), reference, REST_OF_REFERENCE),
                withRest(known(current), current, REST_OF_CURRENT));
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

    /** The observations that no count is of, as one label. */
    private static CategoryCounts withRest(SortedMap<String, Long> counts, CategoryCounts side, String label) {
        long rest = side.total()
                - counts.values().stream().mapToLong(Long::longValue).sum();
        if (rest > 0) {
            counts.put(label, rest);
        }
        return CategoryCounts.of(counts, side.missing(), 0, 0);
    }
}
