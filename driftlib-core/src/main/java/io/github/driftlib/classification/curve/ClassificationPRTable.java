package io.github.driftlib.classification.curve;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.driftlib.classification.ClassificationQualityMetric;
import io.github.driftlib.classification.evaluation.ByClass;
import io.github.driftlib.classification.evaluation.Classifier;
import io.github.driftlib.classification.evaluation.EvaluatedRows;
import io.github.driftlib.classification.evaluation.Evaluation;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.stats.rank.RankedScores;
import io.github.driftlib.summary.Summarizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Precision and recall among the best-scored rows, in steps of 5 % of the rows.
 *
 * <p>How predictions are read is told by {@link ClassificationQualityMetric}; it needs probabilities. Of two classes
 * the table is that of the positive one, of more there is one for each that has members and others.
 */
public record ClassificationPRTable() implements Metric<ClassificationPRTable.Result> {

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return Classifier.needs(definition);
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        return Evaluation.ofProbabilities(context)
                .outcome(evaluation -> evaluation.rows().map(Result::of).into(Result::new));
    }

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
    public record Row(double top, long count, double prob, double tp, double fp, double precision, double recall) {

        private static final double STEP = 0.05;

        static List<Row> table(RankedScores scores) {
            if (!scores.hasBothClasses()) {
                return List.of();
            }
            long all = scores.positives() + scores.negatives();
            long step = Math.max((long) Math.rint(all * STEP), 1);
            List<Row> table = new ArrayList<>();
            for (long reached = step; reached < all + step; reached += step) {
                table.add(of(scores, Math.min(reached, all), all));
            }
            return table;
        }

        static Row of(RankedScores scores, long count, long all) {
            double members = scores.positivesInTop(count);
            return new Row(
                    100.0 * count / all,
                    count,
                    scores.score(scores.sizeOfTop(count) - 1),
                    members,
                    count - members,
                    100 * members / count,
                    100 * members / scores.positives());
        }
    }

    /**
     * A table for each class.
     *
     * @param current the tables of current
     * @param reference the tables of the reference, or null where there is none
     */
    public record Result(
            Map<String, List<Row>> current, @Nullable Map<String, List<Row>> reference) implements MetricResult {

        /** Copies the maps. */
        public Result {
            current = ByClass.copyTables(current);
            reference = ByClass.copyTables(reference);
        }

        static Map<String, List<Row>> of(EvaluatedRows rows) {
            return ByClass.tables(rows, Row::table);
        }

        /** A table has no single values. */
        @Override
        public List<MetricValue> values() {
            return List.of();
        }
    }
}
