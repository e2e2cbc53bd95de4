package io.github.driftlib.outlier;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many rows are stranger than the strangest one percent of the reference, in current and in the reference itself;
 * on request the strangest rows, with what is strange in them.
 *
 * @param method how strange a row is
 * @param columns which columns; null for the features that hold numbers, and for ECOD labels too
 * @param quantile of the reference's scores, beyond which a row is strange, in (0, 1)
 * @param strangest how many rows are listed, from 0 on; rows are data of people, so none unless asked for
 */
public record RowOutliers(OutlierMethod method, @Nullable List<String> columns, double quantile, int strangest)
        implements RowMetric<RowOutliers.Result> {

    /** The quantile unless said otherwise. */
    public static final double DEFAULT_QUANTILE = 0.99;

    /** Checks the parameters. */
    public RowOutliers {
        Objects.requireNonNull(method, "method must be given, but was null");
        columns = columns == null ? null : List.copyOf(columns);
        if (!(quantile > 0 && quantile < 1)) {
            throw new IllegalArgumentException("quantile must be in (0, 1), but was " + quantile);
        }
        if (strangest < 0) {
            throw new IllegalArgumentException("strangest must be at least 0, but was " + strangest);
        }
    }

    /** By all features, or by the given columns. */
    public static RowOutliers of(OutlierMethod method, String... columns) {
        Objects.requireNonNull(method, "method must be given, but was null");
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return new RowOutliers(method, columns.length == 0 ? null : List.of(columns), DEFAULT_QUANTILE, 0);
    }

    /** With the strangest rows. */
    public RowOutliers strangest(int rows) {
        return new RowOutliers(method, columns, quantile, rows);
    }

    /** With another quantile. */
    public RowOutliers quantile(double other) {
        return new RowOutliers(method, columns, other, strangest);
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("columns", columns);
    }

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
        return JudgedRows.of(method, columns, quantile, sides, context).thenOutcome(this::judge);
    }

    private MetricOutcome<Result> judge(JudgedRows judgedRows) {
        RowScores scores = judgedRows.scores();
        Dataset now = judgedRows.now();
        double[] ofCurrent = judgedRows.ofCurrent();
        double threshold = judgedRows.threshold();
        EmpiricalDistribution known = EmpiricalDistribution.of(ofCurrent);
        long judged = judgedRows.judged();
        EmpiricalDistribution apart = EmpiricalDistribution.of(scores.apart(judgedRows.before()));
        int[] order = IntStream.range(0, ofCurrent.length)
                .filter(row -> !Double.isNaN(ofCurrent[row]))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> -ofCurrent[row]))
                .limit(strangest)
                .mapToInt(Integer::intValue)
                .toArray();
        List<Result.StrangeRow> rows = new ArrayList<>();
        for (int row : order) {
            double[] parts = scores.parts(now, row);
            Map<String, Double> byColumn = new LinkedHashMap<>();
            for (int i = 0; i < parts.length; i++) {
                byColumn.put(scores.columns().get(i), Result.bounded(parts[i]));
            }
            rows.add(new Result.StrangeRow(row, Result.bounded(ofCurrent[row]), byColumn));
        }
        return MetricOutcome.of(new Result(
                method,
                scores.columns(),
                threshold,
                OutlierShare.of(
                        above(known, threshold) + known.positiveInfinities(),
                        judged,
                        above(apart, threshold) + apart.positiveInfinities(),
                        apart.finite().count() + apart.positiveInfinities()),
                now.rowCount() - judged,
                rows));
    }

    private static long above(EmpiricalDistribution scores, double threshold) {
        EmpiricalDistribution finite = scores.finite();
        int after = finite.firstAtLeast(Math.nextUp(threshold), 0);
        return after == finite.size() ? 0 : finite.count() - finite.weightBelow(after);
    }

    /**
     * How many rows are strange.
     *
     * @param method how strange a row is
     * @param columns the columns that were looked at
     * @param threshold the score beyond which a row is strange
     * @param share how many are, on both sides
     * @param notJudged how many rows of current have no score, as a number is missing or infinite
     * @param strangest the strangest rows of current where they were asked for, the strangest first
     */
    public record Result(
            OutlierMethod method,
            List<String> columns,
            double threshold,
            OutlierShare share,
            long notJudged,
            List<StrangeRow> strangest)
            implements MetricResult {

        /** Copies the lists. */
        public Result {
            columns = List.copyOf(columns);
            strangest = List.copyOf(strangest);
        }

        /**
         * A strange row.
         *
         * @param row its number in current, from 0 on
         * @param score how strange it is
         * @param parts what each column adds to that
         */
        public record StrangeRow(int row, double score, Map<String, Double> parts) {

            /** Copies the map. */
            public StrangeRow {
                parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
            }
        }

        /** A number as JSON can hold it. */
        static double bounded(double number) {
            return Double.isNaN(number) ? 0 : Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, number));
        }

        @Override
        public List<MetricValue> values() {
            return List.of(
                    MetricValue.of("", "share_of_outliers", share.currentShare()),
                    MetricValue.of("", "p_value", share.pValue()));
        }
    }
}
