package io.github.driftlib.fairness;

import io.github.driftlib.data.PositiveAtThreshold;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.Summarizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether a model that predicts classes treats groups of people alike: how often each group is predicted the favourable
 * outcome, how often rightly, and how far apart the groups are. {@link GroupDisparities} defines each distance.
 *
 * <p>A group is all rows with the same value of the protected column, or with the same values of several
 * (intersections). Rows without such a value or without a prediction are left out. Groups of fewer than
 * {@code smallestGroup} rows are listed and marked, but take no part in the distances: the rates of a few rows differ
 * by chance alone. So with each rate, where fewer rows can be a share of it: true positives of few positive rows.
 *
 * @param protectedColumns the columns of labels or numbers that make the groups, at least one
 * @param favourableLabel the outcome that is good for whom it is predicted; null for the positive label
 * @param probasThreshold the probability from which on the positive class is predicted, in [0, 1], where predictions
 *     are probabilities of two classes; null for 0.5
 * @param smallestGroup how many rows a group must have that a rate is a share of for it to count, at least 1
 */
public record FairnessMetric(
        List<String> protectedColumns,
        @Nullable String favourableLabel,
        @Nullable Double probasThreshold,
        int smallestGroup)
        implements Metric<FairnessResult> {

    /** How many rows a group must have unless said otherwise. */
    public static final int DEFAULT_SMALLEST_GROUP = 30;

    /** Copies the names and checks the parameters. */
    public FairnessMetric {
        protectedColumns = List.copyOf(protectedColumns);
        if (protectedColumns.isEmpty() || new LinkedHashSet<>(protectedColumns).size() < protectedColumns.size()) {
            throw new IllegalArgumentException(
                    "protectedColumns must be different columns, at least one, but were " + protectedColumns);
        }
        PositiveAtThreshold.checked(probasThreshold);
        if (smallestGroup < 1) {
            throw new IllegalArgumentException("smallestGroup must be at least 1, but was " + smallestGroup);
        }
    }

    /** Groups by the values of the columns, with the positive label as favourable outcome. */
    public static FairnessMetric of(String... protectedColumns) {
        Objects.requireNonNull(protectedColumns, "protectedColumns must be given, but was null");
        return new FairnessMetric(List.of(protectedColumns), null, null, DEFAULT_SMALLEST_GROUP);
    }

    /** With another favourable outcome. */
    public FairnessMetric favouring(String label) {
        Objects.requireNonNull(label, "label must be given, but was null");
        return new FairnessMetric(protectedColumns, label, probasThreshold, smallestGroup);
    }

    /** With the positive class predicted from a probability on. */
    public FairnessMetric atThreshold(double threshold) {
        return new FairnessMetric(protectedColumns, favourableLabel, threshold, smallestGroup);
    }

    /** With another smallest size of a group. */
    public FairnessMetric smallestGroup(int rows) {
        return new FairnessMetric(protectedColumns, favourableLabel, probasThreshold, rows);
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return FairnessInput.needs(this, definition);
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("protectedColumns", protectedColumns);
    }

    @Override
    public MetricOutcome<FairnessResult> compute(MetricContext context) {
        return FairnessInput.of(this, context)
                .then(input -> context.sides()
                        .keepReferenceIf(input::fits)
                        .attempt(input::groups)
                        .map(groups -> groups.map(side -> FairnessResult.Side.of(side, smallestGroup))
                                .into((current, reference) -> new FairnessResult(
                                        protectedColumns, input.favourable(), smallestGroup, current, reference))))
                .outcome(Function.identity());
    }
}
