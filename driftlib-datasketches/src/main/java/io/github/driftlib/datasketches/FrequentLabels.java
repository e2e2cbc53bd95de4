package io.github.driftlib.datasketches;

import io.github.driftlib.datasketches.CountLayouts.Frequent;
import io.github.driftlib.datasketches.CountLayouts.Item;
import io.github.driftlib.summary.CategoryCounts;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.datasketches.common.ArrayOfItemsSerDe;
import org.apache.datasketches.common.ArrayOfLongsSerDe;
import org.apache.datasketches.common.ArrayOfNumbersSerDe;
import org.apache.datasketches.common.ArrayOfStringsSerDe;
import org.apache.datasketches.frequencies.ErrorType;
import org.apache.datasketches.frequencies.ItemsSketch;
import org.apache.datasketches.memory.Memory;

/**
 * A column of labels as a sketch of frequent items of Apache DataSketches remembers it: the most frequent labels, each
 * with a count that is too small by at most {@link CategoryCounts#errorBound}, surely. Spark's
 * {@code approx_top_k_accumulate} writes such sketches, in the field {@code sketch} of a struct.
 *
 * <p>A column whose labels all fit is counted exactly. Immutable and safe for use by many threads; a sketch of an
 * object copies its counts.
 */
public final class FrequentLabels {

    private final CategoryCounts counts;

    private FrequentLabels(CategoryCounts counts) {
        this.counts = counts;
    }

    /** A sketch of texts. */
    public static FrequentLabels strings(byte[] bytes) {
        return read(Item.TEXT, bytes, new ArrayOfStringsSerDe(), label -> label);
    }

    /** A sketch of whole numbers of 8 bytes, as of Spark's {@code BIGINT}. */
    public static FrequentLabels longs(byte[] bytes) {
        return read(Item.WHOLE, bytes, new ArrayOfLongsSerDe(), String::valueOf);
    }

    /** A sketch of numbers each of which says its type, as of Spark's {@code INT}. */
    public static FrequentLabels numbers(byte[] bytes) {
        return read(Item.NUMBER, bytes, new ArrayOfNumbersSerDe(), String::valueOf);
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
        return new FrequentLabels(counted(sketch, label, 0));
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
