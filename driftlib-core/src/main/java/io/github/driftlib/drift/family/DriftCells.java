package io.github.driftlib.drift.family;

import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.DriftSide;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How many values of both sides are in each cell: in the bins that they share, or of each label, the most frequent
 * first.
 *
 * @param current the counts of current
 * @param reference the counts of the reference
 */
record DriftCells(long[] current, long[] reference) {

    /** The cells of a column; empty for texts, and where a snapshot does not hold them. */
    static Optional<DriftCells> of(ColumnDriftMetric.Result drift) {
        DriftSide now = drift.current().numbers();
        DriftSide then = drift.reference().numbers();
        if (now != null && then != null && now.bars() != null && then.bars() != null) {
            return Optional.of(
                    new DriftCells(array(now.bars().y()), array(then.bars().y())));
        }
        DriftSide.Distribution labels = drift.current().smallDistribution();
        DriftSide.Distribution others = drift.reference().smallDistribution();
        boolean counted = labels.x().stream().allMatch(String.class::isInstance)
                && labels.x().equals(others.x());
        return counted && !labels.x().isEmpty() ? Optional.of(ofLabels(labels.y(), others.y())) : Optional.empty();
    }

    private static DriftCells ofLabels(List<? extends Number> now, List<? extends Number> then) {
        int[] order = IntStream.range(0, now.size())
                .boxed()
                .sorted(Comparator.comparingLong(
                        i -> -now.get(i).longValue() - then.get(i).longValue()))
                .mapToInt(i -> i)
                .toArray();
        return new DriftCells(
                IntStream.of(order).mapToLong(i -> now.get(i).longValue()).toArray(),
                IntStream.of(order).mapToLong(i -> then.get(i).longValue()).toArray());
    }

    private static long[] array(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).toArray();
    }
}
