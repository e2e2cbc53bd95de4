package io.github.driftlib.drift.stattest;

import io.github.driftlib.data.ColumnKind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A choice among the tests of the library, by the samples.
 *
 * @param name the name
 * @param choice the test for samples
 */
record ChosenTest(String name, Function<SamplePair, StatTest> choice) implements StatTest {

    @Override
    public Set<ColumnKind> kinds() {
        return EnumSet.of(ColumnKind.NUMERICAL, ColumnKind.CATEGORICAL, ColumnKind.TEXT);
    }

    @Override
    public StatTest chosenFor(SamplePair samples) {
        return choice.apply(samples);
    }

    @Override
    public Score.Type scoreType() {
        return Score.Type.P_VALUE;
    }

    /** Infinite: a distance may be chosen. */
    @Override
    public double highestScore() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double defaultThreshold() {
        return 0.05;
    }

    @Override
    public Score score(SamplePair samples) {
        return chosenFor(samples).score(samples);
    }

    @Override
    public Optional<NoiseFloor> noiseFloor(SamplePair samples, double score, double threshold, double level) {
        return chosenFor(samples).noiseFloor(samples, score, threshold, level);
    }

    @Override
    public String toString() {
        return name;
    }
}
