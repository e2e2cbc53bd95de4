package io.github.driftlib.outlier;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether strange rows of current come in a burst: rows are looked at in their order, and a row is strange where its
 * score is beyond a quantile of the reference's. A sum rises by each strange row and falls by each other one, but never
 * below 0 (the CUSUM chart of a share, for ten times as many strange rows as current has on the whole); where it is
 * largest, strange rows are thickest. The p-value is the share of up to 499 orders at random of the rows of current in
 * which a burst is as large, so it does not ask how many rows are strange, which {@link RowOutliers} does. Where the
 * reference has as large a burst in its own order, that is usual: strange rows of a night come together. Without an
 * order of rows it means nothing.
 *
 * @param method how strange a row is
 * @param columns which columns; null for the features that hold numbers, and for ECOD labels too
 * @param quantile of the reference's scores, beyond which a row is strange, in (0, 1)
 */
@SuppressWarnings("exports") // Of an annotation, which nobody needs at run time.
public record StrangeBursts(OutlierMethod method, @Nullable List<String> columns, double quantile)
        implements RowMetric<StrangeBursts.Result> {

    /** Checks the parameters. */
    public StrangeBursts {
        Objects.requireNonNull(method, "method must be given, but was null");
        columns = columns == null ? null : List.copyOf(columns);
        if (!(quantile > 0 && quantile < 1)) {
            throw new IllegalArgumentException("quantile must be in (0, 1), but was " + quantile);
        }
    }

    /** By all features, or by the given columns. */
    public static StrangeBursts of(OutlierMethod method, String... columns) {
        Objects.requireNonNull(method, "method must be given, but was null");
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return new StrangeBursts(method, columns.length == 0 ? null : List.of(columns), RowOutliers.DEFAULT_QUANTILE);
    }

    /** With another quantile. */
    public StrangeBursts quantile(double other) {
        return new StrangeBursts(method, columns, other);
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("columns", columns);
    }

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
        return JudgedRows.of(method, columns, quantile, sides, context)
                .thenOutcome(rows -> MetricOutcome.of(result(rows)));
    }

    private Result result(JudgedRows rows) {
        int[] judged = IntStream.range(0, rows.ofCurrent().length)
                .filter(row -> !Double.isNaN(rows.ofCurrent()[row]))
                .toArray();
        int[] strange = beyond(rows.ofCurrent(), rows.threshold());
        int all = judged.length;
        if (strange.length == 0 || strange.length == all) {
            return new Result(method, rows.scores().columns(), all, strange.length, null, 0, 0, 1);
        }
        Burst.Steps steps = Burst.Steps.of((double) strange.length / all);
        Burst burst = Burst.of(strange, steps);
        int[] before = beyond(rows.scores().ofReference(rows.before()), rows.threshold());
        return new Result(
                method,
                rows.scores().columns(),
                all,
                strange.length,
                new Result.Rows(judged[burst.first()], judged[burst.last()], burst.strange()),
                burst.height(),
                before.length == 0 ? 0 : Burst.of(before, steps).height(),
                burst.pValue(strange.length, all, steps));
    }

    /** The strange ones among the rows that have a score, numbered without the others. */
    private static int[] beyond(double[] scores, double threshold) {
        double[] judged =
                Arrays.stream(scores).filter(score -> !Double.isNaN(score)).toArray();
        return IntStream.range(0, judged.length)
                .filter(row -> judged[row] > threshold)
                .toArray();
    }

    /**
     * Where strange rows are thickest.
     *
     * @param method how strange a row is
     * @param columns the columns that were looked at
     * @param rows how many rows of current were judged
     * @param strange how many of them are strange
     * @param burst where they are thickest; null where no row is strange, or all are
     * @param height how large the burst is: the largest sum
     * @param referenceHeight how large the largest one of the reference is, in the same steps
     * @param pValue the share of orders at random of the rows of current in which there is as large a burst
     */
    @SuppressWarnings("exports") // Of an annotation, which nobody needs at run time.
    public record Result(
            OutlierMethod method,
            List<String> columns,
            int rows,
            int strange,
            @Nullable Rows burst,
            double height,
            double referenceHeight,
            double pValue)
            implements MetricResult {

        /** Copies the list. */
        public Result {
            columns = List.copyOf(columns);
        }

        /**
         * A run of rows.
         *
         * @param first the number of its first row in current, from 0 on
         * @param last the number of its last row
         * @param strange how many of its rows are strange
         */
        public record Rows(int first, int last, int strange) {}

        /** The p-value, or 1 where the reference has as large a burst. */
        public double chance() {
            return height > referenceHeight ? pValue : 1;
        }

        @Override
        public List<MetricValue> values() {
            return List.of(MetricValue.of("", "burst", height), MetricValue.of("", "p_value", pValue));
        }
    }
}
