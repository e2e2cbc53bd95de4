package io.github.driftlib.drift;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.TimePeriod;
import io.github.driftlib.summary.plot.BinnedMeans;
import io.github.driftlib.summary.plot.PlotAxis;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a column of numbers, of few different ones too, over time, or over the row number where there is no
 * time: the mean of its finite values in each of about 150 periods or ranges, in both data sets alike, beside the mean
 * and the spread of the whole reference.
 *
 * @param columnName the column
 */
public record ColumnValuePlot(String columnName) implements RowMetric<ColumnValuePlot.Result> {

    /** Checks the parameter. */
    public ColumnValuePlot {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
    }

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
        context.definition().checkColumns("columnName", List.of(columnName));
        Dataset current = sides.current();
        Optional<Dataset> reference = sides.reference();
        if (reference.isEmpty()) {
            return MetricOutcome.notApplicable("the picture needs a reference, but there is none");
        }
        if (!Stream.of(current, reference.get()).allMatch(this::holdsNumbers)) {
            return MetricOutcome.notApplicable("column '" + columnName + "' must hold numbers on both sides, but "
                    + held(current) + " in current and " + held(reference.get()) + " in the reference");
        }
        Optional<String> time = PlotAxis.timeColumn(current, context.definition())
                .filter(column -> PlotAxis.timeColumn(reference.get(), context.definition())
                        .isPresent());
        int[] currentRows = rows(current, time);
        int[] referenceRows = rows(reference.get(), time);
        if (currentRows.length == 0 || referenceRows.length == 0) {
            return MetricOutcome.notEnoughData("column '" + columnName
                    + "' must have a finite value on both sides, at a known time where there is one, but has "
                    + currentRows.length + " in current and " + referenceRows.length + " in the reference");
        }
        Optional<TimePeriod> period = time.map(column ->
                TimePeriod.over(micros(current, column, currentRows), micros(reference.get(), column, referenceRows)));
        Function<Side, BinnedMeans> line =
                side -> context.plots() ? line(side, time, period, currentRows, referenceRows) : null;
        EmpiricalDistribution whole = EmpiricalDistribution.of(values(reference.get(), referenceRows));
        return MetricOutcome.of(new Result(
                columnName,
                time.orElse(null),
                period.orElse(null),
                finite(whole.mean()),
                whole.count() > 1 ? finite(whole.sampleStandardDeviation()) : null,
                line.apply(new Side(current, currentRows)),
                line.apply(new Side(reference.get(), referenceRows))));
    }

    private record Side(Dataset data, int[] rows) {}

    private boolean holdsNumbers(Dataset side) {
        return side.contains(columnName) && side.column(columnName) instanceof NumericalColumn;
    }

    private String held(Dataset side) {
        return side.contains(columnName)
                ? "holds " + side.column(columnName).kind().label() + " values"
                : "is not";
    }

    /** The rows that have a finite value and, where there is a time, a time. */
    private int[] rows(Dataset side, Optional<String> time) {
        NumericalColumn numbers = side.numerical(columnName);
        DatetimeColumn times = time.map(side::datetime).orElse(null);
        return IntStream.range(0, side.rowCount())
                .filter(row -> Double.isFinite(numbers.get(row)) && (times == null || !times.isMissing(row)))
                .toArray();
    }

    private static EmpiricalDistribution micros(Dataset side, String time, int[] rows) {
        DatetimeColumn times = side.datetime(time);
        return EmpiricalDistribution.of(
                Arrays.stream(rows).mapToDouble(times::micros).toArray());
    }

    private double[] values(Dataset side, int[] rows) {
        NumericalColumn numbers = side.numerical(columnName);
        return Arrays.stream(rows).mapToDouble(numbers::get).toArray();
    }

    private BinnedMeans line(
            Side side, Optional<String> time, Optional<TimePeriod> period, int[] currentRows, int[] referenceRows) {
        PlotAxis axis = time.isPresent()
                ? PlotAxis.ofTimes(side.rows, time.get(), side.data.datetime(time.get()), period.orElseThrow())
                : PlotAxis.ofRows(
                        side.rows,
                        Math.min(currentRows[0], referenceRows[0]),
                        Math.max(currentRows[currentRows.length - 1], referenceRows[referenceRows.length - 1]));
        return BinnedMeans.of(axis, values(side.data, side.rows));
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? (Double) number : null;
    }

    /**
     * The picture of a numerical column over time.
     *
     * @param columnName the column
     * @param datetimeColumnName the column of the time, or null where the rows are numbered
     * @param prefix how long a period is, or null where the rows are numbered
     * @param referenceMean the mean of the reference, or null where it is not finite
     * @param referenceStd the standard deviation (n - 1) of the reference, or null where it is not finite
     * @param current the mean in each period in current
     * @param reference the mean in each period in the reference
     */
    public record Result(
            String columnName,
            @Nullable String datetimeColumnName,
            @Nullable TimePeriod prefix,
            @Nullable Double referenceMean,
            @Nullable Double referenceStd,
            @PlotData BinnedMeans current,
            @PlotData BinnedMeans reference)
            implements MetricResult {

        /** Nothing: it is a picture. */
        @Override
        public List<MetricValue> values() {
            return List.of();
        }
    }
}
