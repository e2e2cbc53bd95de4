package io.github.driftlib.regression;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.TimePeriod;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * An axis along which numbers are drawn: the {@linkplain TimePeriod period} of the time column that comes nearest to
 * 150 points, or 150 equal ranges of the row number where there is no time.
 *
 * @param name what the axis shows
 * @param labels the name of each bin: the start of its period, or its number
 * @param bins the bin of each pair, or -1 where its time is missing
 */
record PlotAxis(String name, String[] labels, int[] bins) {

    private static final int RANGES = 150;
    /**
     * By which share of the range the first bin reaches below it, so that it holds the smallest number (pandas' cut).
     */
    private static final double MARGIN = 0.001;

    static PlotAxis of(PredictedPairs pairs, Dataset data, ResolvedDefinition definition) {
        Optional<String> datetime = definition
                .datetime()
                .filter(data::contains)
                .filter(column -> data.column(column) instanceof DatetimeColumn);
        return datetime.isPresent()
                ? ofTimes(datetime.get(), data.datetime(datetime.get()), pairs.rows())
                : ofRows(pairs.rows());
    }

    private static PlotAxis ofTimes(String column, DatetimeColumn times, int[] rows) {
        double[] micros = Arrays.stream(rows)
                .mapToDouble(row -> times.isMissing(row) ? Double.NaN : times.micros(row))
                .toArray();
        TimePeriod period = TimePeriod.over(EmpiricalDistribution.of(micros));
        long[] starts = Arrays.stream(rows)
                .mapToLong(row -> times.isMissing(row) ? DatetimeColumn.MISSING : period.start(times.micros(row)))
                .toArray();
        long[] known = LongStream.of(starts)
                .filter(start -> start != DatetimeColumn.MISSING)
                .sorted()
                .distinct()
                .toArray();
        int[] bins = LongStream.of(starts)
                .mapToInt(start -> Math.max(-1, Arrays.binarySearch(known, start)))
                .toArray();
        return new PlotAxis(
                column + " (" + period.label() + ")",
                LongStream.of(known).mapToObj(TimePeriod::text).toArray(String[]::new),
                bins);
    }

    private static PlotAxis ofRows(int[] rows) {
        double from = rows.length == 0 ? 0 : rows[0];
        double to = rows.length == 0 ? 0 : rows[rows.length - 1];
        double[] edges = new double[RANGES + 1];
        double step = (to - from) / RANGES;
        Arrays.setAll(edges, i -> i == RANGES ? to : i * step + from);
        edges[0] = from - Math.max(MARGIN * (to - from), MARGIN);
        int[] bins = Arrays.stream(rows)
                .map(row -> to == from ? 0 : firstAtLeast(edges, row) - 1)
                .toArray();
        return new PlotAxis(
                "Index binned",
                IntStream.range(0, RANGES).mapToObj(Integer::toString).toArray(String[]::new),
                bins);
    }

    private static int firstAtLeast(double[] edges, double number) {
        int found = Arrays.binarySearch(edges, number);
        return found >= 0 ? found : -found - 1;
    }
}
