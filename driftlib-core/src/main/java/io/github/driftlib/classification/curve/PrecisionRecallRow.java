package io.github.driftlib.classification.curve;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.driftlib.stats.rank.RankedScores;
import java.util.ArrayList;
import java.util.List;

/**
 * What is found among the best-scored rows. Nothing is rounded. Where the last places fall to rows of equal
 * probability, each is as likely to get one, so that counts can be fractions.
 *
 * @param top how many rows these are, in percent of all
 * @param count how many rows these are
 * @param prob the lowest probability among them
 * @param tp how many are members of the class
 * @param fp how many are not
 * @param precision the share of members among them, in percent
 * @param recall the share of all members that is among them, in percent
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record PrecisionRecallRow(
        double top, long count, double prob, double tp, double fp, double precision, double recall) {

    private static final double STEP = 0.05;

    static List<PrecisionRecallRow> table(RankedScores scores) {
        if (!scores.hasBothClasses()) {
            return List.of();
        }
        long all = scores.positives() + scores.negatives();
        long step = Math.max((long) Math.rint(all * STEP), 1);
        List<PrecisionRecallRow> table = new ArrayList<>();
        for (long reached = step; reached < all + step; reached += step) {
            table.add(of(scores, Math.min(reached, all), all));
        }
        return table;
    }

    static PrecisionRecallRow of(RankedScores scores, long count, long all) {
        double members = scores.positivesInTop(count);
        return new PrecisionRecallRow(
                100.0 * count / all,
                count,
                scores.score(scores.sizeOfTop(count) - 1),
                members,
                count - members,
                100 * members / count,
                100 * members / scores.positives());
    }
}
