package io.github.driftlib.attribution;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.ModelLoss;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.GroupMoments;
import io.github.driftlib.summary.Summarizer;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a mean changed, by segment: because there are more rows of some segment (mix), or because the mean within a
 * segment changed (rate). With w the share and m the mean of a segment, and M the mean of all:
 *
 * <pre>
 * mix  = (w_current - w_reference) ((m_reference + m_current) / 2 - (M_reference + M_current) / 2)
 * rate = (m_current - m_reference) (w_reference + w_current) / 2
 * </pre>
 *
 * <p>All parts add up to the change. The mix is centred at the mean of all: a segment that is as all others are does
 * not count because it grew. A segment that is on one side only has its mean of that side on both. Source: Kitagawa,
 * Components of a difference between two rates, JASA (1955).
 *
 * @param segmentColumn the column that makes the segments, of labels, or of numbers of which there are at most 1,000
 * @param valueColumn the column of numbers whose mean is explained; null for what the model loses ({@link ModelLoss})
 */
public record MeanChange(String segmentColumn, @Nullable String valueColumn) implements Metric<MeanChangeResult> {

    private static final int MOST_SEGMENTS = 1000;

    /** Checks that there is a segment column. */
    public MeanChange {
        Objects.requireNonNull(segmentColumn, "segmentColumn must be given, but was null");
    }

    /** What changed the mean of what the model loses. */
    public static MeanChange of(String segmentColumn) {
        return new MeanChange(segmentColumn, null);
    }

    /** What changed the mean of a column. */
    public MeanChange value(String column) {
        Objects.requireNonNull(column, "column must be given, but was null");
        return new MeanChange(segmentColumn, column);
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return groups(definition).value().stream().toList();
    }

    @Override
    public void check(MetricContext context) {
        context.definition()
                .checkColumns(
                        "segmentColumn and valueColumn",
                        Stream.of(segmentColumn, valueColumn)
                                .filter(Objects::nonNull)
                                .toList());
    }

    private Attempt<Summarizer<GroupMoments>> groups(ResolvedDefinition definition) {
        ColumnKind kind = definition.kind(segmentColumn);
        if (kind != ColumnKind.CATEGORICAL && kind != ColumnKind.NUMERICAL && kind != ColumnKind.TEXT) {
            return Attempt.notApplicable("column '" + segmentColumn + "' must hold labels or numbers, but holds "
                    + kind.label() + " values");
        }
        if (definition.change(segmentColumn).isPresent()) {
            return Attempt.notApplicable(definition.change(segmentColumn).get().text());
        }
        return ModelLoss.of(valueColumn, definition)
                .map((DerivedColumn value) -> GroupMoments.of(value, segmentColumn));
    }

    @Override
    public MetricOutcome<MeanChangeResult> compute(MetricContext context) {
        if (context.reference().isEmpty()) {
            return MetricOutcome.notApplicable("there must be a reference to compare with");
        }
        return groups(context.definition())
                .then(groups -> {
                    Sides<GroupMoments> sides = context.sides().map(side -> side.summary(groups));
                    GroupMoments before = sides.reference().orElseThrow();
                    if (before.count() == 0 || sides.current().count() == 0) {
                        return Attempt.<MeanChangeResult>notEnoughData(
                                "both sides must have a row with a value and a segment");
                    }
                    if (Math.max(
                                    before.labels().size(),
                                    sides.current().labels().size())
                            > MOST_SEGMENTS) {
                        return Attempt.<MeanChangeResult>notApplicable("column '" + segmentColumn
                                + "' must have at most " + MOST_SEGMENTS + " different values, but has more");
                    }
                    return Attempt.of(MeanChangeResult.of(this, before, sides.current()));
                })
                .outcome(Function.identity());
    }
}
