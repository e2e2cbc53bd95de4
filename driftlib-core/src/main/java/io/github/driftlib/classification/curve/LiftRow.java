package io.github.driftlib.classification.curve;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.driftlib.stats.rank.RankedScores;
import java.util.ArrayList;
import java.util.List;

/**
 * By how much the best-scored rows hold more members of a class than the rows do on average. Nothing is rounded. Where
 * the last places fall to rows of equal probability, each is as likely to get one, so that counts can be fractions.
 *
 * @param top how many rows these are, in percent of all
 * @param count how many rows these are
 * @param prob the lowest probability among them
 * @param tp how many are members of the class
 * @param fp how many are not
 * @param precision the share of members among them, in percent
 * @param recall the share of all members that is among them, in percent
 * @param f1Score the harmonic mean of precision and recall, in percent; 0 without a member
 * @param lift recall / top
 * @param maxLift the lift if the best-scored rows were all members, as far as there are members
 * @param relativeLift lift / maxLift
 * @param percent the share of members among all rows, in percent
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record LiftRow(
        double top,
        long count,
        double prob,
        double tp,
        double fp,
        double precision,
        double recall,
        double f1Score,
        double lift,
        double maxLift,
        double relativeLift,
        double percent) {

    private static final double STEP = 0.01;

    static List<LiftRow> table(RankedScores scores) {
        if (!scores.hasBothClasses()) {
            return List.of();
        }
        long all = scores.positives() + scores.negatives();
        long step = Math.max((long) Math.floor(all * STEP), 1);
        List<LiftRow> table = new ArrayList<>();
        for (long reached = step; reached <= all; reached += step) {
            table.add(of(scores, reached, all));
        }
        return table;
    }

    private static LiftRow of(RankedScores scores, long count, long all) {
        PrecisionRecallRow row = PrecisionRecallRow.of(scores, count, all);
        double lift = row.recall() / row.top();
        double maxLift = (double) all / Math.max(scores.positives(), count);
        return new LiftRow(
                row.top(),
                count,
                row.prob(),
                row.tp(),
                row.fp(),
                row.precision(),
                row.recall(),
                100 * 2 * row.tp() / (count + scores.positives()),
                lift,
                maxLift,
                lift / maxLift,
                100.0 * scores.positives() / all);
    }
}
