package io.github.driftlib.drift;

import io.github.driftlib.drift.bin.Bins;
import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.metric.MetricOutcome;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of a column. No threshold and no level is known here: what a score means is for {@link DriftJudge}
 * to say.
 *
 * @param columnName the column
 * @param samples its values on both sides, few different numbers by what they mean
 * @param test the test that was used
 * @param score the score
 * @param possible the scores that the samples can really have; empty where they are exact
 * @param bins the bins that the score was taken over, or null
 * @param remark which numbers were taken for equal ones, or null
 */
record ColumnScore(
        String columnName,
        SamplePair samples,
        StatTest test,
        Score.Value score,
        Optional<Score.Range> possible,
        Bins.@Nullable Used bins,
        @Nullable String remark) {

    /**
     * The score of a column's values, judged; or why there is none.
     *
     * @param columnName the column
     * @param stattest the test, or null for the default one
     * @param given the values on both sides
     * @param judge what makes a result of the score
     */
    static MetricOutcome<ColumnDriftMetric.Result> of(
            String columnName,
            @Nullable StatTest stattest,
            SamplePair given,
            Function<ColumnScore, ColumnDriftMetric.Result> judge) {
        FewNumbers few = given instanceof SamplePair.Numbers numbers ? FewNumbers.of(numbers) : null;
        SamplePair samples = few == null ? given : few.samples();
        if (samples.referenceCount() == 0 || samples.currentCount() == 0) {
            return MetricOutcome.notEnoughData("column '" + columnName
                    + "' must have a finite value on both sides, but has " + samples.referenceCount()
                    + " in the reference and " + samples.currentCount() + " in current");
        }
        StatTest test = stattest == null ? StatTests.defaultFor(samples) : stattest.chosenFor(samples);
        Score score = test.score(samples);
        if (score instanceof Score.NotComputable none) {
            return MetricOutcome.notApplicable("column '" + columnName + "': " + none.reason());
        }
        Score.Value value = (Score.Value) score;
        return MetricOutcome.of(judge.apply(new ColumnScore(
                columnName,
                samples,
                test,
                value,
                Score.Range.of(test, samples, value),
                test.usedBins(samples).orElse(null),
                few == null ? null : few.remark())));
    }

    /** The scores that the samples can really have: only the score itself where they are exact. */
    Score.Range range() {
        return possible.orElseGet(() -> Score.Range.of(score));
    }

    /** The score that speaks least for drift. */
    double weakest() {
        return range().weakest(test.scoreType());
    }

    /** The score that speaks most for drift. */
    double strongest() {
        return range().strongest(test.scoreType());
    }
}
