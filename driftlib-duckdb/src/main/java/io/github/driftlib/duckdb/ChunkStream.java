package io.github.driftlib.duckdb;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Remark;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a running query, fetched chunk by chunk while DuckDB works ahead by a small buffer.
 *
 * <p>The driver's {@code nextChunk()} gives false both at the end and where the query failed on the way, so the end is
 * checked: a failure leaves the transaction aborted, and the next statement in it is refused.
 */
final class ChunkStream implements RowStream {

    private final ReadRequest request;
    private final List<String> names;
    private final List<Schema.SelectedColumn> columns;
    private List<Remark> remarks;
    private final Map<String, ColumnKind> kinds = new HashMap<>();
    private final DuckDBConnection connection;
    private final DuckDBPreparedStatement statement;
    private final DuckDBChunkedResult result;
    private final List<ColumnCollector> collectors;
    /** The place of the first vector of each column. */
    private final int[] vectors;

    private @Nullable DuckDBDataChunkReader chunk;
    private int position;
    private int chunkSize;
    private volatile boolean ended;
    /** How many rows are to come, as far as is known; once some were taken, as many again, for they come in batches. */
    private int expected;

    private ChunkStream(
            ReadRequest request,
            List<String> names,
            List<Schema.SelectedColumn> columns,
            List<Remark> remarks,
            DuckDBConnection connection,
            DuckDBPreparedStatement statement,
            DuckDBChunkedResult result,
            long rows) {
        this.request = request;
        this.names = names;
        this.columns = columns;
        this.remarks = remarks;
        this.connection = connection;
        this.statement = statement;
        this.result = result;
        expected = (int) Math.min(Integer.MAX_VALUE, rows);
        collectors =
                columns.stream().map(column -> column.reading().collector()).toList();
        vectors = new int[columns.size()];
        for (int i = 1; i < vectors.length; i++) {
            vectors[i] = vectors[i - 1] + columns.get(i - 1).expressions().size();
        }
    }

