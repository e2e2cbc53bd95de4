package io.github.driftlib.datasketches;

import io.github.driftlib.datasketches.CountLayouts.Frequent;
import io.github.driftlib.datasketches.CountLayouts.Item;
import io.github.driftlib.summary.CategoryCounts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.datasketches.common.ArrayOfItemsSerDe;
import org.apache.datasketches.common.ArrayOfLongsSerDe;
import org.apache.datasketches.common.ArrayOfNumbersSerDe;
import org.apache.datasketches.common.ArrayOfStringsSerDe;
import org.apache.datasketches.frequencies.ErrorType;
import org.apache.datasketches.frequencies.ItemsSketch;
import org.apache.datasketches.kll.KllItemsSketch;
import org.apache.datasketches.memory.Memory;
import org.apache.datasketches.quantilescommon.QuantilesAPI;
import org.apache.datasketches.quantilescommon.QuantilesGenericSketchIterator;

/**
 * A column of labels as a sketch of frequent items of Apache DataSketches remembers it: the most frequent labels, each
 * with a count that is too small by at most {@link CategoryCounts#errorBound}, surely. Spark's
 * {@code approx_top_k_accumulate} writes such sketches, in the field {@code sketch} of a struct.
 *
 * <p>A KLL or a classic sketch of quantiles of texts is a sample of the texts: a share is known within the error that
 * the library states for the share between two ranks, 1.65 % with k = 200, with a probability of 99 %. The labels are
 * those with more, their counts being what is sure; a sketch of frequent items knows them far better.
 *
 * <p>A column whose labels all fit is counted exactly. Immutable and safe for use by many threads; a sketch of an
 * object copies its counts.
 */
public final class FrequentLabels {

    private static final ArrayOfItemsSerDe<String> TEXTS = new ArrayOfStringsSerDe();

    private final CategoryCounts counts;

    private FrequentLabels(CategoryCounts counts) {
        this.counts = counts;
    }

    /** A sketch of texts. */
    public static FrequentLabels strings(byte[] bytes) {
        return read(Item.TEXT, bytes, TEXTS, label -> label);
    }

    /** A sketch of whole numbers of 8 bytes, as of Spark's {@code BIGINT}. */
    public static FrequentLabels longs(byte[] bytes) {
        return read(Item.WHOLE, bytes, new ArrayOfLongsSerDe(), String::valueOf);
    }

    /** A sketch of numbers each of which says its type, as of Spark's {@code INT}. */
    public static FrequentLabels numbers(byte[] bytes) {
        return read(Item.NUMBER, bytes, new ArrayOfNumbersSerDe(), String::valueOf);
    }

    /** A KLL sketch of texts. */
    public static FrequentLabels kllStrings(byte[] bytes) {
        SketchBytes checked = QuantileLayouts.kllOfTexts(bytes);
        KllItemsSketch<String> sketch =
                checked.read(memory -> KllItemsSketch.heapify(memory, Comparator.naturalOrder(), TEXTS));
        return checked.sketched(() -> of(sketch, label -> label));
    }

    /** A classic sketch of quantiles of texts, as Hive's {@code ds_quantile_strings_sketch} writes it. */
    public static FrequentLabels classicStrings(byte[] bytes) {
        SketchBytes checked = QuantileLayouts.classicOfTexts(bytes);
        org.apache.datasketches.quantiles.ItemsSketch<String> sketch =
                checked.read(memory -> org.apache.datasketches.quantiles.ItemsSketch.getInstance(
                        String.class, memory, Comparator.naturalOrder(), TEXTS));
        return checked.sketched(() -> of(sketch, label -> label));
    }

    private static <T> FrequentLabels read(
            Item item, byte[] bytes, ArrayOfItemsSerDe<T> items, Function<? super T, String> label) {
        Frequent checked = CountLayouts.frequent(item, bytes);
        ItemsSketch<T> sketch = checked.bytes().read((Memory memory) -> ItemsSketch.getInstance(memory, items));
        return new FrequentLabels(counted(sketch, label, checked.missing()));
    }

