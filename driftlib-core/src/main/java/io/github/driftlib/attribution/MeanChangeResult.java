package io.github.driftlib.attribution;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.summary.GroupMoments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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
public record MeanChangeResult(
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
    public MeanChangeResult {
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

    static MeanChangeResult of(MeanChange metric, GroupMoments before, GroupMoments now) {
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
        return new MeanChangeResult(
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
