package io.github.driftlib.drift.stattest;

import io.github.driftlib.data.ColumnKind;
import java.util.Set;

/**
 * A test of p-values that does not keep its level.
 *
 * @param test the test
 * @param calibratedTest one that does, of the same question
 */
record Uncalibrated(BuiltIn test, StatTest calibratedTest) implements StatTest {

    @Override
    public String name() {
        return test.name();
    }

    @Override
    public String displayName() {
        return test.displayName();
    }

    @Override
    public Set<ColumnKind> kinds() {
        return test.kinds();
    }

    @Override
    public Score.Type scoreType() {
        return test.scoreType();
    }

    @Override
    public double highestScore() {
        return test.highestScore();
    }

    @Override
    public double defaultThreshold() {
        return test.defaultThreshold();
    }

    @Override
    public boolean detects(double score, double threshold) {
        return test.detects(score, threshold);
    }

    @Override
    public Score score(SamplePair samples) {
        return test.score(samples);
    }

    @Override
    public String toString() {
        return name();
    }
}
