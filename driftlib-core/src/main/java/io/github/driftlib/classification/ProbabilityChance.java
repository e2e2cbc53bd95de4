package io.github.driftlib.classification;

import io.github.driftlib.classification.ClassificationQuality.CalibrationBin;
import io.github.driftlib.classification.confusion.ConfusionMatrix;
import io.github.driftlib.classification.confusion.DecisionRule;
import io.github.driftlib.classification.evaluation.ClassScores;
import io.github.driftlib.classification.evaluation.EvaluatedRows;
import io.github.driftlib.stats.StandardErrors;
import io.github.driftlib.stats.distribution.StandardNormal;
import io.github.driftlib.stats.rank.RankedScores;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.Tolerance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of values of probabilities: no worse than in the reference by more than is worth a word and than chance
 * explains, where both sides come from one source.
 *
 * @param current the rows of current
 * @param reference the rows of the reference
 * @param conditions calibrated conditions
 */
record ProbabilityChance(EvaluatedRows current, EvaluatedRows reference, Conditions conditions) {

    /** With fewer members of a class, or others, the variance of an area is not to be trusted. */
    static final int FEWEST_OF_A_CLASS = 10;

    private static final Tolerance.Worth OF_AREA = Tolerance.Worth.of(0.05);
    private static final double OF_CALIBRATION = 0.02;
    private static final double CHANCE_AREA = 0.5;

    /** What is asked of a value that the reference has. */
    Expectation of(ClassificationMeasure measure, double value) {
        return switch (measure) {
            case ROC_AUC -> areaUnderRoc(value);
            case PR_AUC -> averagePrecision(value);
            case LOG_LOSS -> mean(value, side -> LossSums.logLoss(side).deviation());
            case BRIER_SCORE -> mean(value, side -> LossSums.squares(side).deviation());
            case CALIBRATION_ERROR -> calibration(value);
            default -> throw new IllegalArgumentException(measure + " is no value of probabilities");
        };
    }

    private Expectation areaUnderRoc(double value) {
        double error = Math.hypot(
                errorOfMean(current, RankedScores::areaUnderRoc, RankedScores::varianceOfRoc),
                errorOfMean(reference, RankedScores::areaUnderRoc, RankedScores::varianceOfRoc));
        Tolerance tolerance = conditions.tolerance(OF_AREA, error, current.count(), reference.count());
        boolean chanceHidesAll = tolerance.chance() > OF_AREA.difference() && value - tolerance.width() <= CHANCE_AREA;
        Expectation asked = Expectation.atLeast(value, tolerance);
        return few(chanceHidesAll ? asked.doubtful("not enough rows to tell: an area of 0.5 would not fail") : asked);
    }

    private Expectation averagePrecision(double value) {
        double error = Math.hypot(
                errorOfMean(current, RankedScores::averagePrecision, RankedScores::varianceOfAveragePrecision),
                errorOfMean(reference, RankedScores::averagePrecision, RankedScores::varianceOfAveragePrecision));
        Tolerance tolerance =
                conditions.tolerance(Tolerance.Worth.fifth(value), error, current.count(), reference.count());
        return few(LabelChance.oneSided(value, tolerance, true, 0, 1));
    }

    /** Nothing can be told of an area where one of two classes has few members, whatever was found. */
    private Expectation few(Expectation asked) {
        if (fewOfAClass(current) || fewOfAClass(reference)) {
            return asked.undecidable(fewOfAClass());
        }
        return asked;
    }

    static String fewOfAClass() {
        return "not enough rows to tell: both sides must have at least " + FEWEST_OF_A_CLASS
                + " rows of each of two classes";
    }

    /** Whether one of two classes has too few rows; never of more classes. */
    static boolean fewOfAClass(EvaluatedRows side) {
        return side.positive().filter(label -> fewOfAClass(side, label)).isPresent();
    }

    private static boolean fewOfAClass(EvaluatedRows side, String label) {
        ConfusionMatrix matrix = side.confusion(DecisionRule.DEFAULT);
        int i = matrix.labels().indexOf(label);
        double members = i < 0 ? 0 : matrix.support(i);
        return Math.min(members, matrix.total() - members) < FEWEST_OF_A_CLASS;
    }

