package io.github.driftlib.fairness;

import io.github.driftlib.json.NumberText;
import io.github.driftlib.stats.DifferenceError;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.Expectation.Judged;
import java.util.List;

/**
 * The pairs of groups whose rates differ by more than chance explains: by more standard errors of the rate of both
 * together than the level allows, shared among all pairs.
 *
 * @param measure what is compared
 * @param rates the groups of each rate of it
 * @param conditions calibrated conditions
 */
record GroupPairs(FairnessMetric.Measure measure, List<List<GroupRate.Of>> rates, Conditions conditions) {

    /** If not even so large a difference could be told from chance, nothing can be told. */
    private static final double LARGEST_CHANCE = 0.5;

    static GroupPairs of(FairnessMetric.Measure measure, FairnessMetric.Result result, Conditions conditions) {
        return new GroupPairs(
                measure,
                measure.rates().stream()
                        .map(rate -> rate.of(result.current().groups(), result.smallestGroup()))
                        .toList(),
                conditions);
    }

    private int count() {
        return rates.stream()
                .mapToInt(groups -> groups.size() * (groups.size() - 1) / 2)
                .sum();
    }

    /** The worst pair among those that chance does not explain meets the measure's default condition. */
    Expectation expectation() {
        double standardErrors = conditions.dividedBy(Math.max(1, count())).standardErrors();
        double worst = measure.isRatio() ? 1 : 0;
        double leastChance = 1;
        for (List<GroupRate.Of> groups : rates) {
            for (int i = 0; i < groups.size(); i++) {
                for (int j = 0; j < i; j++) {
                    double low = Math.min(groups.get(i).rate(), groups.get(j).rate());
                    double high = Math.max(groups.get(i).rate(), groups.get(j).rate());
                    double chance = standardErrors * standardError(groups.get(i), groups.get(j));
                    leastChance = Math.min(leastChance, chance);
                    if (high - low > chance) {
                        worst = measure.isRatio() ? Math.min(worst, low / high) : Math.max(worst, high - low);
                    }
                }
            }
        }
        Expectation asked = Expectation.of(measure.defaultCondition())
                .of(Judged.of("that of the worst pair of groups that chance does not explain", worst))
                .because(NumberText.of(standardErrors) + " standard errors of " + count() + " pairs");
        return leastChance > LARGEST_CHANCE ? asked.doubtful("not enough rows to tell") : asked;
    }

    private static double standardError(GroupRate.Of group, GroupRate.Of other) {
        return DifferenceError.ofShares(
                group.rate() * group.rows(), group.rows(), other.rate() * other.rows(), other.rows());
    }
}
