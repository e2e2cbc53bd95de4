package io.github.driftlib.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptTest {

    private record Total(int value) implements MetricResult {
        @Override
        public List<MetricValue> values() {
            return List.of(MetricValue.of("", "value", value));
        }
    }

    @Test
    void stepsFollowUntilOneFails() {
        List<Integer> seen = new ArrayList<>();
        Attempt<Integer> steps = Attempt.of(1)
                .map(value -> value + 1)
                .then(value -> Attempt.<Integer>notEnoughData("only " + value))
                .map(value -> {
                    seen.add(value);
                    return value;
                });
        assertThat(seen).isEmpty();
        assertThat(steps.value()).isEmpty();
        assertThat(steps.reason()).isEqualTo("only 2");
        assertThat(steps.outcome(Total::new)).isEqualTo(MetricOutcome.notEnoughData("only 2"));
        assertThat(steps.thenOutcome(value -> MetricOutcome.of(new Total(value))))
                .isEqualTo(MetricOutcome.notEnoughData("only 2"));
    }

    @Test
    void aValueBecomesAResult() {
        Attempt<Integer> made = Attempt.of(1).map(value -> value + 1);
        assertThat(made.value()).contains(2);
        assertThat(made.reason()).isEmpty();
        assertThat(made.outcome(Total::new)).isEqualTo(MetricOutcome.of(new Total(2)));
        assertThat(Attempt.of(made.outcome(Total::new))).isEqualTo(Attempt.of(new Total(2)));
        assertThat(Attempt.of(MetricOutcome.<Total>notApplicable("why"))).isEqualTo(Attempt.notApplicable("why"));
    }

    @Test
    void noValueHasAStatusOfItsOwn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attempt.NotMade<>(MetricOutcome.Status.COMPUTED, "why"))
                .withMessage("status must not be COMPUTED where there is no value");
    }
}
