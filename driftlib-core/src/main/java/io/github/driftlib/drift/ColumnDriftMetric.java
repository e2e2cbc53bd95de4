package io.github.driftlib.drift;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Remark;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.drift.bin.Bins;
import io.github.driftlib.drift.stattest.NoiseFloor;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.metric.Judgement;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.stats.distribution.NoncentralChiSquared;
import io.github.driftlib.summary.Summarizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The drift of one numerical, categorical or text column: a stat test of its reference against its current values.
 * Missing and infinite values are left out on both sides. A column that is in one data set only, or holds another kind
 * of values in current, has no score: the metric is not applicable and says so. Texts are judged row by row, so a
 * summary of them will not do.
 *
 * <p>Where a classifier gives a column of probabilities for each class, {@link DriftColumn#PREDICTED_LABELS} is the
 * most probable class of each row.
 *
 * @param columnName the column
 * @param stattest the test, or null for the default one ({@link StatTests#defaultFor})
 * @param stattestThreshold the threshold, or null for the test's own
 * @param verdict when the score counts as drift, or null where that is not said: by {@link DriftRule#THRESHOLD} in a
 *     report; in a test as the conditions of its suite are, unless a threshold is said
 * @param minimumEffect how large the effect beside a p-value must be for drift, at least 0, or null where any will do;
 *     a distance is its own effect
 * @param level how often, by chance alone, {@link DriftRule#CALIBRATED} may say drift, in (0, 1); null for 5 %, and for
 *     the threshold of a p-value
 */
public record ColumnDriftMetric(
        String columnName,
        @Nullable StatTest stattest,
        @Judgement @Nullable Double stattestThreshold,
        @Judgement @Nullable DriftRule verdict,
        @Judgement @Nullable Double minimumEffect,
        @Judgement @Nullable Double level)
        implements Metric<ColumnDriftMetric.Result> {

    /** Checks the parameters. */
    public ColumnDriftMetric {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        StatTests.checked(stattest);
        ThresholdRule.checked("stattestThreshold", stattestThreshold, stattest);
        if (minimumEffect != null && !(minimumEffect >= 0 && Double.isFinite(minimumEffect))) {
            throw new IllegalArgumentException(
                    "minimumEffect must be finite and not negative, but was " + minimumEffect);
        }
        ThresholdRule.checkLevel(level);
    }

    /** A metric with the default verdict. */
    public ColumnDriftMetric(String columnName, @Nullable StatTest stattest, @Nullable Double stattestThreshold) {
        this(columnName, stattest, stattestThreshold, null, null, null);
    }

    /** The same metric with another verdict. */
    public ColumnDriftMetric withVerdict(DriftRule other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        return new ColumnDriftMetric(columnName, stattest, stattestThreshold, other, minimumEffect, level);
    }

    /** The same metric with a smallest effect. */
    public ColumnDriftMetric withMinimumEffect(double effect) {
        return new ColumnDriftMetric(columnName, stattest, stattestThreshold, verdict, effect, level);
    }

    /**
     * The same metric, of which {@link DriftRule#CALIBRATED} says drift by chance alone at most so often: for one of
     * many questions that share a level.
     */
    public ColumnDriftMetric withLevel(double other) {
        return new ColumnDriftMetric(columnName, stattest, stattestThreshold, verdict, minimumEffect, other);
    }

    /** The same metric, by {@link DriftRule#CALIBRATED} where neither a verdict nor a threshold is said. */
    public ColumnDriftMetric calibratedUnlessSaid() {
        return verdict == null && stattestThreshold == null ? withVerdict(DriftRule.CALIBRATED) : this;
    }

    // Written out: what a compiler makes is linked at its first use, which takes a fresh process milliseconds.
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ColumnDriftMetric other
                && columnName.equals(other.columnName)
                && Objects.equals(stattest, other.stattest)
                && Objects.equals(stattestThreshold, other.stattestThreshold)
                && verdict == other.verdict
                && Objects.equals(minimumEffect, other.minimumEffect)
                && Objects.equals(level, other.level);
    }

    @Override
    public int hashCode() {
        return columnName.hashCode();
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return DriftColumn.of(columnName, definition).needs();
    }

    /** What happened to the column since the reference, or to one that it is derived from; then there is no score. */
    public Optional<ColumnChange> change(ResolvedDefinition definition) {
        return DriftColumn.of(columnName, definition).change(definition);
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        if (verdict == null && minimumEffect == null) {
            return judge(context);
        }
        // The same score by another verdict: judged once.
        MetricOutcome<Result> outcome =
                context.outcome(new ColumnDriftMetric(columnName, stattest, stattestThreshold, null, null, level));
        return outcome.result().isEmpty()
                ? outcome
                : MetricOutcome.of(DriftJudge.byRule(outcome.result().get(), verdict, minimumEffect));
    }

    private MetricOutcome<Result> judge(MetricContext context) {
        DriftColumn column = DriftColumn.of(columnName, context.definition());
        ColumnKind kind = column.kind();
        if (context.reference().isEmpty()) {
            return NoReference.outcome();
        }
        Optional<ColumnChange> change = change(context.definition());
        if (change.isPresent()) {
            return MetricOutcome.notApplicable(change.get().text());
        }
        if (column.isEmptyOfAnotherKind(context.reference().get(), context.current())) {
            return MetricOutcome.notEnoughData(
                    "column '" + columnName + "' must have a value on both sides, but has none on one of them");
        }
        if (kind == ColumnKind.DATETIME) {
            return MetricOutcome.notApplicable("column '" + columnName
                    + "' must be num, cat or text to be judged for drift, but is " + kind.label());
        }
        if (stattest != null && !stattest.kinds().contains(kind)) {
            return MetricOutcome.notApplicable("stat test '" + stattest.name() + "' must not be used for a "
                    + kind.label() + " column, but was for '" + columnName + "'");
        }
        return ColumnScore.of(
                columnName,
                stattest,
                column.samples(context.reference().get(), context.current()),
                score -> DriftJudge.result(score, stattestThreshold, level, context.plots()));
    }

    /**
     * The drift of one column.
     *
     * @param columnName the column
     * @param columnType as what it was judged: {@code num}, {@code cat} or {@code text}
     * @param stattestName the display name of the test really used
     * @param stattestThreshold the threshold really used
     * @param driftScore the p-value or the distance
     * @param driftDetected whether the score means drift, by the verdict that was asked for; false where that is
     *     undecided
     * @param scoreType what the score is
     * @param effectSize how large the difference is where the score is a p-value; null for a distance, and where the
     *     test has none
     * @param noiseFloor the distance that chance alone reaches as often as the level says
     *     ({@link io.github.driftlib.drift.stattest.NoiseFloor}); null for a p-value, and where the distance has none
     * @param noiseFloorMethod how the noise floor was found, or null where there is none
     * @param calibratedDriftDetected whether the score means drift by {@link DriftRule#CALIBRATED}; false where that is
     *     undecided
     * @param level how often {@link DriftRule#CALIBRATED} may say drift by chance alone, which the noise floor is made
     *     for, and which a p-value must be below too; null for 5 % and the threshold of the p-value
     * @param adjustedPValue the p-value adjusted for the other columns, the largest it can be, where the metric of a
     *     data set asked for that; null otherwise
     * @param currentCount how many current values were judged
     * @param referenceCount how many reference values were judged
     * @param detectablePsi the smallest PSI that these samples would have shown in four of five cases, over ten bins of
     *     numbers or over the labels of both sides, at the level or 5 %: no drift means little where this is large;
     *     null for texts, and where a side has no value or there is one label
     * @param current how the current values are distributed
     * @param reference how the reference values are distributed
     * @param accuracy what is known of the drift where the values are known through sketches, or null where all is
     *     exact
     * @param bins the bins that a distance of numbers was taken over, or null where it was taken over none
     * @param remarks what to know of the score: that its bins, or its unit, hide how most of the values moved, and
     *     which numbers were taken for equal ones; usually none
     * @param plot what the picture is drawn from, or null
     */
    public record Result(
            String columnName,
            String columnType,
            String stattestName,
            double stattestThreshold,
            double driftScore,
            boolean driftDetected,
            Score.Type scoreType,
            Score.@Nullable EffectSize effectSize,
            @Nullable Double noiseFloor,
            NoiseFloor.@Nullable Method noiseFloorMethod,
            boolean calibratedDriftDetected,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Double level,

            @Nullable Double adjustedPValue,
            long currentCount,
            long referenceCount,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Double detectablePsi,

            Side current,
            Side reference,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            DriftAccuracy accuracy,

            @JsonInclude(JsonInclude.Include.NON_NULL) Bins.@Nullable Used bins,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> remarks,
            @PlotData @Nullable ColumnDriftPlot plot)
            implements MetricResult {

        /** Over how many bins the PSI of numbers is taken. */
        public static final int CELLS = 10;

        private static final double POWER = 0.8;
        private static final List<String> MEASURED = List.of("drift_score", "effect_size", "stattest_name");

        /** Copies the list. */
        public Result {
            remarks = remarks == null ? List.of() : List.copyOf(remarks);
        }

        /**
         * One of the two data sets.
         *
         * @param smallDistribution how its values are distributed, over its own range; empty for texts
         * @param numbers its values in a few numbers, over bins that both sides share; null in JSON that does not have
         *     it
         */
        public record Side(
                DriftSide.Distribution smallDistribution,

                @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
                DriftSide numbers) {}

        /** The scores and verdicts; where sketches were used, also whether each verdict is undecided. */
        @Override
        public List<MetricValue> values() {
            List<MetricValue> values = new ArrayList<>(List.of(
                    MetricValue.of(columnName, "drift_score", driftScore),
                    MetricValue.of(columnName, "drift_detected", driftDetected),
                    MetricValue.of(columnName, "calibrated_drift_detected", calibratedDriftDetected),
                    MetricValue.of(columnName, "stattest_threshold", stattestThreshold),
                    MetricValue.of(columnName, "stattest_name", stattestName)));
            if (accuracy != null) {
                values.add(MetricValue.of(columnName, "drift_undecided", decision() == DriftVerdict.UNDECIDED));
                values.add(MetricValue.of(
                        columnName, "calibrated_drift_undecided", calibratedDecision() == DriftVerdict.UNDECIDED));
            }
            if (noiseFloor != null) {
                values.add(MetricValue.of(columnName, "noise_floor", noiseFloor));
            }
            if (effectSize != null) {
                values.add(MetricValue.of(columnName, "effect_size", effectSize.value()));
            }
            return values;
        }

        /**
         * All but the score, its effect and the name of the test; a noise floor is only as fine as the threshold needs.
         */
        @Override
        public boolean isVerdict(String field) {
            return !MEASURED.contains(field);
        }

        /** What a snapshot lists beside: the {@link #remarks}. */
        @Override
        public List<Remark> dataRemarks() {
            return remarks.stream()
                    .map(text -> Remark.ofDriftMeasure(columnName, text))
                    .toList();
        }

        /**
         * What the score was held against in the end: the threshold; where there is a level, for a p-value the smaller
         * of both, and for a distance the larger of threshold and noise floor.
         */
        public double decisiveThreshold() {
            if (level == null) {
                return stattestThreshold;
            }
            if (scoreType == Score.Type.P_VALUE) {
                return Math.min(stattestThreshold, level);
            }
            return noiseFloor == null ? stattestThreshold : Math.max(stattestThreshold, noiseFloor);
        }

        /** What is known of the drift, by the verdict that was asked for. */
        public DriftVerdict decision() {
            return accuracy == null ? DriftVerdict.of(driftDetected) : accuracy.decision();
        }

        /** What is known of the drift by {@link DriftRule#CALIBRATED}. */
        public DriftVerdict calibratedDecision() {
            return accuracy == null ? DriftVerdict.of(calibratedDriftDetected) : accuracy.calibratedDecision();
        }

        /** The scores that the samples can really have: only the score itself where all is exact. */
        Score.Range scoreRange() {
            Double effect = effectSize == null ? null : effectSize.value();
            return accuracy == null ? new Score.Range(driftScore, driftScore, effect, effect) : accuracy.scoreRange();
        }

        /** Over how many bins or labels a PSI can be taken; 0 of texts. */
        public int cells() {
            return cells(columnType, current);
        }

        private static int cells(String columnType, Side current) {
            return switch (columnType) {
                case "num" -> CELLS;
                case "cat" -> current.smallDistribution().x().size();
                default -> 0;
            };
        }

        /** The smallest PSI that is seen, or null where none can be taken. */
        static @Nullable Double detectablePsi(
                String columnType, Side current, double now, double before, double level) {
            int cells = cells(columnType, current);
            return cells < 2 || Math.min(now, before) < 1
                    ? null
                    : NoncentralChiSquared.noncentrality(level, POWER, cells - 1.0) / (now * before / (now + before));
        }

        /** The same score with other verdicts. */
        Result with(
                DriftVerdict decided,
                DriftVerdict calibrated,
                @Nullable Double adjusted,
                @Nullable DriftAccuracy known) {
            return new Result(
                    columnName,
                    columnType,
                    stattestName,
                    stattestThreshold,
                    driftScore,
                    decided == DriftVerdict.DRIFT,
                    scoreType,
                    effectSize,
                    noiseFloor,
                    noiseFloorMethod,
                    calibrated == DriftVerdict.DRIFT,
                    level,
                    adjusted,
                    currentCount,
                    referenceCount,
                    detectablePsi,
                    current,
                    reference,
                    known,
                    bins,
                    remarks,
                    plot);
        }
    }
}
