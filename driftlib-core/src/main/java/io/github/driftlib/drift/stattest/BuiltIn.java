package io.github.driftlib.drift.stattest;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.drift.bin.Bins;
import io.github.driftlib.summary.PairedCounts;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stat test of the library.
 *
 * @param kind the only kind of columns it judges, or null where it judges numerical and categorical ones
 * @param verdict when a score means drift
 * @param highestScore the largest score there can be
 * @param measure what gives the score
 * @param noiseBound what the noise floor of samples at a level is surely not above; infinite where nothing is known
 */
record BuiltIn(
        String name,
        String displayName,
        @Nullable ColumnKind kind,
        Verdict verdict,
        double highestScore,
        double defaultThreshold,
        Function<SamplePair, Score> measure,
        Bound noiseBound)
        implements StatTest {

    /** What a noise floor is surely not above. */
    interface Bound {

        /**
         * The bound.
         *
         * @param samples the samples
         * @param cells the cells that they are counted in, or null for a distance that is not one of counts
         * @param level the probability that chance reaches the floor
         */
        double of(SamplePair samples, @Nullable PairedCounts cells, double level);
    }

    /** When a score means drift. */
    enum Verdict {
        P_BELOW,
        P_AT_MOST,
        DISTANCE_AT_LEAST,
        DISTANCE_ABOVE
    }

    /** A test of which no bound of the noise floor is known, or that has none. */
    static BuiltIn of(
            String name,
            String displayName,
            @Nullable ColumnKind kind,
            Verdict verdict,
            double defaultThreshold,
            Function<SamplePair, Score> measure) {
        return new BuiltIn(
                name,
                displayName,
                kind,
                verdict,
                verdict == Verdict.P_BELOW || verdict == Verdict.P_AT_MOST ? 1 : Double.POSITIVE_INFINITY,
                defaultThreshold,
                measure,
                (samples, cells, level) -> Double.POSITIVE_INFINITY);
    }

    /** The form that a test of the library has; nothing of the user's own. */
    static Optional<BuiltIn> of(StatTest test) {
        if (test instanceof Binned binned) {
            return Optional.of(binned.measured());
        }
        return test instanceof BuiltIn builtIn ? Optional.of(builtIn) : Optional.empty();
    }

    /** The form of a distance that is one of counted cells; nothing of another test. */
    static Optional<CountedDistance> counted(StatTest test) {
        return of(test).filter(builtIn -> builtIn.measure() instanceof CountedDistance)
                .map(builtIn -> (CountedDistance) builtIn.measure());
    }

    @Override
    public Set<ColumnKind> kinds() {
        return kind == null
                ? Collections.unmodifiableSet(EnumSet.of(ColumnKind.NUMERICAL, ColumnKind.CATEGORICAL))
                : Set.of(kind);
    }

    @Override
    public Score.Type scoreType() {
        return switch (verdict) {
            case P_BELOW, P_AT_MOST -> Score.Type.P_VALUE;
            case DISTANCE_AT_LEAST, DISTANCE_ABOVE -> Score.Type.DISTANCE;
        };
    }

    @Override
    public boolean detects(double score, double threshold) {
        return switch (verdict) {
            case P_BELOW -> score < threshold;
            case P_AT_MOST -> score <= threshold;
            case DISTANCE_AT_LEAST -> score >= threshold;
            case DISTANCE_ABOVE -> score > threshold;
        };
    }

    @Override
    public Optional<Bins.Used> usedBins(SamplePair samples) {
        return samples instanceof SamplePair.Numbers numbers && measure instanceof CountedDistance counted
                ? counted.edges()
                        .apply(numbers)
                        .map(edges -> Bins.Used.of(Bins.evidently(), edges, numbers.reference(), numbers.current()))
                : Optional.empty();
    }

    @Override
    public Score score(SamplePair samples) {
        return measure.apply(samples);
    }

    @Override
    public String toString() {
        return name;
    }
}
