package io.github.driftlib.drift.stattest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.drift.bin.Bins;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A measure of how different two samples are, and the rule by which the measure says drift.
 *
 * <p>Those of the library are in {@link StatTests}. One of your own is a record that implements this interface, and can
 * be given wherever those can:
 *
 * <pre>{@code
 * record MedianShift() implements StatTest {
 *     public String name() { return "median_shift"; }
 *     public Score.Type scoreType() { return Score.Type.DISTANCE; }
 *     public double defaultThreshold() { return 0.5; }
 *     public Set<ColumnKind> kinds() { return Set.of(ColumnKind.NUMERICAL); }
 *     public Score score(SamplePair samples) {
 *         SamplePair.Numbers numbers = (SamplePair.Numbers) samples;
 *         return Score.of(Math.abs(numbers.reference().quantile(0.5) - numbers.current().quantile(0.5)));
 *     }
 * }
 * }</pre>
 *
 * <p>In JSON and in the key of a metric a test is its name, so a name must say all about it, parameters included, and
 * must not be one of the library's. A snapshot that names a test of your own can be read back where the test is one of
 * the {@linkplain io.github.driftlib.family.Family#namedParts named parts} of a family: {@code new
 * NamedPart<>(StatTest.class, "median_shift", new MedianShift())}.
 *
 * <p>A test must be safe for use by many threads, and must give the same score for the same samples.
 */
public interface StatTest {

    /** The name by which the test is chosen, such as {@code ks}. */
    @JsonValue
    String name();

    /** The name shown in results, such as {@code K-S p_value}; the name unless overridden. */
    default String displayName() {
        return name();
    }

    /** The kinds of columns it can be chosen for; numerical and categorical unless overridden. */
    default Set<ColumnKind> kinds() {
        return Collections.unmodifiableSet(EnumSet.of(ColumnKind.NUMERICAL, ColumnKind.CATEGORICAL));
    }

    /** The test that judges the given samples: this one, unless overridden by a choice among others. */
    default StatTest chosenFor(SamplePair samples) {
        return this;
    }

    /**
     * The test that {@link io.github.driftlib.drift.DriftRule#CALIBRATED} asks as well, at the same threshold: this
     * one, unless overridden by a test of p-values that does not keep its level.
     */
    default StatTest calibratedTest() {
        return this;
    }

    /** What the score is. */
    Score.Type scoreType();

    /**
     * The largest score there can be; a threshold above it is refused. Unless overridden 1 for a p-value, and infinite
     * for a distance.
     */
    default double highestScore() {
        return scoreType() == Score.Type.P_VALUE ? 1 : Double.POSITIVE_INFINITY;
    }

    /** The threshold used unless another is given. */
    double defaultThreshold();

    /**
     * Whether a score means drift at the given threshold. Unless overridden: a p-value below it, a distance from it on.
     */
    default boolean detects(double score, double threshold) {
        return scoreType() == Score.Type.P_VALUE ? score < threshold : score >= threshold;
    }

    /**
     * Whether the score of the given samples means drift at the given threshold; the same for all samples unless
     * overridden, as by a test whose threshold is a probability.
     */
    default boolean detects(SamplePair samples, double score, double threshold) {
        return detects(score, threshold);
    }

    /**
     * The bins that the score of these samples is taken over, with what they hold; empty unless overridden, and where
     * each different value is counted by itself.
     */
    default Optional<Bins.Used> usedBins(SamplePair samples) {
        return Optional.empty();
    }

    /** The score of two samples, each with at least one value. */
    Score score(SamplePair samples);

    /**
     * The noise floor of the score of these samples, empty where there is none; unless overridden that of
     * {@link NoiseFloor#of}.
     *
     * @param score the score of these samples
     * @param threshold what the score is compared with; a floor that surely decides nothing need not be known exactly
     * @param level how often chance alone may be above the floor, in (0, 1); usually {@link NoiseFloor#LEVEL}
     */
    default Optional<NoiseFloor> noiseFloor(SamplePair samples, double score, double threshold, double level) {
        return NoiseFloor.of(this, samples, score, threshold, level);
    }

    /**
     * The test of the given name: one of the library, or one that a family lists.
     *
     * @throws IllegalArgumentException if there is none, listing those there are
     */
    @JsonCreator
    static StatTest named(String name) {
        Objects.requireNonNull(name, "name must be given, but was null");
        return StatTests.named(name);
    }
}
