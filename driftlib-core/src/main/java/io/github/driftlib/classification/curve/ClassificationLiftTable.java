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
 * Lift among the best-scored rows, in steps of 1 % of the rows: by how much they hold more members of a class than the
 * rows do on average.
 *
 * <p>How predictions are read is told by {@link ClassificationQualityMetric}; it needs probabilities. Of two classes
 * the table is that of the positive one, of more there is one for each that has members and others.
 *
 * @param top how many rows of a table are shown, at least 1; the result holds all of them
 */
public record ClassificationLiftTable(int top) implements Metric<ClassificationLiftTable.Result> {

    /** How many rows are shown unless said otherwise. */
    public static final int DEFAULT_TOP = 10;

    /** Checks the parameter. */
    public ClassificationLiftTable {
        if (top < 1) {
            throw new IllegalArgumentException("top must be at least 1, but was " + top);
        }
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return Classifier.needs(definition);
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        return Evaluation.ofProbabilities(context)
                .outcome(evaluation -> evaluation
                        .rows()
                        .map(Result::of)
                        .into((current, reference) -> new Result(current, reference, top)));
    }

    /**
     * By how much the best-scored rows hold more members of a class than the rows do on average. Nothing is rounded.
     * Where the last places fall to rows of equal probability, each is as likely to get one, so that counts can be
     * fractions.
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
    public record Row(
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

        static List<Row> table(RankedScores scores) {
            if (!scores.hasBothClasses()) {
                return List.of();
            }
            long all = scores.positives() + scores.negatives();
            long step = Math.max((long) Math.floor(all * STEP), 1);
            List<Row> table = new ArrayList<>();
            for (long reached = step; reached <= all; reached += step) {
                table.add(of(scores, reached, all));
            }
            return table;
        }

        private static Row of(RankedScores scores, long count, long all) {
            ClassificationPRTable.Row row = ClassificationPRTable.Row.of(scores, count, all);
            double lift = row.recall() / row.top();
            double maxLift = (double) all / Math.max(scores.positives(), count);
            return new Row(
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

    /**
     * A table for each class.
     *
     * @param currentLiftTable the tables of current
     * @param referenceLiftTable the tables of the reference, or null where there is none
     * @param top how many rows of a table are shown
     */
    public record Result(
            Map<String, List<Row>> currentLiftTable,
            @Nullable Map<String, List<Row>> referenceLiftTable,
            int top) implements MetricResult {

        /** Copies the maps. */
        public Result {
            currentLiftTable = ByClass.copyTables(currentLiftTable);
            referenceLiftTable = ByClass.copyTables(referenceLiftTable);
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
