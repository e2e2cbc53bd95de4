package io.github.driftlib.drift;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.drift.stattest.NoiseFloor;
import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What scores mean: the one place where thresholds, levels and the number of columns turn what was measured into
 * verdicts. A run goes down from here in three steps.
 *
 * <ol>
 *   <li>{@link #result}: a column's score against its threshold, and against what chance explains at a level: its noise
 *       floor, or the level itself for a p-value. Both verdicts stand in the result.
 *   <li>{@link #byRule}: which of the two counts, and whether the effect is large enough.
 *   <li>{@link #adjusted}: the p-values of all columns of a data set, adjusted for their number.
 * </ol>
 *
 * <p>Which level a column is judged at is said before ({@link DriftRule#CALIBRATED}).
 */
final class DriftJudge {

    private DriftJudge() {}

    /**
     * A column's score by its threshold, and at a level.
     *
     * @param column the score
     * @param given the threshold, or null for the test's own
     * @param level how often the calibrated verdict may say drift by chance alone, or null for the usual
     * @param plots whether the result holds what its picture is drawn from
     */
    static ColumnDriftMetric.Result result(
            ColumnScore column, @Nullable Double given, @Nullable Double level, boolean plots) {
        StatTest test = column.test();
        SamplePair samples = column.samples();
        double threshold = given == null ? test.defaultThreshold() : given;
        if (test.scoreType() == Score.Type.P_VALUE) {
            ThresholdRule.checked("stattestThreshold", threshold, test);
        }
        double usual = level == null ? NoiseFloor.LEVEL : level;
        Optional<NoiseFloor> floor = test.noiseFloor(samples, column.strongest(), threshold, usual);
        DriftVerdict plain = DriftVerdict.of(
                test.detects(samples, column.weakest(), threshold),
                test.detects(samples, column.strongest(), threshold));
        double strict = level == null ? threshold : Math.min(threshold, level);
        DriftVerdict found = plain == DriftVerdict.NO_DRIFT
                ? plain
                : plain.and(floor.map(noise -> beyond(noise, column, threshold, usual))
                        .orElseGet(() -> byPValue(column, strict)));
        double missed = plain != DriftVerdict.NO_DRIFT && found == DriftVerdict.NO_DRIFT
                ? floor.map(NoiseFloor::value).orElse(0.0)
                : 0;
        Optional<String> blind = Blindness.of(test, samples, column.bins(), threshold, missed);
        String doubt = found != DriftVerdict.NO_DRIFT
                ? null
                : FewRows.of(
                                test,
                                samples,
                                floor.orElse(null),
                                test.scoreType() == Score.Type.DISTANCE ? usual : strict)
                        .or(() -> blind)
                        .orElse(null);
        DriftVerdict calibrated = doubt == null ? found : DriftVerdict.UNDECIDED;
        SamplePair shown = shown(samples);
        List<DriftSide> numbers = DriftSide.of(shown);
        ColumnDriftMetric.Result.Side current = side(shown, false, numbers.get(1));
        return new ColumnDriftMetric.Result(
                column.columnName(),
                samples.kind().label(),
                test.displayName(),
                threshold,
                column.score().value(),
                plain == DriftVerdict.DRIFT,
                test.scoreType(),
                column.score().effect(),
                floor.map(NoiseFloor::value).orElse(null),
                floor.map(NoiseFloor::method).orElse(null),
                calibrated == DriftVerdict.DRIFT,
                level,
                null,
                samples.currentCount(),
                samples.referenceCount(),
                ColumnDriftMetric.Result.detectablePsi(
                        samples.kind().label(), current, samples.currentCount(), samples.referenceCount(), usual),
                current,
                side(shown, true, numbers.get(0)),
                accuracy(column, doubt)
                        .map(known -> plain == DriftVerdict.UNDECIDED
                                ? known.sufficient(
                                        SketchSize.sufficientError(test, samples, column.score(), threshold),
                                        SketchSize.sufficientLabels(samples))
                                : known)
                        .map(known -> known.decided(plain, calibrated, threshold))
                        .orElse(null),
                column.bins(),
                Stream.concat(Stream.ofNullable(column.remark()), blind.stream())
                        .toList(),
                plots ? ColumnDriftPlot.of(shown, plain == DriftVerdict.DRIFT) : null);
    }

    private static Optional<DriftAccuracy> accuracy(ColumnScore column, @Nullable String doubt) {
        return column.possible()
                .map(known -> DriftAccuracy.of(column.samples(), known))
                .or(() -> Optional.ofNullable(doubt).map(why -> DriftAccuracy.exact(column.range())))
                .map(known -> known.doubtful(doubt));
    }

    /** What a distance says of its noise floor. */
    private static DriftVerdict beyond(NoiseFloor noise, ColumnScore column, double threshold, double level) {
        StatTest test = column.test();
        NoiseFloor.Range floors =
                NoiseFloor.Range.of(test, column.samples(), noise, column.strongest(), threshold, level);
        return DriftVerdict.of(
                floors.largest().isExceededBy(test, column.weakest()),
                floors.smallest().isExceededBy(test, column.strongest()));
    }

    /** What a p-value says at the level, and the test that keeps its level where the given one does not. */
    private static DriftVerdict byPValue(ColumnScore column, double level) {
        StatTest test = column.test();
        if (test.scoreType() != Score.Type.P_VALUE) {
            return DriftVerdict.DRIFT;
        }
        DriftVerdict asked = DriftVerdict.of(
                test.detects(column.samples(), column.weakest(), level),
                test.detects(column.samples(), column.strongest(), level));
        if (asked == DriftVerdict.NO_DRIFT || test.calibratedTest() == test) {
            return asked;
        }
        DriftVerdict kept = byTest(test.calibratedTest(), column.samples(), level);
        // What relabelled values of a sketch give has no strict range.
        boolean loose = column.possible().isPresent() && column.samples() instanceof SamplePair.Numbers;
        return asked.and(loose && kept == DriftVerdict.NO_DRIFT ? DriftVerdict.UNDECIDED : kept);
    }

    private static DriftVerdict byTest(StatTest calibrated, SamplePair samples, double level) {
        if (!(calibrated.score(samples) instanceof Score.Value score)) {
            return DriftVerdict.NO_DRIFT;
        }
        Score.Range range = Score.Range.of(calibrated, samples, score).orElseGet(() -> Score.Range.of(score));
        return DriftVerdict.of(
                calibrated.detects(samples, range.weakest(calibrated.scoreType()), level),
                calibrated.detects(samples, range.strongest(calibrated.scoreType()), level));
    }

    /** The same score by a rule, where the effect is large enough. */
    static ColumnDriftMetric.Result byRule(
            ColumnDriftMetric.Result column, @Nullable DriftRule rule, @Nullable Double minimumEffect) {
        DriftAccuracy known = column.accuracy() == null ? DriftAccuracy.exact(column.scoreRange()) : column.accuracy();
        DriftVerdict large = minimumEffect == null ? DriftVerdict.DRIFT : known.effectAtLeast(minimumEffect);
        DriftVerdict calibrated = large.and(column.calibratedDecision());
        DriftVerdict decided = rule == DriftRule.CALIBRATED ? calibrated : large.and(column.decision());
        return column.with(
                decided,
                calibrated,
                column.adjustedPValue(),
                column.accuracy() == null
                        ? null
                        : column.accuracy().decided(decided, calibrated, column.stattestThreshold()));
    }

    /**
     * The columns of a data set that are counted, with p-values adjusted for their number.
     *
     * @param columns the columns
     * @param adjustment how
     * @param withDistances whether distances are counted among the p-values, by whether they are beyond their floors
     */
    static List<ColumnDriftMetric.Result> adjusted(
            List<ColumnDriftMetric.Result> columns, DriftOptions.PValueAdjustment adjustment, boolean withDistances) {
        List<ColumnDriftMetric.Result> counted = columns.stream()
                .filter(column -> withDistances || column.scoreType() == Score.Type.P_VALUE)
                .toList();
        double[] lowest = adjustment.adjusted(
                counted.stream().mapToDouble(DriftJudge::smallestPValue).toArray());
        double[] highest = adjustment.adjusted(
                counted.stream().mapToDouble(DriftJudge::largestPValue).toArray());
        List<ColumnDriftMetric.Result> adjusted = new ArrayList<>();
        for (int i = 0; i < lowest.length; i++) {
            ColumnDriftMetric.Result column = counted.get(i);
            adjusted.add(column.scoreType() == Score.Type.P_VALUE ? adjusted(column, lowest[i], highest[i]) : column);
        }
        return adjusted;
    }

    /** The p-values of all columns, distances counted among them, with 0 for the given one. */
    static double[] besides(ColumnDriftMetric.Result column, Collection<ColumnDriftMetric.Result> all) {
        return all.stream()
                .mapToDouble(other -> other == column ? 0 : largestPValue(other))
                .toArray();
    }

    /** The smallest that a p-value for the calibrated verdict can be, of a distance no finer than the level. */
    private static double smallestPValue(ColumnDriftMetric.Result column) {
        if (column.scoreType() == Score.Type.P_VALUE) {
            return column.scoreRange().lowest();
        }
        return column.calibratedDecision() == DriftVerdict.NO_DRIFT ? 1 : levelOfNoise(column);
    }

    /** The largest that it can be. */
    private static double largestPValue(ColumnDriftMetric.Result column) {
        if (column.scoreType() == Score.Type.P_VALUE) {
            return column.scoreRange().highest();
        }
        return column.calibratedDecision() == DriftVerdict.DRIFT ? levelOfNoise(column) : 1;
    }

    private static double levelOfNoise(ColumnDriftMetric.Result column) {
        return column.level() == null ? NoiseFloor.LEVEL : column.level();
    }

    /** An adjusted p-value can only take drift back. */
    static ColumnDriftMetric.Result adjusted(ColumnDriftMetric.Result column, double lowest, double highest) {
        double threshold = column.stattestThreshold();
        DriftVerdict significant = DriftVerdict.of(lowest <= threshold, highest <= threshold);
        DriftVerdict decided = significant.and(column.decision());
        DriftVerdict calibrated = significant.and(column.calibratedDecision());
        if (column.accuracy() != null
                && column.accuracy().doubt() != null
                && column.calibratedDecision() == DriftVerdict.UNDECIDED) {
            // Nothing can be told, so nothing is taken back.
            decided = column.decision();
            calibrated = DriftVerdict.UNDECIDED;
        }
        DriftAccuracy known = column.accuracy() == null && lowest < highest
                ? DriftAccuracy.exact(column.scoreRange())
                : column.accuracy();
        return column.with(
                decided,
                calibrated,
                highest,
                known == null ? null : known.adjusted(decided, calibrated, lowest, highest, threshold));
    }

    /** Numbers that are judged as categories by their labels. */
    private static SamplePair shown(SamplePair samples) {
        return samples instanceof SamplePair.Numbers numbers && numbers.kind() == ColumnKind.CATEGORICAL
                ? new SamplePair.Labels(
                        numbers.reference().asCategories(), numbers.current().asCategories())
                : samples;
    }

    private static ColumnDriftMetric.Result.Side side(SamplePair samples, boolean ofReference, DriftSide numbers) {
        return new ColumnDriftMetric.Result.Side(small(samples, ofReference), numbers);
    }

    private static DriftSide.Distribution small(SamplePair samples, boolean ofReference) {
        if (samples instanceof SamplePair.Texts) {
            return DriftSide.Distribution.EMPTY;
        }
        if (samples instanceof SamplePair.Labels labels) {
            return ofReference
                    ? DriftSide.Distribution.ofLabels(labels.reference(), labels.current())
                    : DriftSide.Distribution.ofLabels(labels.current(), labels.reference());
        }
        SamplePair.Numbers numbers = (SamplePair.Numbers) samples;
        return DriftSide.Distribution.ofBins(ofReference ? numbers.reference() : numbers.current());
    }
}
