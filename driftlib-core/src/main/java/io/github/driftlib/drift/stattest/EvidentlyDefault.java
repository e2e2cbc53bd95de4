package io.github.driftlib.drift.stattest;

import io.github.driftlib.data.ColumnKind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The test that Evidently chooses for samples, in its own definition. */
record EvidentlyDefault() implements StatTest {

    @Override
    public String name() {
        return "evidently";
    }

    @Override
    public Set<ColumnKind> kinds() {
        return EnumSet.of(ColumnKind.NUMERICAL, ColumnKind.CATEGORICAL, ColumnKind.TEXT);
    }

    @Override
    public StatTest chosenFor(SamplePair samples) {
        StatTest test = StatTests.defaultFor(samples);
        if (test == StatTests.chisquare()) {
            return StatTests.chisquareGoodnessOfFit();
        }
        return test == StatTests.z() ? StatTests.zLargeSample() : test;
    }

    @Override
    public ScoreType scoreType() {
        return ScoreType.P_VALUE;
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
        return name();
    }
}
