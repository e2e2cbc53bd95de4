package io.github.driftlib.ranking;

import io.github.driftlib.test.Condition;
import io.github.driftlib.test.TestGroup;
import io.github.driftlib.test.TestedStatistic;
import java.util.OptionalDouble;

/** What is tested of a mean over users: by default it is within a tenth of the reference's, or above 0. */
public enum UserMeanStatistic implements TestedStatistic<UserMeanResult> {
    /** {@link NoveltyMetric}. */
    NOVELTY("TestNovelty", "Novelty (top-k)", "the novelty"),
    /** {@link DiversityMetric}. */
    DIVERSITY("TestDiversity", "Diversity (top-k)", "the diversity"),
    /** {@link SerendipityMetric}. */
    SERENDIPITY("TestSerendipity", "Serendipity (top-k)", "the serendipity");

    private final String test;
    private final String title;
    private final String subject;

    UserMeanStatistic(String test, String title, String subject) {
        this.test = test;
        this.title = title;
        this.subject = subject;
    }

    @Override
    public String test() {
        return test;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public TestGroup group() {
        return TestGroup.RECSYS;
    }

    @Override
    public String subject() {
        return subject;
    }

    @Override
    public OptionalDouble value(UserMeanResult result) {
        return OptionalDouble.of(result.currentValue());
    }

    @Override
    public Condition condition(UserMeanResult result) {
        return NearReference.or(Condition.gt(0), result.referenceValue());
    }
}