    /**
     * A sketch of any objects.
     *
     * @param sketch the sketch
     * @param label the label of an object; objects of one label are counted together
     */
    public static <T> FrequentLabels of(ItemsSketch<T> sketch, Function<? super T, String> label) {
        Objects.requireNonNull(sketch, "sketch must be given, but was null");
        Objects.requireNonNull(label, "label must be given, but was null");
        return new FrequentLabels(counted(sketch, label, 0));
    }

    /** A KLL sketch of any objects, with the label of each. */
    public static <T> FrequentLabels of(KllItemsSketch<T> sketch, Function<? super T, String> label) {
        Objects.requireNonNull(sketch, "sketch must be given, but was null");
        return sampled(sketch, sketch.iterator(), label);
    }

    /** A classic sketch of quantiles of any objects, with the label of each. */
    public static <T> FrequentLabels of(
            org.apache.datasketches.quantiles.ItemsSketch<T> sketch, Function<? super T, String> label) {
        Objects.requireNonNull(sketch, "sketch must be given, but was null");
        return sampled(sketch, sketch.iterator(), label);
    }

    private static <T> FrequentLabels sampled(
            QuantilesAPI sketch, QuantilesGenericSketchIterator<T> items, Function<? super T, String> label) {
        Objects.requireNonNull(label, "label must be given, but was null");
        double error = sketch.isEstimationMode() ? sketch.getNormalizedRankError(true) : 0;
        return new FrequentLabels(sampled(items, sketch.getN(), error, label));
    }

    /** Each share is within the error of that of the sample: less it, it is sure, and twice it is missing at most. */
    private static <T> CategoryCounts sampled(
            QuantilesGenericSketchIterator<T> items,
            long observations,
            double error,
            Function<? super T, String> label) {
        Map<String, Long> sample = new HashMap<>();
        while (items.next()) {
            sample.merge(label.apply(items.getQuantile()), items.getWeight(), Math::addExact);
        }
        long wrong = (long) Math.ceil(Math.min(1, error) * observations);
        Map<String, Long> counts = new HashMap<>();
        long counted = 0;
        for (Map.Entry<String, Long> entry : sample.entrySet()) {
            if (entry.getValue() > wrong) {
                counts.put(entry.getKey(), entry.getValue() - wrong);
                counted += entry.getValue() - wrong;
            }
        }
        return CategoryCounts.of(counts, 0, observations - counted, Math.min(observations, 2 * wrong));
    }

    private static <T> CategoryCounts counted(ItemsSketch<T> sketch, Function<? super T, String> label, long missing) {
        Map<String, Long> counts = new HashMap<>();
        long counted = 0;
        int most = 0;
        Map<String, Integer> together = new HashMap<>();
        for (ItemsSketch.Row<T> row : sketch.getFrequentItems(0, ErrorType.NO_FALSE_NEGATIVES)) {
            if (row.getLowerBound() > 0) {
                String name = label.apply(row.getItem());
                counts.merge(name, row.getLowerBound(), Math::addExact);
                most = Math.max(most, together.merge(name, 1, Integer::sum));
                counted += row.getLowerBound();
            }
        }
        long error = Math.multiplyExact(sketch.getMaximumError(), Math.max(1, most));
        return CategoryCounts.of(counts, missing, sketch.getStreamLength() - counted, error);
    }

    /** The counts of the observations of both: errors add up. */
    public FrequentLabels union(FrequentLabels other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        return new FrequentLabels(counts.merge(other.counts));
    }

    /**
     * The labels with their counts, for {@link io.github.driftlib.summary.profile.SummarizedRows}. The missing values
     * are those that Spark has counted beside, or none.
     */
    public CategoryCounts counts() {
        return counts;
    }

    @Override
    public String toString() {
        return "FrequentLabels" + counts.mostFrequent(3) + " of " + counts.total() + " values";
    }
}
