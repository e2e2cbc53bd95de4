package io.github.driftlib.attribution;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.ModelLoss;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.table.GroupMoments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
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
public record MeanChange(String segmentColumn, @Nullable String valueColumn) implements Metric<MeanChange.Result> {

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
    public MetricOutcome<Result> compute(MetricContext context) {
        if (context.reference().isEmpty()) {
            return MetricOutcome.notApplicable("there must be a reference to compare with");
        }
        return groups(context.definition())
                .then(groups -> {
                    Sides<GroupMoments> sides = context.sides().map(side -> side.summary(groups));
                    GroupMoments before = sides.reference().orElseThrow();
                    if (before.count() == 0 || sides.current().count() == 0) {
                        return Attempt.<Result>notEnoughData("both sides must have a row with a value and a segment");
                    }
                    if (Math.max(
                                    before.labels().size(),
                                    sides.current().labels().size())
                            > MOST_SEGMENTS) {
                        return Attempt.<Result>notApplicable("column '" + segmentColumn + "' must have at most "
                                + MOST_SEGMENTS + " different values, but has more");
                    }
                    return Attempt.of(Result.of(this, before, sides.current()));
                })
                .outcome(Function.identity());
    }

    /**
     * Why a mean changed, by segment.
     *
     * @param segmentColumn the column that makes the segments
     * @param valueColumn the column whose mean it is, or null for what the model loses
     * @param reference the mean of the reference
     * @param current the mean of current
     * @param change current less reference
     * @param mix what other shares of the segments changed
     * @param rate what other means within segments changed; mix and rate add up to the change
     * @param segments the segments, those that changed most first
     */
    public record Result(
            String segmentColumn,
            @Nullable String valueColumn,
            double reference,
            double current,
            double change,
            double mix,
            double rate,
            List<Segment> segments)
            implements MetricResult {

        /** Copies the list. */
        public Result {
            segments = List.copyOf(segments);
        }

        /**
         * A segment.
         *
         * @param segment its label
         * @param referenceShare the share of the reference's rows that it holds
         * @param currentShare the share of current's rows that it holds
         * @param referenceMean its mean in the reference; that of current where the reference has none of it
         * @param currentMean its mean in current; that of the reference where current has none of it
         * @param mix what its share changed
         * @param rate what its mean changed
         */
        public record Segment(
                String segment,
                double referenceShare,
                double currentShare,
                double referenceMean,
                double currentMean,
                double mix,
                double rate) {

            double size() {
                return Math.abs(mix + rate);
            }
        }

        static Result of(MeanChange metric, GroupMoments before, GroupMoments now) {
            double level = before.mean() / 2 + now.mean() / 2;
            TreeSet<String> labels = new TreeSet<>(before.labels());
            labels.addAll(now.labels());
            List<Segment> segments = new ArrayList<>();
            double mix = 0;
            double rate = 0;
            for (String label : labels) {
                double was = (double) before.count(label) / before.count();
                double is = (double) now.count(label) / now.count();
                double meanWas = before.count(label) > 0 ? before.mean(label) : now.mean(label);
                double meanIs = now.count(label) > 0 ? now.mean(label) : meanWas;
                Segment segment = new Segment(
                        label,
                        was,
                        is,
                        meanWas,
                        meanIs,
                        (is - was) * (meanWas / 2 + meanIs / 2 - level),
                        (meanIs - meanWas) * (was + is) / 2);
                mix += segment.mix;
                rate += segment.rate;
                segments.add(segment);
            }
            segments.sort(Comparator.comparingDouble(Segment::size).reversed());
            return new Result(
                    metric.segmentColumn(),
                    metric.valueColumn(),
                    before.mean(),
                    now.mean(),
                    now.mean() - before.mean(),
                    mix,
                    rate,
                    segments);
        }

        @Override
        public List<MetricValue> values() {
            return List.of(
                    MetricValue.of(segmentColumn, "change", change),
                    MetricValue.of(segmentColumn, "mix", mix),
                    MetricValue.of(segmentColumn, "rate", rate));
        }
    }
}
