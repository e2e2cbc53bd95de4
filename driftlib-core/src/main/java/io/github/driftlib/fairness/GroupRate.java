package io.github.driftlib.fairness;

import io.github.driftlib.fairness.FairnessMetric.Group;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** A rate of a group, and the rows of the group that it is a share of. */
enum GroupRate {
    SELECTION(Group::selectionRate, Group::count),
    TRUE_POSITIVE(Group::truePositiveRate, Group::favourable),
    FALSE_POSITIVE(Group::falsePositiveRate, Group::others),
    PRECISION(Group::precision, Group::selectedKnown);

    private final Function<Group, Double> rate;
    private final ToLongFunction<Group> rows;

    GroupRate(Function<Group, Double> rate, ToLongFunction<Group> rows) {
        this.rate = rate;
        this.rows = rows;
    }

    /** The rate of one group: so many of so many rows. */
    record Of(double rate, long rows) {}

    /** The rates of the groups that have at least so many rows that the rate is a share of. */
    List<Of> of(List<Group> groups, int fewest) {
        return groups.stream()
                .filter(group -> rows.applyAsLong(group) >= Math.max(1, fewest))
                .map(group -> new Of(rate.apply(group), rows.applyAsLong(group)))
                .toList();
    }
}
