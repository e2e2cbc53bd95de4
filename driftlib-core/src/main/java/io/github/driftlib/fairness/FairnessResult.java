package io.github.driftlib.fairness;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether groups are treated alike.
 *
 * @param protectedColumns the columns that make the groups
 * @param favourableLabel the favourable outcome
 * @param smallestGroup how many rows a group must have for its rates to count
 * @param current the groups in current
 * @param reference the groups in the reference, or null where there is none
 */
public record FairnessResult(
        List<String> protectedColumns,
        String favourableLabel,
        int smallestGroup,
        Side current,
        @Nullable Side reference)
        implements MetricResult {

    /** Copies the list. */
    public FairnessResult {
        protectedColumns = List.copyOf(protectedColumns);
    }

    /**
     * The groups of one data set.
     *
     * @param groups all groups, small ones marked, in the order of their labels
     * @param smallGroups how many are too small for their rates to count
     * @param disparities how far apart the others are
     */
    public record Side(List<FairnessGroup> groups, long smallGroups, GroupDisparities disparities) {

        /** Copies the list. */
        public Side {
            groups = List.copyOf(groups);
        }

        static Side of(List<FairnessGroup> groups, int smallestGroup) {
            return new Side(
                    groups,
                    groups.stream().filter(FairnessGroup::small).count(),
                    GroupDisparities.of(groups, smallestGroup));
        }
    }

    @Override
    public List<MetricValue> values() {
        List<MetricValue> values = new ArrayList<>();
        String columns = String.join(", ", protectedColumns);
        for (FairnessMeasure measure : FairnessMeasure.values()) {
            measure.of(current.disparities)
                    .ifPresent(value -> values.add(MetricValue.of(columns, measure.field(), value)));
        }
        values.add(MetricValue.of(columns, "small_groups", current.smallGroups));
        return values;
    }
}
