package io.github.driftlib.suite.suggest;

import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** What a window has that the others have not. */
final class LeftOut {

    private LeftOut() {}

    /** How many values of each window lie outside the range of the others. */
    static ColumnWindows.Shares beyondRange(List<EmpiricalDistribution> windows) {
        long[] counts = new long[windows.size()];
        long[] rows = new long[windows.size()];
        for (int i = 0; i < counts.length; i++) {
            EmpiricalDistribution own = windows.get(i);
            rows[i] = own.count();
            Optional<EmpiricalDistribution> others = others(windows, i, EmpiricalDistribution::merge);
            counts[i] = others.map(all -> own.weightBelow(own.firstAtLeast(all.min(), 0))
                            + own.count()
                            - own.weightBelow(own.firstAtLeast(Math.nextUp(all.max()), 0)))
                    .orElse(0L);
        }
        return new ColumnWindows.Shares(counts, rows);
    }

    /** How many values of each window are none of the others'. */
    static ColumnWindows.Shares unseen(List<CategoryCounts> windows) {
        long[] counts = new long[windows.size()];
        long[] rows = new long[windows.size()];
        for (int i = 0; i < counts.length; i++) {
            CategoryCounts own = windows.get(i);
            rows[i] = own.total();
            counts[i] = others(windows, i, CategoryCounts::merge)
                    .map(all -> own.labels().stream()
                            .filter(label -> all.count(label) == 0)
                            .mapToLong(own::count)
                            .sum())
                    .orElse(0L);
        }
        return new ColumnWindows.Shares(counts, rows);
    }

    private static <T> Optional<T> others(List<T> windows, int left, BinaryOperator<T> merge) {
        T all = null;
        for (int i = 0; i < windows.size(); i++) {
            if (i != left) {
                all = all == null ? windows.get(i) : merge.apply(all, windows.get(i));
            }
        }
        return Optional.ofNullable(all);
    }

    /** Where a value stands among others: the share of them below it, and half of those equal to it. */
    static double rank(EmpiricalDistribution all, double value) {
        int first = all.firstAtLeast(value, 0);
        int next = all.firstAtLeast(Math.nextUp(value), first);
        return (all.weightBelow(first) + all.weightBelow(next)) / 2.0 / all.count();
    }
}
