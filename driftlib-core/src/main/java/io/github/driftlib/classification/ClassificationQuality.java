package io.github.driftlib.classification;

import io.github.driftlib.classification.confusion.DecisionRule;
import io.github.driftlib.classification.curve.ClassificationRocCurve;
import io.github.driftlib.classification.evaluation.ClassScores;
import io.github.driftlib.classification.evaluation.EvaluatedRows;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.stats.rank.RankedScores;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How good the predictions of classes are, in one data set. All values but log loss and Brier score are in [0, 1].
 *
 * <p>Of two classes, precision, recall and F1 are those of the positive class, and are not told where neither of the
 * two is the positive label of the definition; of more, they are the mean over all classes that occur as true or
 * predicted ("macro"). A share of nothing is 0 there. Where scores are outside [0, 1], no labels are made of them but
 * by a top k or a threshold that is given, and what is made of labels is not told. The rates are told for two classes
 * only, and only where the class they are a share of occurs; values made of probabilities are told only where there are
 * probabilities, and both members and others of a class, but that average precision is 1 where all rows are positive.
 * What is not told is null.
 *
 * @param accuracy the share of rows whose class is predicted
 * @param precision of the rows predicted as a class, the share that belongs to it
 * @param recall of the members of a class, the share predicted as it
 * @param f1 the harmonic mean of precision and recall, of each class before any mean over classes
 * @param rocAuc the area under the ROC curve, of more than two classes the mean over each against the rest
 * @param logLoss the mean of -ln p, with p the probability of the true class, at least 2.2e-16
 * @param tpr true positive rate: TP / (TP + FN)
 * @param tnr true negative rate: TN / (TN + FP)
 * @param fpr false positive rate: FP / (FP + TN)
 * @param fnr false negative rate: FN / (FN + TP)
 * @param prAuc the area under the precision-recall curve as average precision, of the positive class or the mean over
 *     each against the rest
 * @param brierScore the mean squared difference of probability and truth (1 or 0): of two classes that of the positive
 *     one, in [0, 1]; of more the sum over the classes, in [0, 2]
 * @param calibrationError the expected calibration error: over ten bins of equal width of the probability, the
 *     difference of its mean and of how often it comes true, weighted by rows. Of two classes the probability is that
 *     of the positive one; of more it is the highest one
 * @param numberOfRows how many rows have a target and a prediction
 * @param tiedAtK how many rows share the k-th highest probability where only some of them are among the k, which then
 *     counts each as likely as the other; null without a k
 * @param rankError the share of the members, or of the others, of a class by which the rank of a probability can be
 *     wrong: 0 unless it was sketched. The area under the ROC curve, accuracy and the rates at a threshold are wrong by
 *     at most twice as much; the precision of a few best-scored rows can be wrong by more
 * @param ratePlotsData the rates by threshold, of two classes with probabilities
 * @param plotData quartiles of the probability of each class, where there are probabilities
 * @param calibrationCurve the ten bins of the calibration error that hold a row
 */
