package io.github.driftlib.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.fixture.Fixtures;
import org.junit.jupiter.api.Test;

/** Against the exact chain over the last outcomes. */
class BudgetTest {

    private static final JsonNode FIXTURE = Fixtures.read("algorithms/alerting.json");

    private static void assertClose(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-9 * expected));
    }

    @Test
    void alertsBeginAsOften() {
        FIXTURE.get("starts_per_check")
                .forEach(entry -> assertClose(
                        new OutOf(entry.get("n").asInt(), entry.get("m").asInt())
                                .startsPerCheck(entry.get("alpha").asDouble()),
                        entry.get("rate").asDouble()));
        FIXTURE.get("alpha_for_one_false_alert_per_30_checks")
                .forEach(entry -> assertClose(
                        new OutOf(entry.get("n").asInt(), entry.get("m").asInt()).levelFor(1.0 / 30),
                        entry.get("alpha").asDouble()));
        assertThat(new OutOf(2, 3).startsPerCheck(0.1))
                .isCloseTo(FIXTURE.get("simulated_2_of_3_at_0_1").asDouble(), within(3e-4));
    }

    @Test
    void eachCheckHasItsShare() {
        FIXTURE.get("budget").forEach(entry -> {
            int metrics = entry.get("metrics").asInt();
            FalseAlarmBudget budget = new FalseAlarmBudget(
                    entry.get("false_alerts_per_month").asDouble(),
                    entry.get("checks_per_month").asDouble());
            double share = entry.get("alpha_per_check").asDouble();
            assertClose(budget.perCheck(metrics), share);
            assertClose(
                    new OutOf(2, 3).levelFor(share), entry.get("alpha_2_of_3").asDouble());
            assertClose(
                    new OutOf(1, 1).startsPerCheck(budget.singleLevel(metrics))
                            + new OutOf(2, 3).startsPerCheck(budget.pairLevel(metrics)),
                    share);
        });
    }

    @Test
    void whatNeverHappensIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OutOf(2, 3).levelFor(0.2))
                .withMessageContaining("startsPerCheck must be in (0, 0.125], but was 0.2");
        assertThat(FalseAlarmBudget.daily(1000).pairLevel(1)).isBetween(0.1, 0.5);
    }
}
