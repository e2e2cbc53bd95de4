package io.github.driftlib.duckdb;

import io.github.driftlib.data.Dataset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

/** A data set as a table that DuckDB can query, without a copy of it. */
final class DatasetRows implements DuckDBTableFunction<Dataset, AtomicInteger, Object> {

    /**
     * A query that gives each row its place.
     *
     * @param sql the query
     * @param place the name of the column that has the place
     */
    record Numbered(String sql, String place) {}

    private Dataset dataset = Dataset.builder().build();
    private List<ColumnWriter> feeds = List.of();

    DatasetRows() {}

    DatasetRows(Dataset dataset) {
        set(dataset);
    }

    /** Takes the place of the data set before, for queries to come. */
    void set(Dataset other) {
        dataset = other;
        feeds = dataset.columnNames().stream()
                .map(dataset::column)
                .map(ColumnWriter::of)
                .toList();
    }

    /** The query over this table with the place of each row, from 0. */
    Numbered numberedQuery(String function) {
        String place = "row_place";
        Set<String> taken = dataset.columnNames().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        while (taken.contains(place)) {
            place += "_";
        }
        String columns = query(function);
        String from = " FROM " + function + "()";
        String listed = columns.substring(0, columns.length() - from.length());
        return new Numbered(listed + (feeds.isEmpty() ? "" : ", ") + "c" + feeds.size() + " AS " + place + from, place);
    }

    /** The query over this table, registered as the given function, that names and types its columns. */
    String query(String function) {
        List<String> names = dataset.columnNames();
        return IntStream.range(0, feeds.size())
                .mapToObj(i -> feeds.get(i).expression("c" + i) + " AS " + SqlText.identifier(names.get(i)))
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + function + "()"));
    }

    @Override
    public Dataset bind(DuckDBTableFunctionBindInfo info) {
        for (int i = 0; i < feeds.size(); i++) {
            info.addResultColumn("c" + i, feeds.get(i).type());
        }
        info.addResultColumn("c" + feeds.size(), DuckDBColumnType.BIGINT);
        info.setCardinality(dataset.rowCount(), true);
        return dataset;
    }

    /** The number of the next row. One thread asks, so that rows keep their order. */
    @Override
    public AtomicInteger init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(1);
        return new AtomicInteger();
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
        AtomicInteger next = info.getInitData();
        int from = next.get();
        int rows = (int) Math.min(chunk.capacity(), dataset.rowCount() - from);
        for (int i = 0; i < feeds.size(); i++) {
            feeds.get(i).fill(chunk.vector(i), from, rows);
        }
        for (int i = 0; i < rows; i++) {
            chunk.vector(feeds.size()).setLong(i, from + (long) i);
        }
        next.set(from + rows);
        return rows;
    }
}
