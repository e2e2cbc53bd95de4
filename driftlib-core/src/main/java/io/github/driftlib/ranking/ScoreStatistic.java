package io.github.driftlib.ranking;

import io.github.driftlib.test.Condition;
import io.github.driftlib.test.TestGroup;
import io.github.driftlib.test.TestedStatistic;
import java.util.OptionalDouble;

/** What is tested of a {@link ScoreDistribution}. */
public enum ScoreStatistic implements TestedStatistic<ScoreDistributionResult> {
    /** The entropy of the best scores: by default within a tenth of the reference's, or above 0. */
    ENTROPY;

    @Override
    public String test() {
        return "TestScoreEntropy";
    }

    @Override
    public String title() {
        return "Score Entropy (top-k)";
    }

    @Override
    public TestGroup group() {
        return TestGroup.RECSYS;
    }

    @Override
    public String subject() {
        return "the entropy of the scores";
    }

    @Override
    public OptionalDouble value(ScoreDistributionResult result) {
        return OptionalDouble.of(result.currentEntropy());
    }

    @Override
    public Condition condition(ScoreDistributionResult result) {
        return NearReference.or(Condition.gt(0), result.referenceEntropy());
    }
}
