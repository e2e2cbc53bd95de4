package io.github.driftlib.classification;

import io.github.driftlib.classification.evaluation.ClassScores;
import io.github.driftlib.classification.evaluation.EvaluatedRows;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.function.DoubleUnaryOperator;

/**
 * The mean and the standard deviation (as a population) of what each row adds to a loss.
 *
 * @param rows how many rows there are
 * @param sum the sum of what they add
 * @param squares the sum of its squares
 */
record LossSums(double rows, double sum, double squares) {

    private static final LossSums NONE = new LossSums(0, 0, 0);

    /** The log loss: of each row that of its true class. */
    static LossSums logLoss(EvaluatedRows side) {
        LossSums losses = NONE;
        for (ClassScores scores : side.scores().values()) {
            losses = losses.plus(of(scores.members(), ProbabilityQuality::logLoss));
        }
        double unseen = side.count() - losses.rows;
        double loss = ProbabilityQuality.logLoss(0);
        return losses.plus(new LossSums(unseen, unseen * loss, unseen * loss * loss));
    }

    /**
     * The Brier score. Of two classes it is exact; of more only the distribution of each probability is known, and the
     * deviation of their sum is taken for the sum of their deviations, which it does not exceed.
     */
    static LossSums squares(EvaluatedRows side) {
        double mean = 0;
        double deviation = 0;
        for (ClassScores scores : side.curves().values()) {
            LossSums ofClass = of(scores.members(), probability -> (1 - probability) * (1 - probability))
                    .plus(of(scores.others(), probability -> probability * probability));
            mean += ofClass.mean();
            deviation += ofClass.deviation();
        }
        double rows = side.count();
        return new LossSums(rows, rows * mean, rows * (deviation * deviation + mean * mean));
    }

    private static LossSums of(EmpiricalDistribution probabilities, DoubleUnaryOperator loss) {
        double rows = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < probabilities.size(); i++) {
            double one = loss.applyAsDouble(probabilities.value(i));
            rows += probabilities.weight(i);
            sum += one * probabilities.weight(i);
            squares += one * one * probabilities.weight(i);
        }
        return new LossSums(rows, sum, squares);
    }

    private LossSums plus(LossSums other) {
        return new LossSums(rows + other.rows, sum + other.sum, squares + other.squares);
    }

    double mean() {
        return rows == 0 ? 0 : sum / rows;
    }

    double deviation() {
        return rows == 0 ? 0 : Math.sqrt(Math.max(0, squares / rows - mean() * mean()));
    }
}
