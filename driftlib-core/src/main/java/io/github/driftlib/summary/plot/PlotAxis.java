package io.github.driftlib.summary.plot;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.TimePeriod;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * An axis along which the rows of a data set are drawn: the {@linkplain TimePeriod period} of the time column that
 * comes nearest to 150 points, or 150 equal ranges of the row number where there is no time.
 */
public final class PlotAxis {

    private static final int RANGES = 150;
    /**
     * By which share of the range the first bin reaches below it, so that it holds the smallest number (pandas' cut).
     */
    private static final double MARGIN = 0.001;

    private static final String[] RANGE_LABELS =
            IntStream.range(0, RANGES).mapToObj(Integer::toString).toArray(String[]::new);

    private final String name;
    private final String[] labels;
    private final int[] binOfRow;

    private PlotAxis(String name, String[] labels, int[] binOfRow) {
        this.name = name;
        this.labels = labels;
        this.binOfRow = binOfRow;
    }

    /**
     * The axis of one data set.
     *
     * @param rows the numbers of its rows to be drawn, ascending
     * @param data the data set
     * @param definition what says which column is the time
     */
    public static PlotAxis of(int[] rows, Dataset data, ResolvedDefinition definition) {
        Objects.requireNonNull(rows, "rows must be given, but was null");
        Objects.requireNonNull(data, "data must be given, but was null");
        Objects.requireNonNull(definition, "definition must be given, but was null");
        Optional<String> datetime = timeColumn(data, definition);
        if (datetime.isEmpty()) {
            return ofRows(rows, rows.length == 0 ? 0 : rows[0], rows.length == 0 ? 0 : rows[rows.length - 1]);
        }
        DatetimeColumn times = data.datetime(datetime.get());
        double[] micros = Arrays.stream(rows)
                .mapToDouble(row -> times.isMissing(row) ? Double.NaN : times.micros(row))
                .toArray();
        return ofTimes(rows, datetime.get(), times, TimePeriod.over(EmpiricalDistribution.of(micros)));
    }

    /** The column of the time, where the data set has it. */
    public static Optional<String> timeColumn(Dataset data, ResolvedDefinition definition) {
        Objects.requireNonNull(data, "data must be given, but was null");
        Objects.requireNonNull(definition, "definition must be given, but was null");
        return definition
                .datetime()
                .filter(data::contains)
                .filter(column -> data.column(column) instanceof DatetimeColumn);
    }

    /**
     * The axis of rows by their time.
     *
     * @param rows the numbers of the rows to be drawn
     * @param column the name of the time
     * @param times the time
     * @param period how long a bin is
     */
    public static PlotAxis ofTimes(int[] rows, String column, DatetimeColumn times, TimePeriod period) {
        Objects.requireNonNull(rows, "rows must be given, but was null");
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(times, "times must be given, but was null");
        Objects.requireNonNull(period, "period must be given, but was null");
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

    /**
     * The axis of rows by their number.
     *
     * @param rows the numbers of the rows to be drawn
     * @param from the smallest number of a row
     * @param to the largest number of a row
     */
    public static PlotAxis ofRows(int[] rows, double from, double to) {
        Objects.requireNonNull(rows, "rows must be given, but was null");
        double[] edges = new double[RANGES + 1];
        double step = (to - from) / RANGES;
        Arrays.setAll(edges, i -> i == RANGES ? to : i * step + from);
        edges[0] = from - Math.max(MARGIN * (to - from), MARGIN);
        int[] bins = Arrays.stream(rows)
                .map(row -> to == from ? 0 : firstAtLeast(edges, row) - 1)
                .toArray();
        return new PlotAxis("Index binned", RANGE_LABELS, bins);
    }

    private static int firstAtLeast(double[] edges, double number) {
        int found = Arrays.binarySearch(edges, number);
        return found >= 0 ? found : -found - 1;
    }

    /** What the axis shows. */
    public String name() {
        return name;
    }

    /** The number of bins. */
    int bins() {
        return labels.length;
    }

    /** The name of a bin: the start of its period, or its number. */
    String label(int bin) {
        return labels[bin];
    }

    /** The bin of the i-th of the rows drawn, or -1 where its time is missing. */
    int bin(int i) {
        return binOfRow[i];
    }
}
