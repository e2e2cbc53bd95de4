package io.github.driftlib.finding.rule;

import io.github.driftlib.finding.Chance;
import io.github.driftlib.finding.Finding;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.finding.FindingWords;
import io.github.driftlib.metric.MetricResult;
import java.util.Objects;
import java.util.Optional;

/** Finds columns that are empty now, and those of which more values are missing than before, beyond chance. */
public final class MissingJump {

    /** A jump is by at least this share of the rows. */
    private static final double LEAST = 0.01;

    /** A jump by at least this share of the rows is an alarm. */
    private static final double LARGE = 0.1;

    private MissingJump() {}

    /**
     * The missing values of one side of a comparison.
     *
     * @param missing how many values are missing
     * @param rows how many rows there are
     */
    public record Side(long missing, long rows) {
        /** The share that is missing. */
        double share() {
            return (double) missing / rows;
        }
    }

    /** The finding about a column, if there is one. */
    public static <R extends MetricResult> Optional<Finding> of(
            FindingRule.Input<R> input, String column, Side now, Side then) {
        Objects.requireNonNull(input, "input must be given, but was null");
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(now, "now must be given, but was null");
        Objects.requireNonNull(then, "then must be given, but was null");
        if (now.rows == 0 || then.rows == 0) {
            return Optional.empty();
        }
        double jump = now.share() - then.share();
        if (jump < LEAST
                || !input.chance().isBeyond(Chance.moreByChance(now.missing, now.rows, then.missing, then.rows))) {
            return Optional.empty();
        }
        Finding.Evidence evidence =
                input.evidence(column, "share_of_missing_values", now.share(), (Double) then.share());
        String before = then.missing == 0 ? "was full" : FindingWords.percent(then.share()) + " was missing";
        if (now.missing == now.rows) {
            return Optional.of(input.finding(
                    Finding.Severity.ALARM,
                    Finding.Kind.COLUMN_EMPTY,
                    jump,
                    column + " is empty (" + before + ")",
                    evidence));
        }
        return Optional.of(input.finding(
                jump >= LARGE ? Finding.Severity.ALARM : Finding.Severity.WARNING,
                Finding.Kind.MISSING,
                jump,
                column + ": " + FindingWords.percent(now.share()) + " missing (was "
                        + FindingWords.percent(then.share()) + ")",
                evidence));
    }
}
