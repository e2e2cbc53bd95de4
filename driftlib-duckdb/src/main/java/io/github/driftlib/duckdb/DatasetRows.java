package io.github.driftlib.duckdb;

import io.github.driftlib.data.Dataset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

/** A data set as a table that DuckDB can query, without a copy of it. */
final class DatasetRows implements DuckDBTableFunction<Dataset, AtomicInteger, Object> {

    private final Dataset dataset;
    private final List<ColumnFeed> feeds;

    DatasetRows(Dataset dataset) {
        this.dataset = dataset;
        this.feeds = dataset.columnNames().stream()
                .map(dataset::column)
                .map(ColumnFeed::of)
                .toList();
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
        next.set(from + rows);
        return rows;
    }
}
