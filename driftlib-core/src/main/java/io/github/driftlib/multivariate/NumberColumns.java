package io.github.driftlib.multivariate;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.summary.table.CompleteNumbers;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which columns of numbers are looked at together, and their rows. */
final class NumberColumns {

    private NumberColumns() {}

    /** The given columns, or the features that hold numbers: those that did not change their kind. */
    static List<String> of(@Nullable List<String> named, ResolvedDefinition definition) {
        return (named == null ? definition.numerical() : named)
                .stream()
                        .filter(column -> definition.kind(column) == ColumnKind.NUMERICAL
                                && definition.change(column).isEmpty())
                        .toList();
    }

    /** The numbers of complete rows, at most so many at equal steps, by column. */
    static double[][] strided(Dataset rows, List<String> columns, int most) {
        double[][] all = CompleteNumbers.of(rows, columns);
        int count = Math.min(most, all[0].length);
        double[][] taken = new double[all.length][];
        for (int i = 0; i < all.length; i++) {
            double[] column = all[i];
            taken[i] = IntStream.range(0, count)
                    .mapToDouble(row -> column[(int) ((long) row * column.length / count)])
                    .toArray();
        }
        return taken;
    }
}
