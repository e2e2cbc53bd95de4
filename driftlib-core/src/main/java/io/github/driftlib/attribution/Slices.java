package io.github.driftlib.attribution;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.DefinedColumns;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.ModelLoss;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * In which slices of the rows the loss is larger than elsewhere, and in which it grew. A slice is a value of one column
 * or of two: a label, a number where there are at most 20 of them, or a range between quartiles of the reference;
 * labels beyond the 20 most frequent are one, {@code (other)}.
 *
 * <p>Each slice that has enough rows on both sides of the cut is compared with the rest of current by Welch's t-test
 * (one-sided: larger), and with the same slice of the reference likewise. As many are compared, p-values against the
 * rest are adjusted by Benjamini and Hochberg. They are right of many rows only, so what is told is more: in which
 * share of up to 499 divisions of the losses among the rows at random some slice is as much worse, by the standard
 * error of a mean that is drawn without putting back; and in which share of as many divisions of the rows of both sides
 * some slice grows as surprisingly by the t-test (Westfall and Young). So the level is kept however skewed losses are;
 * at most 5,000 rows of a side are divided. Slices are ranked by the score of Sagadeeva and Boehm (SliceLine, SIGMOD
 * 2021), 0.95 (slice mean / mean - 1) - 0.05 (rows / slice rows - 1); a pair is listed only where it is above both of
 * its halves.
 *
 * @param valueColumn the column of numbers that are larger where rows are worse; null for what the model loses
 * @param columns the columns that make slices; null for the features that hold numbers or labels
 * @param smallestSlice how many rows a slice and its rest must have, at least 2; one percent of the rows where that is
 *     more
 * @param most how many slices are listed at most, at least 1
 */
public record Slices(@Nullable String valueColumn, @Nullable List<String> columns, int smallestSlice, int most)
        implements RowMetric<Slices.Result> {

    /** How many rows a slice must have unless said otherwise. */
    public static final int DEFAULT_SMALLEST_SLICE = 30;

    /** How many slices are listed unless said otherwise. */
    public static final int DEFAULT_MOST = 20;

    private static final int MOST_COLUMNS = 40;

    /** Copies the names and checks the numbers. */
    public Slices {
        columns = columns == null ? null : List.copyOf(columns);
        if (smallestSlice < 2) {
            throw new IllegalArgumentException("smallestSlice must be at least 2, but was " + smallestSlice);
        }
        if (most < 1) {
            throw new IllegalArgumentException("most must be at least 1, but was " + most);
        }
    }

    /** Slices by the given columns, or by all features where there are none. */
    public static Slices of(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return new Slices(null, columns.length == 0 ? null : List.of(columns), DEFAULT_SMALLEST_SLICE, DEFAULT_MOST);
    }

    /** By the values of a column in place of what the model loses. */
    public Slices value(String column) {
        Objects.requireNonNull(column, "column must be given, but was null");
        return new Slices(column, columns, smallestSlice, most);
    }

    /** With another smallest size. */
    public Slices smallestSlice(int rows) {
        return new Slices(valueColumn, columns, rows, most);
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("columns", columns);
        context.definition().checkColumns("valueColumn", valueColumn == null ? List.of() : List.of(valueColumn));
    }

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
        List<String> chosen = DefinedColumns.inputs(columns, valueColumn, context.definition()).stream()
                .filter(sides.current()::contains)
                .filter(column ->
                        sides.reference().map(rows -> rows.contains(column)).orElse(true))
                .toList();
        if (chosen.isEmpty()) {
            return MetricOutcome.notApplicable("columns must be features of numbers or labels, but there are none");
        }
        if (chosen.size() > MOST_COLUMNS) {
            return MetricOutcome.notApplicable(
                    "columns must be at most " + MOST_COLUMNS + ", but were " + chosen.size() + ": name some");
        }
        Sides<Dataset> defined = sides.map(rows -> DefinedColumns.of(rows, chosen, context.definition()));
        return ModelLoss.of(valueColumn, context.definition())
                .thenOutcome(value -> new SliceSearch(this, chosen, value, defined).outcome());
    }

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
    public record Result(
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
        public Result {
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
         * @param excess the probability that some slice is as much worse than its rest where losses are divided among
         *     the rows at random
         * @param growth the probability that some slice grows as surprisingly where the rows of both sides are divided
         *     at random; null where the reference has too few rows
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
}
