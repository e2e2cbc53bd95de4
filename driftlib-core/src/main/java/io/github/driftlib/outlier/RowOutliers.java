package io.github.driftlib.outlier;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.ArrayList;
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
        implements RowMetric<RowOutliersResult> {

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
    public MetricOutcome<RowOutliersResult> compute(Sides<Dataset> sides, MetricContext context) {
        return JudgedRows.of(method, columns, quantile, sides, context).thenOutcome(this::judge);
    }

    private MetricOutcome<RowOutliersResult> judge(JudgedRows judgedRows) {
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
        List<RowOutliersResult.StrangeRow> rows = new ArrayList<>();
        for (int row : order) {
            double[] parts = scores.parts(now, row);
            Map<String, Double> byColumn = new LinkedHashMap<>();
            for (int i = 0; i < parts.length; i++) {
                byColumn.put(scores.columns().get(i), RowOutliersResult.bounded(parts[i]));
            }
            rows.add(new RowOutliersResult.StrangeRow(row, RowOutliersResult.bounded(ofCurrent[row]), byColumn));
        }
        return MetricOutcome.of(new RowOutliersResult(
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
}
