package io.github.driftlib.multivariate;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.stats.SlicedDistance;
import io.github.driftlib.summary.table.CoMomentMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How far many columns together lie from the reference: the mean of the Wasserstein distances along fixed directions
 * (the same in every run), of columns in deviations of the reference. The p-value is that of 499 divisions of all rows
 * by chance, whatever the distribution. At most 2,000 rows of a side are looked at. Source: Bonneel, Rabin, Peyré and
 * Pfister, Sliced and Radon Wasserstein barycenters of measures (2015).
 *
 * @param columns which columns; null for the features that hold numbers
 * @param directions how many directions, from 1 to 1,000
 */
public record SlicedWasserstein(@Nullable List<String> columns, int directions)
        implements RowMetric<SlicedWasserstein.Result> {

    /** How many directions unless said otherwise. */
    public static final int DEFAULT_DIRECTIONS = 50;

    private static final int MOST_ROWS = 2000;
    private static final int FEWEST_ROWS = 10;

    /** Copies the names and checks the number. */
    public SlicedWasserstein {
        columns = columns == null ? null : List.copyOf(columns);
        if (directions < 1 || directions > 1000) {
            throw new IllegalArgumentException("directions must be from 1 to 1000, but was " + directions);
        }
    }

    /** Of all features that hold numbers, or of the given columns, along 50 directions. */
    public static SlicedWasserstein of(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return new SlicedWasserstein(columns.length == 0 ? null : List.of(columns), DEFAULT_DIRECTIONS);
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("columns", columns == null ? List.of() : columns);
    }

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
        if (sides.reference().isEmpty()) {
            return MetricOutcome.notApplicable("there must be a reference to compare with");
        }
        List<String> chosen = NumberColumns.of(columns, context.definition());
        if (chosen.isEmpty()) {
            return MetricOutcome.notApplicable("columns must be features that hold numbers, but there are none");
        }
        Dataset before = sides.reference().get();
        CoMomentMatrix moments = CoMomentMatrix.of(chosen).apply(before);
        List<String> varied = moments.count() == 0
                ? List.of()
                : chosen.stream()
                        .filter(column -> !moments.isConstant(chosen.indexOf(column)))
                        .toList();
        if (varied.isEmpty()) {
            return MetricOutcome.notEnoughData("the reference must have complete rows that differ");
        }
        double[][] reference = NumberColumns.strided(before, varied, MOST_ROWS);
        double[][] current = NumberColumns.strided(sides.current(), varied, MOST_ROWS);
        if (Math.min(reference[0].length, current[0].length) < FEWEST_ROWS) {
            return MetricOutcome.notEnoughData("both sides must have " + FEWEST_ROWS
                    + " rows in which all columns are finite, but have " + reference[0].length + " and "
                    + current[0].length);
        }
        double[][] covariances = moments.covariances(moments.count());
        for (int i = 0; i < varied.size(); i++) {
            int column = chosen.indexOf(varied.get(i));
            double middle = moments.means()[column];
            double scale = Math.sqrt(covariances[column][column]);
            Arrays.setAll(reference[i], rowOf(reference[i], middle, scale));
            Arrays.setAll(current[i], rowOf(current[i], middle, scale));
        }
        SlicedDistance distance =
                SlicedDistance.of(reference, current, SlicedDistance.directions(directions, varied.size()));
        if (!Double.isFinite(distance.mean())) {
            return MetricOutcome.notApplicable("columns must have finite distances, but their values are too large");
        }
        return MetricOutcome.of(new Result(
                varied,
                reference[0].length,
                current[0].length,
                distance.mean(),
                distance.largest(),
                distance.permutation()));
    }

    private static IntToDoubleFunction rowOf(double[] numbers, double middle, double scale) {
        return row -> (numbers[row] - middle) / scale;
    }

    /**
     * How far many columns together lie from the reference.
     *
     * @param columns the columns that were looked at
     * @param referenceRows how many rows of the reference were
     * @param currentRows how many rows of current were
     * @param distance the mean distance along all directions, in deviations of the reference
     * @param largest the largest distance along a direction
     * @param pValue the probability of so large a mean distance by chance, by permutations
     */
    public record Result(
            List<String> columns, int referenceRows, int currentRows, double distance, double largest, double pValue)
            implements MetricResult {

        /** Copies the list. */
        public Result {
            columns = List.copyOf(columns);
        }

        @Override
        public List<MetricValue> values() {
            return List.of(MetricValue.of("", "distance", distance), MetricValue.of("", "p_value", pValue));
        }
    }
}
