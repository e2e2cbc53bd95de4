package io.github.driftlib.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.json.Json;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionTest {

    private static final Condition.Approx NEAR_FORTY = Condition.Approx.of(40).relative(0.1);

    /** Each operator at the ends of 40 ± 4, at the value, and outside. */
    @ParameterizedTest
    @CsvSource({
        "eq,     35.9 no, 36 yes, 40 yes, 44 yes, 44.1 no",
        "not_eq, 35.9 yes, 36 no, 40 no, 44 no, 44.1 yes",
        "gt,     36 no, 40 no, 44 no, 44.1 yes, 100 yes",
        "gte,    35.9 no, 36 yes, 40 yes, 44 yes, 100 yes",
        "lt,     35.9 yes, 36 no, 40 no, 44 no, 0 yes",
        "lte,    35.9 yes, 44 yes, 44.1 no, 0 yes, 40 yes"
    })
    void strictComparisonsShrinkByTheToleranceAndOthersWiden(
            String operator, String first, String second, String third, String fourth, String fifth) {
        Condition condition = switch (operator) {
            case "eq" -> Condition.eq(NEAR_FORTY);
            case "not_eq" -> Condition.notEq(NEAR_FORTY);
            case "gt" -> Condition.gt(NEAR_FORTY);
            case "gte" -> Condition.gte(NEAR_FORTY);
            case "lt" -> Condition.lt(NEAR_FORTY);
            default -> Condition.lte(NEAR_FORTY);
        };
        for (String expectation : new String[] {first, second, third, fourth, fifth}) {
            String[] parts = expectation.trim().split(" ");
            assertThat(condition.holds(Double.parseDouble(parts[0])))
                    .as(operator + " " + parts[0])
                    .isEqualTo(parts[1].equals("yes"));
        }
    }

    @Test
    void exactBoundsHaveNoTolerance() {
        assertThat(Condition.eq(0.3).holds(0.1 + 0.2)).isFalse();
        assertThat(Condition.eq(Condition.Approx.of(0.3)).holds(0.1 + 0.2)).isTrue();
        assertThat(Condition.gt(1).holds(1)).isFalse();
        assertThat(Condition.gte(1).holds(1)).isTrue();
        assertThat(Condition.notEq(1).holds(1)).isFalse();
        assertThat(Condition.isIn(1, -0.0).holds(0)).isTrue();
        assertThat(Condition.notIn(1, 2).holds(2)).isFalse();
    }

    @Test
    void theToleranceOfZeroIsTheAbsoluteOne() {
        assertThat(Condition.Approx.of(0).relative(0.1).tolerance()).isEqualTo(1e-12);
        assertThat(Condition.eq(Condition.Approx.of(0).absolute(0.25)).holds(-0.25))
                .isTrue();
    }

    @Test
    void allComparisonsMustHold() {
        Condition share = Condition.gte(0).and(Condition.lt(1));
        assertThat(share.holds(0.5)).isTrue();
        assertThat(share.holds(1)).isFalse();
        assertThat(share.holds(-0.1)).isFalse();
        assertThat(share).hasToString("at least 0 and less than 1");
    }

    static Stream<Condition> conditions() {
        return Stream.of(
                Condition.eq(3),
                Condition.notEq(3).and(Condition.gt(1)),
                Condition.lte(NEAR_FORTY),
                Condition.lt(NEAR_FORTY)
                        .and(Condition.gte(Condition.Approx.of(-2).absolute(1))),
                Condition.isIn(1, 2.5),
                Condition.notIn(7));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void jsonReadsBack(Condition condition) {
        assertThat(Json.value(Json.tree(condition), Condition.class)).isEqualTo(condition);
    }

    @Test
    void jsonIsEvidentlys() {
        assertThat(Json.tree(Condition.eq(Condition.Approx.of(400).relative(0.1)))
                        .toString())
                .isEqualTo("{\"eq\":{\"value\":400.0,\"relative\":0.1,\"absolute\":1.0E-12}}");
        assertThat(Json.tree(Condition.isIn(1)).toString()).isEqualTo("{\"is_in\":[1.0]}");
    }

    @Test
    void badBoundsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Condition.eq(Double.NaN))
                .withMessage("value must be finite, but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Condition.Approx.of(1).relative(-1))
                .withMessage("relative and absolute must be at least 0 and finite, but were -1.0 and 1.0E-12");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Condition.gt(1).and(Condition.gt(2)))
                .withMessage("operators must be different, but 'gt' is there twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.value(Json.read("{\"above\": 1}"), Condition.class))
                .withMessageContaining("operator must be one of");
    }
}
