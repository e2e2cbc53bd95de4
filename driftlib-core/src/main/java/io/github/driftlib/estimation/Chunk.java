package io.github.driftlib.estimation;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.stats.rank.StableSort;
import io.github.driftlib.summary.TimePeriod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Rows that follow each other.
 *
 * @param key what the chunk is called: its first and last position, or the start of its period
 * @param from the position of its first row in the order of the chunks
 * @param rows the numbers of its rows in the data set
 */
record Chunk(String key, int from, int[] rows) {

    /** All rows of a data set, as one chunk. */
    static Chunk all(Dataset data) {
        return new Chunk("all", 0, IntStream.range(0, data.rowCount()).toArray());
    }

    /** The chunks of a data set; none where it has no row. */
    static List<Chunk> of(Chunking chunking, Dataset data, ResolvedDefinition definition) {
        Optional<DatetimeColumn> time = definition
                .datetime()
                .filter(data::contains)
                .map(data::column)
                .filter(DatetimeColumn.class::isInstance)
                .map(DatetimeColumn.class::cast);
        int[] order = time.map(Chunk::inOrder)
                .orElseGet(() -> IntStream.range(0, data.rowCount()).toArray());
        if (chunking instanceof Chunking.BySize size) {
            return bySize(order, size.chunkSize());
        }
        if (chunking instanceof Chunking.ByNumber number) {
            return bySize(order, Math.max(1, order.length / number.chunkNumber()));
        }
        TimePeriod period = ((Chunking.ByPeriod) chunking).chunkPeriod();
        return time.map(times -> byPeriod(order, times, period)).orElse(List.of());
    }

    private static int[] inOrder(DatetimeColumn times) {
        double[] micros = new double[times.size()];
        for (int row = 0; row < micros.length; row++) {
            micros[row] = times.isMissing(row) ? Double.POSITIVE_INFINITY : times.micros(row);
        }
        return StableSort.ascending(micros);
    }

    private static List<Chunk> bySize(int[] order, int size) {
        List<Chunk> chunks = new ArrayList<>();
        for (int from = 0; from < order.length; from += size) {
            int to = Math.min(order.length, from + size);
            chunks.add(new Chunk("[" + from + ":" + (to - 1) + "]", from, Arrays.copyOfRange(order, from, to)));
        }
        return chunks;
    }

    private static List<Chunk> byPeriod(int[] order, DatetimeColumn times, TimePeriod period) {
        List<Chunk> chunks = new ArrayList<>();
        int from = 0;
        while (from < order.length && !times.isMissing(order[from])) {
            long start = period.start(times.micros(order[from]));
            int to = from;
            while (to < order.length && !times.isMissing(order[to]) && period.start(times.micros(order[to])) == start) {
                to++;
            }
            chunks.add(new Chunk(TimePeriod.text(start), from, Arrays.copyOfRange(order, from, to)));
            from = to;
        }
        return chunks;
    }

    int size() {
        return rows.length;
    }

    int to() {
        return from + rows.length - 1;
    }

    /** The numbers of the chunk's rows. */
    double[] of(double[] numbers) {
        double[] picked = new double[rows.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = numbers[rows[i]];
        }
        return picked;
    }
}
