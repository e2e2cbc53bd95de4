package io.github.driftlib.ranking;

import io.github.driftlib.test.Condition;
import io.github.driftlib.test.TestGroup;
import io.github.driftlib.test.TestedStatistic;
import java.util.OptionalDouble;

/** The tested personalisation. */
public enum PersonalizationStatistic implements TestedStatistic<PersonalizationResult> {
    /** {@link PersonalizationMetric}: by default within a tenth of the reference's, or above 0. */
    PERSONALIZATION;

    @Override
    public String test() {
        return "TestPersonalization";
    }

    @Override
    public String title() {
        return "Personalization (top-k)";
    }

    @Override
    public TestGroup group() {
        return TestGroup.RECSYS;
    }

    @Override
    public String subject() {
        return "the personalization";
    }

    @Override
    public OptionalDouble value(PersonalizationResult result) {
        return OptionalDouble.of(result.currentValue());
    }

    @Override
    public Condition condition(PersonalizationResult result) {
        return NearReference.or(Condition.gt(0), result.referenceValue());
    }
}
