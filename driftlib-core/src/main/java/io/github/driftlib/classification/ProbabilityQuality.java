package io.github.driftlib.classification;

import io.github.driftlib.classification.evaluation.ClassScores;
import io.github.driftlib.classification.evaluation.EvaluatedRows;
import io.github.driftlib.stats.rank.RankedScores;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What probabilities tell beyond the labels made of them; the values are explained with {@link ClassificationQuality}.
 * Scores outside [0, 1] are no probabilities and tell only the areas.
 */
record ProbabilityQuality(
        @Nullable Double rocAuc,
        @Nullable Double prAuc,
        @Nullable Double logLoss,
        @Nullable Double brierScore,
        @Nullable Double calibrationError) {

    private static final ProbabilityQuality NONE = new ProbabilityQuality(null, null, null, null, null);
    /** The distance of 1 from the next number: probabilities nearer to 0 or 1 count as this near. */
    private static final double NEAREST = Math.ulp(1.0);

    static ProbabilityQuality of(EvaluatedRows rows) {
        Map<String, ClassScores> scores = rows.scores();
        if (scores.isEmpty()) {
            return NONE;
        }
        List<RankedScores> all =
                rows.curves().values().stream().map(ClassScores::ranked).toList();
        List<RankedScores> ranked =
                all.stream().filter(RankedScores::hasBothClasses).toList();
        boolean noOthers = all.size() == 1 && all.get(0).positives() > 0;
        Double rocAuc = mean(ranked, RankedScores::areaUnderRoc);
        Double prAuc = mean(noOthers ? all : ranked, RankedScores::averagePrecision);
        if (!scores.values().stream().allMatch(ClassScores::areProbabilities)) {
            return new ProbabilityQuality(rocAuc, prAuc, null, null, null);
        }
        long withoutColumn = rows.count()
                - scores.values().stream()
                        .mapToLong(each -> each.members().count())
                        .sum();
        return new ProbabilityQuality(
                rocAuc,
                prAuc,
                logLoss(scores.values(), withoutColumn, rows.count()),
                brierScore(rows.curves().values(), withoutColumn, rows.count()),
                rows.calibrated()
                        .map(each -> CalibrationStatistics.error(each.ranked()))
                        .orElse(null));
    }

    private static @Nullable Double mean(List<RankedScores> classes, ToDoubleFunction<RankedScores> area) {
        return classes.isEmpty()
                ? null
                : (Double) classes.stream().mapToDouble(area).average().orElseThrow();
    }

    /** What a row adds whose true class had the given probability. */
    static double logLoss(double probability) {
        return -Math.log(Math.min(Math.max(probability, NEAREST), 1 - NEAREST));
    }

    /** Members of a class without a column had probability 0. */
    private static double logLoss(Collection<ClassScores> classes, long withoutColumn, long rows) {
        double sum = logLoss(0) * withoutColumn;
        for (ClassScores scores : classes) {
            EmpiricalDistribution members = scores.members();
            for (int i = 0; i < members.size(); i++) {
                sum += logLoss(members.value(i)) * members.weight(i);
            }
        }
        return sum / rows;
    }

    private static double brierScore(Collection<ClassScores> classes, long withoutColumn, long rows) {
        double sum = withoutColumn;
        for (ClassScores scores : classes) {
            sum += squares(scores.members(), 1) + squares(scores.others(), 0);
        }
        return sum / rows;
    }

    private static double squares(EmpiricalDistribution distribution, double truth) {
        double sum = 0;
        for (int i = 0; i < distribution.size(); i++) {
            double difference = distribution.value(i) - truth;
            sum += difference * difference * distribution.weight(i);
        }
        return sum;
    }
}
