package io.github.driftlib.drift;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.json.NumberText;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.summary.CategoryCounts;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the drift of a column where a verdict can be undecided: its values are known through sketches, its
 * p-value was adjusted for that of such a column, or there is a doubt.
 *
 * @param referenceError by which share of the reference values a rank, or the count of a label, can be wrong
 * @param currentError the same of current
 * @param scoreRange the scores that the samples can really have
 * @param decision what is known of drift, by the verdict that was asked for
 * @param calibratedDecision what is known of drift by {@link DriftRule#CALIBRATED}
 * @param reason why a decision is {@link DriftVerdict#UNDECIDED} and what would decide it, or null where none is
 * @param doubt why {@link DriftRule#CALIBRATED} can tell nothing, whatever the accuracy, though it found no drift: not
 *     enough rows, or a measure that does not see how most of the values moved; null where there is no such reason
 * @param sufficientRankError a rank error at which the score would be on one side of the threshold, where it is on
 *     neither and such an error is known; else null
 * @param sufficientLabels how many labels a sketch must keep for the score to be on one side of the threshold: as many
 *     as there can be, where it is on neither and labels were not told apart; else null
 */
public record DriftAccuracy(
        double referenceError,
        double currentError,
        Score.Range scoreRange,
        DriftVerdict decision,
        DriftVerdict calibratedDecision,
        @Nullable String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String doubt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double sufficientRankError,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long sufficientLabels) {

    /** The errors of two samples, with nothing decided yet. */
    static DriftAccuracy of(SamplePair samples, Score.Range range) {
        if (samples instanceof SamplePair.Numbers numbers) {
            return undecided(numbers.reference().rankError(), numbers.current().rankError(), range);
        }
        SamplePair.Labels labels = (SamplePair.Labels) samples;
        return undecided(countError(labels.reference()), countError(labels.current()), range);
    }

    /** A column that is known exactly. */
    static DriftAccuracy exact(Score.Range range) {
        return undecided(0, 0, range);
    }

    private static DriftAccuracy undecided(double ofReference, double ofCurrent, Score.Range range) {
        return new DriftAccuracy(
                ofReference, ofCurrent, range, DriftVerdict.UNDECIDED, DriftVerdict.UNDECIDED, null, null, null, null);
    }

    /** What a history keeps of the undecided columns of a data set: nothing where there is none. */
    static List<MetricValue> undecidedValues(DriftVerdict ofAll, List<String> undecidedColumns) {
        return undecidedColumns.isEmpty()
                ? List.of()
                : List.of(
                        MetricValue.of("", "number_of_undecided_columns", undecidedColumns.size()),
                        MetricValue.of("", "dataset_drift_undecided", ofAll == DriftVerdict.UNDECIDED));
    }

    private static double countError(CategoryCounts counts) {
        return (double) Math.min(counts.errorBound(), counts.remainder()) / counts.total();
    }

    /** The same with a doubt, null for none. */
    DriftAccuracy doubtful(@Nullable String why) {
        return new DriftAccuracy(
                referenceError,
                currentError,
                scoreRange,
                decision,
                calibratedDecision,
                reason,
                why,
                sufficientRankError,
                sufficientLabels);
    }

    /** The same with a rank error that would be small enough, and with labels that would be enough, where there are. */
    DriftAccuracy sufficient(OptionalDouble error, OptionalLong labels) {
        return new DriftAccuracy(
                referenceError,
                currentError,
                scoreRange,
                decision,
                calibratedDecision,
                reason,
                doubt,
                error.isPresent() ? error.getAsDouble() : null,
                labels.isPresent() ? labels.getAsLong() : null);
    }

    /** The same with decisions, made by comparing the score with a threshold. */
    DriftAccuracy decided(DriftVerdict plain, DriftVerdict calibrated, double threshold) {
        String effect = scoreRange.smallestEffect() == null
                ? ""
                : ", its effect from " + NumberText.of(scoreRange.smallestEffect()) + " to "
                        + NumberText.of(Objects.requireNonNull(scoreRange.largestEffect()));
        return decided(plain, calibrated, "score", scoreRange.lowest(), scoreRange.highest(), effect, threshold);
    }

    /** The same with decisions, made by comparing an adjusted p-value, known within bounds, with a threshold. */
    DriftAccuracy adjusted(
            DriftVerdict plain, DriftVerdict calibrated, double lowest, double highest, double threshold) {
        return decided(plain, calibrated, "adjusted p-value", lowest, highest, "", threshold);
    }

    private DriftAccuracy decided(
            DriftVerdict plain,
            DriftVerdict calibrated,
            String compared,
            double lowest,
            double highest,
            String effect,
            double threshold) {
        boolean undecided = plain == DriftVerdict.UNDECIDED || calibrated == DriftVerdict.UNDECIDED;
        String why = "undecided at this accuracy: the " + compared + " can be from " + NumberText.of(lowest) + " to "
                + NumberText.of(highest) + effect + ", the threshold is " + NumberText.of(threshold)
                + "; ranks and counts are known within " + percent(referenceError) + " of the reference and "
                + percent(currentError) + " of current, and exact ones would decide it"
                + (sufficientRankError == null ? "" : "; " + SketchSize.words(sufficientRankError))
                + (sufficientLabels == null ? "" : "; " + SketchSize.words(sufficientLabels));
        return new DriftAccuracy(
                referenceError,
                currentError,
                scoreRange,
                plain,
                calibrated,
                undecided ? doubt == null ? why : doubt : null,
                doubt,
                sufficientRankError,
                sufficientLabels);
    }

    private static String percent(double share) {
        return NumberText.of(100 * share) + " %";
    }

    /** What is known of whether the effect beside a p-value is at least so large; a distance is its own effect. */
    DriftVerdict effectAtLeast(double minimum) {
        return scoreRange.smallestEffect() == null
                ? DriftVerdict.DRIFT
                : DriftVerdict.of(
                        scoreRange.smallestEffect() >= minimum,
                        Objects.requireNonNull(scoreRange.largestEffect()) >= minimum);
    }
}
