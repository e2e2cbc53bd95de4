package io.github.driftlib.classification;

import io.github.driftlib.classification.ClassificationByClassTest.Measure;
import io.github.driftlib.classification.confusion.ConfusionMatrix;
import io.github.driftlib.stats.DifferenceError;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.SharePair;
import io.github.driftlib.test.Tolerance;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of values of predicted labels, by the confusion matrices of both sides: no worse than in the reference
 * by more than is worth a word and than chance explains, where both sides come from one source.
 *
 * @param current the matrix of current
 * @param reference the matrix of the reference
 * @param conditions calibrated conditions
 */
record LabelChance(ConfusionMatrix current, ConfusionMatrix reference, Conditions conditions) {

    /**
     * A difference of the share of rows predicted right that is worth a word: a fifth would hide that of a rare class.
     */
    private static final Tolerance.Worth OF_ACCURACY = Tolerance.Worth.of(0.05);

    /** So many of so many, such as true positives of all positives. */
    private record Part(double part, double whole) {

        double share() {
            return LabelQuality.share(part, whole);
        }
    }

    private static Expectation expected(
            Part current, Part reference, boolean higher, Tolerance.@Nullable Worth worth, Conditions conditions) {
        SharePair pair = new SharePair(
                Math.round(current.part),
                Math.max(1, Math.round(current.whole)),
                Math.round(reference.part),
                Math.max(1, Math.round(reference.whole)));
        Tolerance tolerance =
                pair.tolerance(conditions, worth == null ? Tolerance.Worth.fifth(reference.share()) : worth);
        return oneSided(reference.share(), tolerance, higher, 0, 1);
    }

    /**
     * At least the reference's value less a tolerance where higher values are better, at most that and a tolerance
     * where lower ones are. In doubt where that holds of any value between the worst and the best: such a test cannot
     * fail.
     */
    static Expectation oneSided(double reference, Tolerance tolerance, boolean higher, double lowest, double highest) {
        Expectation asked =
                higher ? Expectation.atLeast(reference, tolerance) : Expectation.atMost(reference, tolerance);
        boolean empty = higher ? reference - tolerance.width() <= lowest : reference + tolerance.width() >= highest;
        return empty ? asked.doubtful("not enough rows to tell: no value could be so bad as to fail") : asked;
    }

    Expectation accuracy() {
        return expected(
                new Part(current.correct(), current.total()),
                new Part(reference.correct(), reference.total()),
                true,
                OF_ACCURACY,
                conditions);
    }

    /** A value of two classes. */
    Expectation ofTwo(ClassificationMeasure measure, String positive) {
        return switch (measure) {
            case ACCURACY -> accuracy();
            case PRECISION -> ofClass(Measure.PRECISION, positive);
            case RECALL, TPR -> ofClass(Measure.RECALL, positive);
            case F1 -> ofClass(Measure.F1, positive);
            case TNR ->
                expected(
                        negativesRight(current, positive), negativesRight(reference, positive), true, null, conditions);
            case FPR ->
                expected(
                        negativesWrong(current, positive),
                        negativesWrong(reference, positive),
                        false,
                        null,
                        conditions);
            case FNR -> expected(missed(current, positive), missed(reference, positive), false, null, conditions);
            default -> throw new IllegalArgumentException(measure + " is no value of labels");
        };
    }

    private static int at(ConfusionMatrix matrix, String label) {
        return matrix.labels().indexOf(label);
    }

    private static Part negativesWrong(ConfusionMatrix matrix, String positive) {
        int i = at(matrix, positive);
        return new Part(matrix.predicted(i) - matrix.correct(i), matrix.total() - matrix.support(i));
    }

    private static Part negativesRight(ConfusionMatrix matrix, String positive) {
        Part wrong = negativesWrong(matrix, positive);
        return new Part(wrong.whole - wrong.part, wrong.whole);
    }

    private static Part missed(ConfusionMatrix matrix, String positive) {
        int i = at(matrix, positive);
        return new Part(matrix.support(i) - matrix.correct(i), matrix.support(i));
    }

    /** A value of one class. */
    Expectation ofClass(Measure measure, String label) {
        return switch (measure) {
            case PRECISION ->
                expected(ofPredicted(current, label), ofPredicted(reference, label), true, null, conditions);
            case RECALL -> expected(ofMembers(current, label), ofMembers(reference, label), true, null, conditions);
            case F1 -> f1(ofEither(current, label), ofEither(reference, label));
        };
    }

    private static Part ofPredicted(ConfusionMatrix matrix, String label) {
        int i = at(matrix, label);
        return i < 0 ? new Part(0, 0) : new Part(matrix.correct(i), matrix.predicted(i));
    }

    private static Part ofMembers(ConfusionMatrix matrix, String label) {
        int i = at(matrix, label);
        return i < 0 ? new Part(0, 0) : new Part(matrix.correct(i), matrix.support(i));
    }

    /** Of the rows that are of the class or predicted as it, those that are both. */
    private static Part ofEither(ConfusionMatrix matrix, String label) {
        int i = at(matrix, label);
        return i < 0
                ? new Part(0, 0)
                : new Part(matrix.correct(i), matrix.support(i) + matrix.predicted(i) - matrix.correct(i));
    }

    private Expectation f1(Part now, Part before) {
        double error = DifferenceError.ofF1(now.part, Math.max(1, now.whole), before.part, Math.max(1, before.whole));
        double score = 2 * before.share() / (1 + before.share());
        return oneSided(
                score,
                conditions.tolerance(
                        Tolerance.Worth.fifth(score), error, Math.round(now.whole), Math.round(before.whole)),
                true,
                0,
                1);
    }

    /** The mean of a value over the classes. */
    Expectation ofMany(ClassificationMeasure measure, double value) {
        double error = ClassMeans.of(current, reference).standardError(measure);
        return oneSided(
                value,
                conditions.tolerance(
                        Tolerance.Worth.fifth(value),
                        error,
                        Math.round(current.total()),
                        Math.round(reference.total())),
                true,
                0,
                1);
    }
}
