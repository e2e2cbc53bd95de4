package io.github.driftlib.attribution;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In which slices of the rows the loss is larger, and in which it grew.
 *
 * @param valueColumn the column whose numbers were compared, or null for what the model loses
 * @param mean the mean of current
 * @param rows how many rows have a value
 * @param tested how many slices were compared
 * @param worseSlices how many of them are worse than their rest where chance alone makes any so in 5 %
 * @param grownSlices how many of them are worse than in the reference where chance alone makes any so in 5 %; null
 *     where there is no reference
 * @param slices the slices of the highest scores, the highest first
 */
public record SlicesResult(
        @Nullable String valueColumn,
        double mean,
        long rows,
        int tested,
        long worseSlices,
        @Nullable Integer grownSlices,
        List<Slice> slices)
        implements MetricResult {

    static final double LEVEL = 0.05;

    /** Copies the list. */
    public SlicesResult {
        slices = List.copyOf(slices);
    }

    /**
     * A slice.
     *
     * @param slice the value of each of its columns
     * @param rows how many rows of current it has
     * @param mean their mean
     * @param restMean the mean of all other rows of current
     * @param referenceMean the mean of the same slice of the reference, or null where there are too few rows
     * @param score how much worse and how large it is
     * @param effect by how many deviations of a row it is worse than its rest, or null where rows do not differ
     * @param pValue the probability of so much larger a mean than that of the rest by chance
     * @param adjusted the same, adjusted for all slices that were compared (Benjamini and Hochberg)
     * @param excess the probability that some slice is as much worse than its rest where losses are divided among the
     *     rows at random
     * @param growth the probability that some slice grows as surprisingly where the rows of both sides are divided at
     *     random; null where the reference has too few rows
     */
    public record Slice(
            Map<String, String> slice,
            long rows,
            double mean,
            double restMean,
            @Nullable Double referenceMean,
            double score,
            @Nullable Double effect,
            double pValue,
            double adjusted,
            double excess,
            @Nullable Double growth) {

        /** Copies the map. */
        public Slice {
            slice = Collections.unmodifiableMap(new LinkedHashMap<>(slice));
        }
    }

    @Override
    public List<MetricValue> values() {
        List<MetricValue> values = new ArrayList<>();
        values.add(MetricValue.of("", "worse_slices", worseSlices));
        if (grownSlices != null) {
            values.add(MetricValue.of("", "grown_slices", grownSlices));
        }
        return values;
    }
}
