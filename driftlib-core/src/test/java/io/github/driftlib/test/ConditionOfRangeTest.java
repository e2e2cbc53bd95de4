package io.github.driftlib.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.summary.ValueRange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A condition on a value that is known within bounds, against all values on a grid between them. */
class ConditionOfRangeTest {

    private static final List<Condition> CONDITIONS = List.of(
            Condition.eq(2),
            Condition.eq(Condition.Approx.of(2).absolute(0.5)),
            Condition.notEq(2),
            Condition.notEq(Condition.Approx.of(2).absolute(0.5)),
            Condition.gt(2),
            Condition.gte(2),
            Condition.lt(2),
            Condition.lte(2),
            Condition.gte(1).and(Condition.lt(3)),
            Condition.isIn(1, 2),
            Condition.notIn(1, 2));

    @Test
    void itHoldsOrFailsThroughoutWhereItDoesForEveryValue() {
        for (Condition condition : CONDITIONS) {
            for (int low = 0; low <= 16; low++) {
                for (int high = low; high <= 16; high++) {
                    ValueRange range = new ValueRange(low / 4.0, high / 4.0);
                    int holding = 0;
                    for (int value = low; value <= high; value++) {
                        holding += condition.holds(value / 4.0) ? 1 : 0;
                    }
                    assertThat(condition.holdsThroughout(range))
                            .as("%s in %s", condition, range)
                            .isEqualTo(holding == high - low + 1);
                    assertThat(condition.failsThroughout(range))
                            .as("%s in %s", condition, range)
                            .isEqualTo(holding == 0);
                }
            }
        }
    }
}
