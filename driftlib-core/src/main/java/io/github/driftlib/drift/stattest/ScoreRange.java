package io.github.driftlib.drift.stattest;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.summary.ValueRange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The scores that two samples can really have which are known through sketches: from the score of the two closest
 * samples that the errors of the sketches allow to those of the two farthest apart
 * ({@link io.github.driftlib.summary.bounds.RankErrorBands},
 * {@link io.github.driftlib.summary.bounds.CountErrorBands}). The score of the sketches themselves is always among
 * them.
 *
 * <p>One construction for every stat test but two. For a test of the largest difference of the distribution functions
 * the range is exact: D give or take both rank errors. For one that grows with their difference everywhere, such as
 * Wasserstein, it is a bound. For Jensen-Shannon and Hellinger over bins of numbers it is made bin by bin, and no two
 * samples within the bands have a score outside. For the other distances of bins, PSI and Kullback-Leibler, some have:
 * what surely lies in the range is the scores of its pairs; {@code docs/sketches.md} has how often the exact score
 * does. Where an end cannot be computed, it is 0 or 1 for a p-value, 0 or the largest number for a distance; so too for
 * sketched numbers that are judged as categories.
 *
 * @param lowest the smallest score
 * @param highest the largest score
 * @param smallestEffect the smallest effect beside a p-value, or null where there is none
 * @param largestEffect the largest effect beside a p-value, or null where there is none
 */
public record ScoreRange(
        double lowest,
        double highest,
        @Nullable Double smallestEffect,
        @Nullable Double largestEffect) {

    /** The range of a score that is known exactly. */
    public static ScoreRange of(Score.Value score) {
        Objects.requireNonNull(score, "score must be given, but was null");
        Double effect = score.effect() == null ? null : score.effect().value();
        return new ScoreRange(score.value(), score.value(), effect, effect);
    }

    /**
     * The range of the score of two samples; empty where the samples are exact.
     *
     * @param test what gives the score
     * @param samples the samples
     * @param score their score
     */
    public static Optional<ScoreRange> of(StatTest test, SamplePair samples, Score.Value score) {
        Objects.requireNonNull(test, "test must be given, but was null");
        Objects.requireNonNull(samples, "samples must be given, but was null");
        Objects.requireNonNull(score, "score must be given, but was null");
        if (samples.exact()) {
            return Optional.empty();
        }
        if (samples instanceof SamplePair.Numbers && samples.kind() == ColumnKind.CATEGORICAL) {
            return Optional.of(anything(test.scoreType(), score));
        }
        ScoreRange range = of(score);
        // The bins stay where they are, whatever the samples can really be.
        StatTest fixed = test instanceof Binned binned ? binned.at(samples) : test;
        Optional<ValueRange> bounds = BuiltIn.counted(fixed).flatMap(counted -> counted.range(samples));
        if (bounds.isPresent()) {
            return bounds.map(sure -> new ScoreRange(
                    Math.min(range.lowest, sure.lowest()), Math.max(range.highest, sure.highest()), null, null));
        }
        return Optional.of(range.over(ExtremeSamples.of(samples), fixed));
    }

    /** Of numbers that are categories a sketch knows the ranks, and not how often each one occurs. */
    private static ScoreRange anything(ScoreType type, Score.Value score) {
        double highest = type == ScoreType.P_VALUE ? 1 : Double.MAX_VALUE;
        return score.effect() == null
                ? new ScoreRange(0, highest, null, null)
                : new ScoreRange(0, highest, 0.0, Math.max(1, score.effect().value()));
    }

    private ScoreRange over(ExtremeSamples possible, StatTest test) {
        ScoreType type = test.scoreType();
        ScoreRange range = this;
        for (SamplePair closest : possible.closest()) {
            range = range.with(test.score(closest), type == ScoreType.P_VALUE ? 1 : 0);
        }
        for (SamplePair farthest : possible.farthest()) {
            range = range.with(test.score(farthest), type == ScoreType.P_VALUE ? 0 : Double.MAX_VALUE);
        }
        return range;
    }

    private ScoreRange with(Score score, double notComputable) {
        double value = score instanceof Score.Value found ? found.value() : notComputable;
        Stream<Double> effects = score instanceof Score.Value found && found.effect() != null && smallestEffect != null
                ? Stream.of(smallestEffect, largestEffect, found.effect().value())
                : Stream.of();
        List<Double> sorted = effects.sorted().toList();
        return new ScoreRange(
                Math.min(lowest, value),
                Math.max(highest, value),
                sorted.isEmpty() ? smallestEffect : sorted.get(0),
                sorted.isEmpty() ? largestEffect : sorted.get(2));
    }

    /** The score that speaks least for drift: the largest p-value, the smallest distance. */
    public double weakest(ScoreType type) {
        return type == ScoreType.P_VALUE ? highest : lowest;
    }

    /** The score that speaks most for drift: the smallest p-value, the largest distance. */
    public double strongest(ScoreType type) {
        return type == ScoreType.P_VALUE ? lowest : highest;
    }
}
