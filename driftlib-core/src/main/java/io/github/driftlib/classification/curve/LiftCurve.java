package io.github.driftlib.classification.curve;

import io.github.driftlib.stats.rank.RankedScores;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the lift table, as {@link LiftRow} explains them.
 *
 * @param lift by how much the best-scored rows hold more members
 * @param top how many rows these are, in percent
 * @param count how many rows these are
 * @param prob the lowest probability among them
 * @param tp how many are members
 * @param fp how many are not
 * @param precision the share of members, in percent
 * @param recall the share of all members, in percent
 * @param f1Score the harmonic mean of both, in percent
 * @param maxLift the greatest possible lift
 * @param relativeLift the share of it
 * @param percent the share of members among all rows, in percent
 */
public record LiftCurve(
        List<Double> lift,
        List<Double> top,
        List<Long> count,
        List<Double> prob,
        List<Double> tp,
        List<Double> fp,
        List<Double> precision,
        List<Double> recall,
        List<Double> f1Score,
        List<Double> maxLift,
        List<Double> relativeLift,
        List<Double> percent) {

    /** Null where a class does not occur. */
    static @Nullable LiftCurve of(RankedScores scores) {
        List<LiftRow> rows = LiftRow.table(scores);
        return rows.isEmpty()
                ? null
                : new LiftCurve(
                        column(rows, LiftRow::lift),
                        column(rows, LiftRow::top),
                        column(rows, LiftRow::count),
                        column(rows, LiftRow::prob),
                        column(rows, LiftRow::tp),
                        column(rows, LiftRow::fp),
                        column(rows, LiftRow::precision),
                        column(rows, LiftRow::recall),
                        column(rows, LiftRow::f1Score),
                        column(rows, LiftRow::maxLift),
                        column(rows, LiftRow::relativeLift),
                        column(rows, LiftRow::percent));
    }

    private static <T> List<T> column(List<LiftRow> rows, Function<LiftRow, T> value) {
        return rows.stream().map(value).toList();
    }
}
