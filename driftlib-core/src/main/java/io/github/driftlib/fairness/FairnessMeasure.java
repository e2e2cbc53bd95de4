package io.github.driftlib.fairness;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.driftlib.fairness.FairnessMetric.Disparities;
import io.github.driftlib.test.Condition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** One distance of {@link Disparities}, where each is defined. */
public enum FairnessMeasure {
    /** The difference of the selection rates. */
    DEMOGRAPHIC_PARITY_DIFFERENCE(
            "Demographic Parity Difference",
            Disparities::demographicParityDifference,
            Kind.DIFFERENCE,
            GroupRate.SELECTION),
    /** The ratio of the selection rates. */
    DEMOGRAPHIC_PARITY_RATIO(
            "Demographic Parity Ratio", Disparities::demographicParityRatio, Kind.RATIO, GroupRate.SELECTION),
    /** The larger difference of true and of false positive rates. */
    EQUALIZED_ODDS_DIFFERENCE(
            "Equalized Odds Difference",
            Disparities::equalizedOddsDifference,
            Kind.DIFFERENCE,
            GroupRate.TRUE_POSITIVE,
            GroupRate.FALSE_POSITIVE),
    /** The smaller ratio of true and of false positive rates. */
    EQUALIZED_ODDS_RATIO(
            "Equalized Odds Ratio",
            Disparities::equalizedOddsRatio,
            Kind.RATIO,
            GroupRate.TRUE_POSITIVE,
            GroupRate.FALSE_POSITIVE),
    /** The difference of the true positive rates. */
    EQUAL_OPPORTUNITY_DIFFERENCE(
            "Equal Opportunity Difference",
            Disparities::equalOpportunityDifference,
            Kind.DIFFERENCE,
            GroupRate.TRUE_POSITIVE),
    /** The difference of the precisions. */
    PREDICTIVE_PARITY_DIFFERENCE(
            "Predictive Parity Difference",
            Disparities::predictiveParityDifference,
            Kind.DIFFERENCE,
            GroupRate.PRECISION);

    private enum Kind {
        DIFFERENCE,
        RATIO
    }

    private static final double LARGEST_DIFFERENCE = 0.1;
    private static final double SMALLEST_RATIO = 0.8;

    private final String title;
    private final Function<Disparities, Double> value;
    private final Kind kind;
    private final List<GroupRate> rates;

    FairnessMeasure(String title, Function<Disparities, Double> value, Kind kind, GroupRate... rates) {
        this.title = title;
        this.value = value;
        this.kind = kind;
        this.rates = List.of(rates);
    }

    /** The value, if it is told. */
    public Optional<Double> of(Disparities disparities) {
        return Optional.ofNullable(value.apply(disparities));
    }

    /** The name of the value in JSON. */
    @JsonValue
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its test asks for by default: a difference of at most 0.1, a ratio of at least 0.8. */
    public Condition defaultCondition() {
        return kind == Kind.DIFFERENCE ? Condition.lte(LARGEST_DIFFERENCE) : Condition.gte(SMALLEST_RATIO);
    }

    /** The rates that are compared. */
    List<GroupRate> rates() {
        return rates;
    }

    public boolean isRatio() {
        return kind == Kind.RATIO;
    }

    String title() {
        return title;
    }
}
