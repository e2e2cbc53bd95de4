package io.github.driftlib.fairness;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** A rate of a group, and the rows of the group that it is a share of. */
enum GroupRate {
    SELECTION(FairnessGroup::selectionRate, FairnessGroup::count),
    TRUE_POSITIVE(FairnessGroup::truePositiveRate, FairnessGroup::favourable),
    FALSE_POSITIVE(FairnessGroup::falsePositiveRate, FairnessGroup::others),
    PRECISION(FairnessGroup::precision, FairnessGroup::selectedKnown);

    private final Function<FairnessGroup, Double> rate;
    private final ToLongFunction<FairnessGroup> rows;

    GroupRate(Function<FairnessGroup, Double> rate, ToLongFunction<FairnessGroup> rows) {
        this.rate = rate;
        this.rows = rows;
    }

    /** The rate of one group: so many of so many rows. */
    record Of(double rate, long rows) {}

    /** The rates of the groups that have at least so many rows that the rate is a share of. */
    List<Of> of(List<FairnessGroup> groups, int fewest) {
        return groups.stream()
                .filter(group -> rows.applyAsLong(group) >= Math.max(1, fewest))
                .map(group -> new Of(rate.apply(group), rows.applyAsLong(group)))
                .toList();
    }
}
