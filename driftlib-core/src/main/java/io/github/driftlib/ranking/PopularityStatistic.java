package io.github.driftlib.ranking;

import io.github.driftlib.test.Condition;
import io.github.driftlib.test.TestGroup;
import io.github.driftlib.test.TestedStatistic;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What is tested of a {@link PopularityBias}: by default it is within a tenth of the reference's. */
public enum PopularityStatistic implements TestedStatistic<PopularityBiasResult> {
    /** The average recommendation popularity; without a reference it must be above 0. */
    ARP(
            "TestARP",
            "ARP (top-k)",
            "the average recommendation popularity",
            "no recommended item is in the train data",
            Condition.gt(0),
            PopularityBiasResult::currentApr,
            PopularityBiasResult::referenceApr),
    /** The Gini index; without a reference it must be below 1. */
    GINI(
            "TestGiniIndex",
            "Gini Index (top-k)",
            "the Gini index",
            "fewer than two items are recommended",
            Condition.lt(1),
            PopularityBiasResult::currentGini,
            PopularityBiasResult::referenceGini),
    /** The coverage; without a reference it must be above 0. */
    COVERAGE(
            "TestCoverage",
            "Coverage (top-k)",
            "the coverage",
            "there are no train data",
            Condition.gt(0),
            PopularityBiasResult::currentCoverage,
            PopularityBiasResult::referenceCoverage);

    private final String test;
    private final String title;
    private final String subject;
    private final String whyNone;
    private final Condition withoutReference;
    private final Function<PopularityBiasResult, Double> current;
    private final Function<PopularityBiasResult, Double> reference;

    PopularityStatistic(
            String test,
            String title,
            String subject,
            String whyNone,
            Condition withoutReference,
            Function<PopularityBiasResult, Double> current,
            Function<PopularityBiasResult, Double> reference) {
        this.test = test;
        this.title = title;
        this.subject = subject;
        this.whyNone = whyNone;
        this.withoutReference = withoutReference;
        this.current = current;
        this.reference = reference;
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
    public OptionalDouble value(PopularityBiasResult result) {
        Double value = current.apply(result);
        if (value == null) {
            throw new IllegalArgumentException(subject + " has no value: " + whyNone);
        }
        return OptionalDouble.of(value);
    }

    @Override
    public Condition condition(PopularityBiasResult result) {
        return NearReference.or(withoutReference, reference.apply(result));
    }
}
