package io.github.driftlib.summary.plot;

import io.github.driftlib.stats.TopK;
import io.github.driftlib.stats.bin.DoaneBins;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.Logarithms;
import io.github.driftlib.summary.TimePeriod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The histograms of both sides of a comparison over the same bars.
 *
 * @param current that of current
 * @param reference that of the reference, or null where there is none
 * @param <H> what the bars stand over
 */
public record Histograms<H extends Histogram>(
        @Nullable H current, @Nullable H reference) {

    /** In place of the labels that have no bar of their own. */
    public static final String OTHER = "other";

    /** How many labels have a bar of their own. */
    public static final int MOST_LABELS = 100;

    /**
     * Numbers over {@linkplain RobustEdges bins} that both sides share and that outliers do not widen: those of
     * {@link DoaneBins} between the 1 % and the 99 % quantiles, one bin at either end for what lies much further out,
     * and one bin around each number where these are few whole ones. No bin where there is no finite value.
     */
    public static Histograms<Histogram.Numbers> ofNumbers(
            EmpiricalDistribution current, Optional<EmpiricalDistribution> reference) {
        Objects.requireNonNull(current, "current must be given, but was null");
        Objects.requireNonNull(reference, "reference must be given, but was null");
        List<EmpiricalDistribution> sides = new ArrayList<>(2);
        if (current.count() > 0) {
            sides.add(current);
        }
        if (reference.isPresent() && reference.get().count() > 0) {
            sides.add(reference.get());
        }
        double[] edges = sides.isEmpty() ? new double[0] : RobustEdges.of(sides);
        return of(current, reference, side -> numbers(edges, side::histogram));
    }

    /**
     * The decimal logarithms of the positive numbers, over the bins that {@link DoaneBins} gives for those of both
     * sides together; no bin where there is no positive number.
     */
    public static Histograms<Histogram.Numbers> ofLogarithms(
            EmpiricalDistribution current, Optional<EmpiricalDistribution> reference) {
        Objects.requireNonNull(current, "current must be given, but was null");
        Objects.requireNonNull(reference, "reference must be given, but was null");
        List<Logarithms> sides = Stream.concat(Stream.of(current), reference.stream())
                .map(EmpiricalDistribution::logarithms)
                .filter(side -> side.count() > 0)
                .toList();
        double[] edges = sides.isEmpty() ? new double[0] : Logarithms.edges(sides);
        return of(current, reference, side -> numbers(edges, side.logarithms()::histogram));
    }

    private static Histogram.Numbers numbers(double[] edges, Function<double[], long[]> histogram) {
        List<Double> x = new ArrayList<>(edges.length);
        for (double edge : edges) {
            x.add(edge);
        }
        return new Histogram.Numbers(x, edges.length == 0 ? List.of() : list(histogram.apply(edges)));
    }

    private static List<Long> list(long[] counts) {
        List<Long> list = new ArrayList<>(counts.length);
        for (long count : counts) {
            list.add(count);
        }
        return list;
    }

    /**
     * Labels, the most frequent of both sides together first, those of equal count in text order. The
     * {@value #MOST_LABELS} most frequent have a bar of their own, the rest is {@value #OTHER}. Missing values have no
     * bar.
     */
    public static Histograms<Histogram.Labels> ofLabels(CategoryCounts current, Optional<CategoryCounts> reference) {
        Objects.requireNonNull(current, "current must be given, but was null");
        Objects.requireNonNull(reference, "reference must be given, but was null");
        CategoryCounts other = reference.orElse(CategoryCounts.empty());
        TopK<LabelOfBoth> foremost = new TopK<>(MOST_LABELS, LabelOfBoth::order);
        current.forEachLabel(
                other, (label, count, otherCount) -> foremost.add(new LabelOfBoth(label, count, otherCount)));
        List<LabelOfBoth> labels = foremost.inOrder();
        boolean rest = current.remainder() > 0 || other.remainder() > 0 || foremost.added() > labels.size();
        if (!rest
                && (current.distinctRange().isPresent() || other.distinctRange().isPresent())) {
            rest = current.merge(other).distinctCount() > labels.size();
        }
        return new Histograms<>(
                labels(labels, LabelOfBoth::current, current.total(), rest),
                reference.isEmpty() ? null : labels(labels, LabelOfBoth::reference, other.total(), rest));
    }

    /** A label and how often it occurs on both sides. */
    private record LabelOfBoth(String label, long current, long reference) {

        /** The most frequent of both together first. */
        int order(LabelOfBoth other) {
            int byCount = Long.compare(other.current + other.reference, current + reference);
            return byCount == 0 ? label.compareTo(other.label) : byCount;
        }
    }

    private static Histogram.Labels labels(
            List<LabelOfBoth> labels, ToLongFunction<LabelOfBoth> count, long total, boolean rest) {
        List<String> x = new ArrayList<>(labels.size() + 1);
        List<Long> y = new ArrayList<>(labels.size() + 1);
        long left = total;
        for (LabelOfBoth label : labels) {
            x.add(label.label());
            y.add(count.applyAsLong(label));
            left -= count.applyAsLong(label);
        }
        if (rest) {
            x.add(OTHER);
            y.add(left);
        }
        return new Histogram.Labels(x, y);
    }

    /** Points in time by the period that suits the time both sides span together ({@link TimePeriod#over}). */
    public static Histograms<Histogram.Times> ofTimes(
            EmpiricalDistribution currentMicros, Optional<EmpiricalDistribution> referenceMicros) {
        Objects.requireNonNull(currentMicros, "currentMicros must be given, but was null");
        Objects.requireNonNull(referenceMicros, "referenceMicros must be given, but was null");
        TimePeriod period = TimePeriod.over(currentMicros, referenceMicros.orElse(EmpiricalDistribution.empty()));
        return of(currentMicros, referenceMicros, side -> times(side, period));
    }

    private static Histogram.Times times(EmpiricalDistribution side, TimePeriod period) {
        PeriodCounts counts = PeriodCounts.of(side, period);
        return new Histogram.Times(
                period,
                Arrays.stream(counts.starts()).mapToObj(TimePeriod::text).toList(),
                list(counts.counts()));
    }

    private static <S, H extends Histogram> Histograms<H> of(
            S current, Optional<S> reference, Function<S, H> histogram) {
        return new Histograms<>(
                histogram.apply(current), reference.map(histogram).orElse(null));
    }
}
