package io.github.driftlib.drift;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.drift.bin.UsedBins;
import io.github.driftlib.drift.stattest.FloorRange;
import io.github.driftlib.drift.stattest.NoiseFloor;
import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.ScoreRange;
import io.github.driftlib.drift.stattest.ScoreType;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.metric.MetricOutcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the values of a column become a result.
 *
 * @param columnName the column
 * @param stattest the test, or null for the default one
 * @param stattestThreshold the threshold, or null for the test's own
 * @param level how often the calibrated verdict may say drift by chance alone, or null for the usual
 * @param plots whether the result holds what its picture is drawn from
 */
record ColumnDriftCalculator(
        String columnName, StatTest stattest, Double stattestThreshold, Double level, boolean plots) {

    MetricOutcome<ColumnDriftResult> of(SamplePair given) {
        FewNumbers few = given instanceof SamplePair.Numbers numbers ? FewNumbers.of(numbers) : null;
        SamplePair samples = few == null ? given : few.samples();
        if (samples.referenceCount() == 0 || samples.currentCount() == 0) {
            return MetricOutcome.notEnoughData("column '" + columnName
                    + "' must have a finite value on both sides, but has " + samples.referenceCount()
                    + " in the reference and " + samples.currentCount() + " in current");
        }
        StatTest test = stattest == null ? StatTests.defaultFor(samples) : stattest.chosenFor(samples);
        Score score = test.score(samples);
        return score instanceof Score.Value value
                ? MetricOutcome.of(result(samples, test, value, few == null ? null : few.remark()))
                : MetricOutcome.notApplicable("column '" + columnName + "': " + ((Score.NotComputable) score).reason());
    }

    private ColumnDriftResult result(SamplePair samples, StatTest test, Score.Value score, String remark) {
        double threshold = stattestThreshold == null ? test.defaultThreshold() : stattestThreshold;
        Optional<ScoreRange> possible = ScoreRange.of(test, samples, score);
        ScoreRange range = possible.orElseGet(() -> ScoreRange.of(score));
        double weakest = range.weakest(test.scoreType());
        double strongest = range.strongest(test.scoreType());
        double floorLevel = level == null ? NoiseFloor.LEVEL : level;
        Optional<NoiseFloor> floor = test.noiseFloor(samples, strongest, threshold, floorLevel);
        SamplePair shown = shown(samples);
        List<DriftSide> numbers = DriftSide.of(shown);
        UsedBins bins = test.usedBins(samples).orElse(null);
        DriftVerdict decision =
                DriftVerdict.of(test.detects(samples, weakest, threshold), test.detects(samples, strongest, threshold));
        DriftVerdict found = floor.map(noise -> decision == DriftVerdict.NO_DRIFT
                        ? decision
                        : decision.and(beyond(
                                FloorRange.of(test, samples, noise, strongest, threshold, floorLevel), test, range)))
                .orElseGet(() -> decision.and(byPValue(samples, test, range, threshold)));
        Optional<String> blind = Blindness.of(test, samples, bins, threshold);
        String doubt = found != DriftVerdict.NO_DRIFT
                ? null
                : FewRows.of(test, samples, floor.orElse(null), levelOf(test, threshold))
                        .or(() -> blind)
                        .orElse(null);
        DriftVerdict calibrated = doubt == null ? found : DriftVerdict.UNDECIDED;
        return new ColumnDriftResult(
                columnName,
                samples.kind().label(),
                test.displayName(),
                threshold,
                score.value(),
                decision == DriftVerdict.DRIFT,
                test.scoreType(),
                score.effect(),
                floor.map(NoiseFloor::value).orElse(null),
                floor.map(NoiseFloor::method).orElse(null),
                calibrated == DriftVerdict.DRIFT,
                level,
                null,
                samples.currentCount(),
                samples.referenceCount(),
                side(shown, false, numbers.get(1)),
                side(shown, true, numbers.get(0)),
                accuracy(samples, possible, range, doubt)
                        .map(known -> decision == DriftVerdict.UNDECIDED
                                ? known.sufficient(SketchSize.sufficientError(test, samples, score, threshold))
                                : known)
                        .map(known -> known.decided(decision, calibrated, threshold))
                        .orElse(null),
                bins,
                Stream.concat(Stream.ofNullable(remark), blind.stream()).toList(),
                plots ? ColumnDriftPlot.of(shown, decision == DriftVerdict.DRIFT) : null);
    }

    private static Optional<DriftAccuracy> accuracy(
            SamplePair samples, Optional<ScoreRange> possible, ScoreRange range, String doubt) {
        return possible.map(known -> DriftAccuracy.of(samples, known))
                .or(() -> Optional.ofNullable(doubt).map(why -> DriftAccuracy.exact(range)))
                .map(known -> known.doubtful(doubt));
    }

    /** How often the calibrated verdict may say drift by chance alone. */
    private double levelOf(StatTest test, double threshold) {
        if (test.scoreType() == ScoreType.DISTANCE) {
            return level == null ? NoiseFloor.LEVEL : level;
        }
        return level == null ? threshold : Math.min(threshold, level);
    }

    private static DriftVerdict beyond(FloorRange floors, StatTest test, ScoreRange range) {
        return DriftVerdict.of(
                floors.largest().isExceededBy(test, range.weakest(test.scoreType())),
                floors.smallest().isExceededBy(test, range.strongest(test.scoreType())));
    }

    /** What a p-value says at the level, and the test that keeps its level where the given one does not. */
    private DriftVerdict byPValue(SamplePair samples, StatTest test, ScoreRange range, double threshold) {
        if (test.scoreType() != ScoreType.P_VALUE) {
            return DriftVerdict.DRIFT;
        }
        double strict = levelOf(test, threshold);
        return DriftVerdict.of(
                        test.detects(samples, range.weakest(ScoreType.P_VALUE), strict),
                        test.detects(samples, range.strongest(ScoreType.P_VALUE), strict))
                .and(byCalibratedTest(samples, test, strict));
    }

    /** What the test says that keeps its level, where the given one does not. */
    private static DriftVerdict byCalibratedTest(SamplePair samples, StatTest test, double threshold) {
        StatTest calibrated = test.calibratedTest();
        if (calibrated == test) {
            return DriftVerdict.DRIFT;
        }
        if (!(calibrated.score(samples) instanceof Score.Value score)) {
            return DriftVerdict.NO_DRIFT;
        }
        ScoreRange range = ScoreRange.of(calibrated, samples, score).orElseGet(() -> ScoreRange.of(score));
        return DriftVerdict.of(
                calibrated.detects(samples, range.weakest(calibrated.scoreType()), threshold),
                calibrated.detects(samples, range.strongest(calibrated.scoreType()), threshold));
    }

    /** Numbers that are judged as categories by their labels. */
    private static SamplePair shown(SamplePair samples) {
        return samples instanceof SamplePair.Numbers numbers && numbers.kind() == ColumnKind.CATEGORICAL
                ? new SamplePair.Labels(
                        numbers.reference().asCategories(), numbers.current().asCategories())
                : samples;
    }

    private static ColumnDriftResult.Side side(SamplePair samples, boolean ofReference, DriftSide numbers) {
        return new ColumnDriftResult.Side(small(samples, ofReference), numbers);
    }

    private static SmallDistribution small(SamplePair samples, boolean ofReference) {
        if (samples instanceof SamplePair.Texts) {
            return SmallDistribution.EMPTY;
        }
        if (samples instanceof SamplePair.Labels labels) {
            return ofReference
                    ? SmallDistribution.ofLabels(labels.reference(), labels.current())
                    : SmallDistribution.ofLabels(labels.current(), labels.reference());
        }
        SamplePair.Numbers numbers = (SamplePair.Numbers) samples;
        return SmallDistribution.ofBins(ofReference ? numbers.reference() : numbers.current());
    }
}
