package io.github.driftlib.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.json.Json;
import org.junit.jupiter.api.Test;

/** A condition that nothing satisfies, or everything, is a mistake. */
class ImpossibleConditionTest {

    @Test
    void tolerancesAreFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Condition.Approx.of(1).relative(Double.POSITIVE_INFINITY))
                .withMessage("relative and absolute must be at least 0 and finite, but were Infinity and 1.0E-12");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Condition.Approx.of(1).absolute(Double.POSITIVE_INFINITY));
    }

    @Test
    void listsHaveFiniteNumbers() {
        assertThatIllegalArgumentException().isThrownBy(Condition::isIn);
        assertThatIllegalArgumentException().isThrownBy(Condition::notIn);
        assertThatIllegalArgumentException().isThrownBy(() -> Condition.isIn(1, Double.NaN));
    }

    @Test
    void aNumberMustSatisfyBoth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Condition.gt(5).and(Condition.lt(1)))
                .withMessage("a number must satisfy the condition, but none is greater than 5 and less than 1");
        assertThatIllegalArgumentException().isThrownBy(() -> Condition.gt(1).and(Condition.lt(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Condition.gt(1).and(Condition.lte(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Condition.eq(1).and(Condition.notEq(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Condition.isIn(1, 2).and(Condition.gt(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> Condition.isIn(1).and(Condition.notIn(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.value(Json.read("{\"gt\":5,\"lt\":1}"), Condition.class));
    }

    @Test
    void whatIsNarrowIsPossible() {
        assertThat(Condition.gte(1).and(Condition.lte(1)).holds(1)).isTrue();
        assertThat(Condition.gt(1).and(Condition.lt(2)).holds(1.5)).isTrue();
        assertThat(Condition.notIn(1, 2).and(Condition.gte(1)).holds(3)).isTrue();
        assertThat(Condition.eq(Condition.Approx.of(400).relative(0.1))
                        .and(Condition.lt(361))
                        .holds(360))
                .isTrue();
        assertThat(Condition.gte(-Double.MAX_VALUE)
                        .and(Condition.lte(Double.MAX_VALUE))
                        .holds(0))
                .isTrue();
    }
}
