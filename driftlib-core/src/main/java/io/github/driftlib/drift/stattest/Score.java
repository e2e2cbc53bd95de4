package io.github.driftlib.drift.stattest;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.summary.ValueRange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a stat test finds: a number, or why there is none. */
public sealed interface Score {

    /** A finite number. Where the arithmetic gave none, the values were too large for it. */
    static Score of(double value) {
        return Double.isFinite(value)
                ? new Value(value, null)
                : new NotComputable("the values are too large for the arithmetic of this test");
    }

    /** A finite p-value with the size of the difference beside it; without the size where it is not finite. */
    static Score of(double pValue, String effect, double size) {
        Objects.requireNonNull(effect, "effect must be given, but was null");
        Score score = of(pValue);
        return score instanceof Value && Double.isFinite(size)
                ? new Value(pValue, new EffectSize(effect, Math.abs(size)))
                : score;
    }

    /** No number, and why. */
    static Score notComputable(String reason) {
        Objects.requireNonNull(reason, "reason must be given, but was null");
        return new NotComputable(reason);
    }

    /**
     * A finite number.
     *
     * @param value the number
     * @param effect how large the difference is where the number is a p-value, or null
     */
    record Value(double value, @Nullable EffectSize effect) implements Score {}

    /**
     * No number.
     *
     * @param reason why
     */
    record NotComputable(String reason) implements Score {}

    /**
     * How large a difference is, whatever the number of values: what a p-value does not say.
     *
     * @param name the measure, such as {@code cramers_v}
     * @param value its value, 0 where the samples do not differ, never negative
     */
    record EffectSize(String name, double value) {

        /** Checks the value. */
        public EffectSize {
            if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("effect size must be finite and not negative, but was " + value);
            }
        }
    }

    /**
     * The scores that two samples can really have which are known through sketches: from the score of the two closest
     * samples that the errors of the sketches allow to those of the two farthest apart
     * ({@link io.github.driftlib.summary.bounds.RankErrorBands},
     * {@link io.github.driftlib.summary.bounds.CountErrorBands}). The score of the sketches themselves is always among
     * them.
     *
     * <p>One construction for every stat test but two. For a test of the largest difference of the distribution
     * functions the range is exact: D give or take both rank errors. For one that grows with their difference
     * everywhere, such as Wasserstein, it is a bound. For Jensen-Shannon and Hellinger over bins of numbers it is made
     * bin by bin, and no two samples within the bands have a score outside. For the other distances of bins, PSI and
     * Kullback-Leibler, some have: what surely lies in the range is the scores of its pairs; {@code docs/sketches.md}
     * has how often the exact score does. Where an end cannot be computed, it is 0 or 1 for a p-value, 0 or the largest
     * number for a distance; so too for sketched numbers that are judged as categories.
     *
     * @param lowest the smallest score
     * @param highest the largest score
     * @param smallestEffect the smallest effect beside a p-value, or null where there is none
     * @param largestEffect the largest effect beside a p-value, or null where there is none
     */
    record Range(
            double lowest,
            double highest,
            @Nullable Double smallestEffect,
            @Nullable Double largestEffect) {

        /** The range of a score that is known exactly. */
        public static Range of(Score.Value score) {
            Objects.requireNonNull(score, "score must be given, but was null");
            Double effect = score.effect() == null ? null : score.effect().value();
            return new Range(score.value(), score.value(), effect, effect);
        }

        /**
         * The range of the score of two samples; empty where the samples are exact.
         *
         * @param test what gives the score
         * @param samples the samples
         * @param score their score
         */
        public static Optional<Range> of(StatTest test, SamplePair samples, Score.Value score) {
            Objects.requireNonNull(test, "test must be given, but was null");
            Objects.requireNonNull(samples, "samples must be given, but was null");
            Objects.requireNonNull(score, "score must be given, but was null");
            if (samples.exact()) {
                return Optional.empty();
            }
            if (samples instanceof SamplePair.Numbers && samples.kind() == ColumnKind.CATEGORICAL) {
                return Optional.of(anything(test.scoreType(), score));
            }
            Range range = of(score);
            // The bins stay where they are, whatever the samples can really be.
            StatTest fixed = test instanceof Binned binned ? binned.at(samples) : test;
            Optional<ValueRange> bounds = BuiltIn.counted(fixed).flatMap(counted -> counted.range(samples));
            if (bounds.isPresent()) {
                return bounds.map(sure -> new Range(
                        Math.min(range.lowest, sure.lowest()), Math.max(range.highest, sure.highest()), null, null));
            }
            return Optional.of(range.over(ExtremeSamples.of(samples), fixed));
        }

        /** Of numbers that are categories a sketch knows the ranks, and not how often each one occurs. */
        private static Range anything(Type type, Score.Value score) {
            double highest = type == Type.P_VALUE ? 1 : Double.MAX_VALUE;
            return score.effect() == null
                    ? new Range(0, highest, null, null)
                    : new Range(0, highest, 0.0, Math.max(1, score.effect().value()));
        }

        private Range over(ExtremeSamples possible, StatTest test) {
            Type type = test.scoreType();
            Range range = this;
            for (SamplePair closest : possible.closest()) {
                range = range.with(test.score(closest), type == Type.P_VALUE ? 1 : 0);
            }
            for (SamplePair farthest : possible.farthest()) {
                range = range.with(test.score(farthest), type == Type.P_VALUE ? 0 : Double.MAX_VALUE);
            }
            return range;
        }

        private Range with(Score score, double notComputable) {
            double value = score instanceof Score.Value found ? found.value() : notComputable;
            Stream<Double> effects = score instanceof Score.Value found
                            && found.effect() != null
                            && smallestEffect != null
                    ? Stream.of(smallestEffect, largestEffect, found.effect().value())
                    : Stream.of();
            List<Double> sorted = effects.sorted().toList();
            return new Range(
                    Math.min(lowest, value),
                    Math.max(highest, value),
                    sorted.isEmpty() ? smallestEffect : sorted.get(0),
                    sorted.isEmpty() ? largestEffect : sorted.get(2));
        }

        /** The score that speaks least for drift: the largest p-value, the smallest distance. */
        public double weakest(Type type) {
            return type == Type.P_VALUE ? highest : lowest;
        }

        /** The score that speaks most for drift: the smallest p-value, the largest distance. */
        public double strongest(Type type) {
            return type == Type.P_VALUE ? lowest : highest;
        }
    }

    /** What the number that a stat test gives is. */
    enum Type {
        /**
         * How probable a difference at least as large is between two samples of one distribution; small where the
         * samples differ.
         */
        P_VALUE,
        /** How far apart the samples are; large where they differ, and above 0 even where their distribution is one. */
        DISTANCE
    }
}