public record ClassificationQuality(
        @Nullable Double accuracy,
        @Nullable Double precision,
        @Nullable Double recall,
        @Nullable Double f1,
        @Nullable Double rocAuc,
        @Nullable Double logLoss,
        @Nullable Double tpr,
        @Nullable Double tnr,
        @Nullable Double fpr,
        @Nullable Double fnr,
        @Nullable Double prAuc,
        @Nullable Double brierScore,
        @Nullable Double calibrationError,
        long numberOfRows,
        @Nullable Long tiedAtK,
        double rankError,
        @PlotData @Nullable RatesByThreshold ratePlotsData,
        @PlotData ClassificationQuality.@Nullable BoxPlots plotData,
        @PlotData @Nullable List<CalibrationBin> calibrationCurve) {

    /** Copies the list. */
    public ClassificationQuality {
        calibrationCurve = calibrationCurve == null ? null : List.copyOf(calibrationCurve);
    }

    static ClassificationQuality of(EvaluatedRows rows, DecisionRule rule, boolean plots) {
        LabelQuality labels =
                rows.hasLabels(rule) ? LabelQuality.of(rows.confusion(rule), rows.positive()) : LabelQuality.NONE;
        ProbabilityQuality probabilities = ProbabilityQuality.of(rows);
        boolean scored = plots && !rows.scores().isEmpty();
        return new ClassificationQuality(
                labels.accuracy(),
                labels.precision(),
                labels.recall(),
                labels.f1(),
                probabilities.rocAuc(),
                probabilities.logLoss(),
                labels.tpr(),
                labels.tnr(),
                labels.fpr(),
                labels.fnr(),
                probabilities.prAuc(),
                probabilities.brierScore(),
                probabilities.calibrationError(),
                rows.count(),
                rows instanceof EvaluatedRows.Scored binary
                        ? rule.<Long>match(
                                threshold -> null,
                                k -> binary.ofPositive().ranked().tiedAtTop(Math.min(k, rows.count())))
                        : null,
                rows.scores().values().stream()
                        .mapToDouble(ClassScores::rankError)
                        .max()
                        .orElse(0),
                scored && rows instanceof EvaluatedRows.Scored binary
                        ? RatesByThreshold.of(binary.ofPositive().ranked())
                        : null,
                scored ? BoxPlots.ofAll(rows.scores()) : null,
                scored
                        ? rows.calibrated()
                                .map(scores -> CalibrationStatistics.bins(scores.ranked()))
                                .orElse(null)
                        : null);
    }

    List<MetricValue> values() {
        List<MetricValue> values = new ArrayList<>();
        for (ClassificationMeasure measure : ClassificationMeasure.values()) {
            measure.of(this).ifPresent(value -> values.add(MetricValue.of("", measure.field(), value)));
        }
        return values;
    }

    /**
     * The cases whose probability falls into one bin.
     *
     * @param meanProbability the mean of their probabilities
     * @param shareTrue the share that came true
     * @param count how many there are
     */
    public record CalibrationBin(double meanProbability, double shareTrue, long count) {}

    /**
     * The four rates at thresholds of the probability of the positive class, from the highest threshold down; at most
     * 300. The first threshold is just above the highest probability and selects nothing.
     *
     * @param thrs the thresholds
     * @param tpr the true positive rates
     * @param fpr the false positive rates
     * @param fnr the false negative rates
     * @param tnr the true negative rates
     */
    public record RatesByThreshold(
            List<Double> thrs, List<Double> tpr, List<Double> fpr, List<Double> fnr, List<Double> tnr) {

        /** Copies the lists. */
        public RatesByThreshold {
            thrs = List.copyOf(thrs);
            tpr = List.copyOf(tpr);
            fpr = List.copyOf(fpr);
            fnr = List.copyOf(fnr);
            tnr = List.copyOf(tnr);
        }

        /** Null where a class does not occur. */
        static @Nullable RatesByThreshold of(RankedScores scores) {
            ClassificationRocCurve.Curve curve = ClassificationRocCurve.Curve.of(scores);
            return curve == null
                    ? null
                    : new RatesByThreshold(
                            curve.thrs(), curve.tpr(), curve.fpr(), complement(curve.tpr()), complement(curve.fpr()));
        }

        private static List<Double> complement(List<Double> rates) {
            return rates.stream().map(rate -> 1 - rate).toList();
        }
    }

    /**
     * Distributions as boxes: least, quartiles and greatest value of each.
     *
     * @param values what each box is about
     * @param mins the least values
     * @param lowers the first quartiles
     * @param means the medians, under the name Evidently gives them
     * @param uppers the third quartiles
     * @param maxs the greatest values
     */
    public record BoxPlots(
            List<String> values,
            List<Double> mins,
            List<Double> lowers,
            List<Double> means,
            List<Double> uppers,
            List<Double> maxs) {

        /** Copies the lists. */
        public BoxPlots {
            values = List.copyOf(values);
            mins = List.copyOf(mins);
            lowers = List.copyOf(lowers);
            means = List.copyOf(means);
            uppers = List.copyOf(uppers);
            maxs = List.copyOf(maxs);
        }

        /** A box for each class: its probability in all rows. */
        static BoxPlots ofAll(Map<String, ClassScores> scores) {
            List<String> labels = List.copyOf(scores.keySet());
            return of(
                    labels,
                    labels.stream()
                            .map(scores::get)
                            .map(each -> each.others().merge(each.members()))
                            .toList());
        }

        /**
         * A box for the probability of a class among all others, and one for that among its members, if there are any.
         */
        static BoxPlots ofClass(String label, ClassScores scores) {
            List<String> names = new ArrayList<>();
            List<EmpiricalDistribution> distributions = new ArrayList<>();
            if (scores.others().size() > 0) {
                names.add("others");
                distributions.add(scores.others());
            }
            if (scores.members().size() > 0) {
                names.add(label);
                distributions.add(scores.members());
            }
            return of(names, distributions);
        }

        private static BoxPlots of(List<String> names, List<EmpiricalDistribution> distributions) {
            return new BoxPlots(
                    names,
                    quantiles(distributions, 0),
                    quantiles(distributions, 0.25),
                    quantiles(distributions, 0.5),
                    quantiles(distributions, 0.75),
                    quantiles(distributions, 1));
        }

        private static List<Double> quantiles(List<EmpiricalDistribution> distributions, double probability) {
            return distributions.stream()
                    .map(each -> each.quantile(probability))
                    .toList();
        }
    }
}