    /**
     * Opens a database, finds out the columns and starts the query.
     *
     * @throws DataReadException if one of these fails; nothing stays open
     */
    static ChunkStream open(ReadRequest request) {
        try {
            DuckDBConnection connection = request.engine().open();
            try {
                return start(request, connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw request.source().unreadable(e);
        }
    }

    private static ChunkStream start(ReadRequest request, DuckDBConnection connection) throws SQLException {
        Source source = request.source();
        ParquetFiles.Query asked = query(source, request, connection);
        Schema schema = Schema.of(source, asked, connection);
        request.condition().ifPresent(condition -> schema.checkCondition());
        List<Schema.SelectedColumn> selected = schema.select(request);
        List<Schema.SelectedColumn> columns = source.isSql()
                ? selected
                : schema.settled(selected, asked.namesOfFiles().keySet(), connection);
        List<Remark> remarks = new ArrayList<>(schema.leftOut(request));
        remarks.addAll(TextFiles.notInAll(asked.namesOfFiles(), request.selected(schema.names())));
        String query = schema.query(columns, request.condition());
        if (request.condition().isPresent()) {
            tryCondition(request, connection, schema, query);
        }
        boolean isWhole = !source.isSql() && request.condition().isEmpty();
        long rows = isWhole ? ParquetFiles.rows(asked.namesOfFiles().keySet(), connection) : 0;
        DuckDBPreparedStatement statement = InterruptWatch.watched(connection.prepare(query));
        try {
            request.values().bindTo(statement);
            return new ChunkStream(
                    request, schema.names(), columns, remarks, connection, statement, statement.query(), rows);
        } catch (SQLException e) {
            statement.close();
            throw unreadable(request, schema.names(), e);
        }
    }

    /** The query of the source; from here on the connection can do no more than run it. */
    private static ParquetFiles.Query query(Source source, ReadRequest request, DuckDBConnection connection)
            throws SQLException {
        if (source.isSql()) {
            // First between brackets, where nothing but a query can stand.
            ParquetFiles.Query query = new ParquetFiles.Query(source.sql(), List.of(), Map.of());
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET lock_configuration = true");
            }
            Schema.of(source, query, connection);
            try {
                return new ParquetFiles.Query(source.sql(), Schema.namesOf(source, connection), Map.of());
            } catch (SQLException e) {
                // Such as DESCRIBE, which can stand in no other place than that of a table.
                connection.rollback();
                return query;
            }
        }
        List<Path> files = source.files(connection);
        Engine.lock(connection, files);
        return ParquetFiles.of(files, source.glob().isPresent(), connection).query();
    }

    /** Binds the query without reading rows, so that an error is the condition's and not the data's. */
    private static void tryCondition(ReadRequest request, DuckDBConnection connection, Schema schema, String query) {
        try (DuckDBPreparedStatement statement = connection.prepare(query + " LIMIT 0")) {
            request.values().bindTo(statement);
            statement.executeQuery().close();
        } catch (SQLException e) {
            throw request.condition().orElseThrow().refused(request.source(), schema.names(), e);
        }
    }

    @Override
    public boolean hasRow() {
        while (position == chunkSize && !ended) {
            InterruptWatch.check();
            if (result.nextChunk()) {
                chunk = result.chunk();
                position = 0;
                chunkSize = Math.toIntExact(chunk.rowCount());
            } else {
                end();
            }
        }
        return !ended;
    }

    @Override
    public int columnCount() {
        return columns.size();
    }

    @Override
    public Dataset take(int limit) {
        collectors.forEach(collector -> collector.start(Math.min(expected, limit)));
        int taken = 0;
        while (taken < limit && hasRow()) {
            DuckDBDataChunkReader present = Objects.requireNonNull(chunk);
            int length = Math.min(limit - taken, chunkSize - position);
            for (int i = 0; i < collectors.size(); i++) {
                collectors.get(i).add(present, vectors[i], position, position + length);
            }
            position += length;
            taken += length;
        }
        expected = taken;
        Dataset.Builder dataset = Dataset.builder().remarks(remarks);
        remarks = List.of();
        for (int i = 0; i < collectors.size(); i++) {
            String name = columns.get(i).name();
            Column column = collectors.get(i).build();
            checkKind(name, column);
            dataset.column(name, column).remarks(collectors.get(i).remarks(name));
        }
        return dataset.build();
    }

    /** The batches of a query are of one kind each, which its first rows decide. */
    private void checkKind(String name, Column column) {
        ColumnKind before = kinds.putIfAbsent(name, column.kind());
        if (before != null && before != column.kind()) {
            throw new DataReadException(
                    "column '" + name + "' of " + request.source().label()
                            + " must hold whole numbers within 2^53 in all batches if it does in the first, but has others; cast it"
                            + " to VARCHAR, or to DOUBLE for rounded numbers");
        }
    }

    /** Where the query fails on the values that it meets, a condition is to blame and not the file. */
    private static DataReadException unreadable(ReadRequest request, List<String> names, SQLException cause) {
        return request.condition()
                .filter(condition -> !request.source().isSql() && SqlProblem.isOfValues(cause))
                .map(condition -> condition.refused(request.source(), names, cause))
                .orElseGet(() -> request.source().unreadable(cause));
    }

    private DataReadException unreadable(SQLException cause) {
        return unreadable(request, names, cause);
    }

    private void end() {
        try (this) {
            ended = true;
            result.close();
            InterruptWatch.check();
            try (Statement probe = connection.createStatement()) {
                probe.execute("SELECT 1");
            } catch (SQLException aborted) {
                throw unreadable(reasonOf(aborted));
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Runs the failed query once more, through an interface that says why it fails. */
    private SQLException reasonOf(SQLException aborted) {
        try {
            connection.rollback();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    // The rows were seen before; the exception is what is wanted.
                }
            }
        } catch (SQLException reason) {
            reason.addSuppressed(aborted);
            return reason;
        }
        return aborted;
    }

    @Override
    public void cancel() {
        try {
            if (!ended) {
                statement.cancel();
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Stops the query, wherever it is. */
    @Override
    public void close() {
        ended = true;
        chunk = null;
        position = chunkSize;
        try (connection;
                statement;
                result) {
            // Closed in the opposite order.
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }
}