    /**
     * The standard error of a mean over classes, at most the mean of their errors, as all are of the same rows. That of
     * a class with few members, or others, is at most sqrt(A (1 - A) / n), with n of the rarer ones (Birnbaum and
     * Klose, 1957).
     */
    private static double errorOfMean(
            EvaluatedRows side, ToDoubleFunction<RankedScores> area, ToDoubleFunction<RankedScores> variance) {
        return side.curves().values().stream()
                .map(ClassScores::ranked)
                .filter(RankedScores::hasBothClasses)
                .mapToDouble(ranked -> {
                    long rarer = Math.min(ranked.positives(), ranked.negatives());
                    double found = area.applyAsDouble(ranked);
                    return rarer < FEWEST_OF_A_CLASS
                            ? Math.sqrt(found * (1 - found) / rarer)
                            : Math.sqrt(variance.applyAsDouble(ranked));
                })
                .average()
                .orElse(0);
    }

    private Expectation mean(double value, ToDoubleFunction<EvaluatedRows> deviation) {
        double error = StandardErrors.ofMeans(
                deviation.applyAsDouble(current),
                current.count(),
                deviation.applyAsDouble(reference),
                reference.count());
        return Expectation.atMost(
                value, conditions.tolerance(Tolerance.Worth.fifth(value), error, current.count(), reference.count()));
    }

    /**
     * The calibration error is a mean of distances, which chance makes larger the fewer rows there are. So it is held
     * against what current's bins would show if the true share in each lay as far from the mean probability as in the
     * reference. In a bin with c rows of current and r of the reference, the distance is then normal around the
     * reference's, with the variance p (1 - p) (1/c + 1/r); p is the share of both that came true or the mean
     * probability, whichever varies more. The mean and the variance of its magnitude are those of a folded normal
     * variable.
     */
    private Expectation calibration(double value) {
        double expected = 0;
        double variance = 0;
        Map<Integer, CalibrationBin> known = byNumber(reference);
        for (CalibrationBin bin : bins(current)) {
            CalibrationBin before = known.get(CalibrationStatistics.bin(bin.meanProbability()));
            double weight = (double) bin.count() / current.count();
            double deviation = deviation(bin, before);
            double distance = before == null ? 0 : before.meanProbability() - before.shareTrue();
            double mean = foldedMean(distance, deviation);
            expected += weight * mean;
            variance += weight * weight * Math.max(0, distance * distance + deviation * deviation - mean * mean);
        }
        double chance = expected + conditions.standardErrors() * Math.sqrt(variance) - value;
        Tolerance tolerance = conditions.tolerance(
                worthOfCalibration(value),
                Math.max(0, chance) / conditions.standardErrors(),
                current.count(),
                reference.count());
        return few(Expectation.atMost(value, tolerance));
    }

    private static List<CalibrationBin> bins(EvaluatedRows side) {
        return side.calibrated()
                .map(scores -> CalibrationStatistics.bins(scores.ranked()))
                .orElse(List.of());
    }

    private static Map<Integer, CalibrationBin> byNumber(EvaluatedRows side) {
        Map<Integer, CalibrationBin> byNumber = new HashMap<>();
        bins(side).forEach(bin -> byNumber.put(CalibrationStatistics.bin(bin.meanProbability()), bin));
        return byNumber;
    }

    private static double deviation(CalibrationBin now, @Nullable CalibrationBin before) {
        double other = before == null ? 0 : before.count();
        double share = (now.shareTrue() * now.count() + (before == null ? 0 : before.shareTrue() * other))
                / (now.count() + other);
        double perRow = 1.0 / now.count() + (before == null ? 1 : 1 / other);
        double stated = now.meanProbability();
        return Math.sqrt(Math.max(share * (1 - share), stated * (1 - stated)) * perRow);
    }

    /** The mean magnitude of a normal variable. */
    static double foldedMean(double mean, double deviation) {
        if (deviation == 0) {
            return Math.abs(mean);
        }
        double standardized = mean / deviation;
        return deviation * Math.sqrt(2 / Math.PI) * Math.exp(-standardized * standardized / 2)
                + mean * (1 - 2 * StandardNormal.survival(standardized));
    }

    /** A fifth of the error, at least 0.02, or a fifth of how often the event comes true where that is less. */
    private Tolerance.Worth worthOfCalibration(double value) {
        double rate = reference
                .calibrated()
                .map(scores -> (double) scores.members().count() / reference.count())
                .orElse(1.0);
        return Tolerance.Worth.of(Math.max(value / 5, Math.min(OF_CALIBRATION, rate / 5)));
    }
}
