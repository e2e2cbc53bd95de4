package io.github.driftlib.duckdb;

import io.github.driftlib.data.Dataset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;

/**
 * The rows of a running query, fetched chunk by chunk while DuckDB works ahead by a small buffer.
 *
 * <p>The driver's {@code nextChunk()} gives false both at the end and where the query failed on the way, so the end is
 * checked: a failure leaves the transaction aborted, and the next statement in it is refused.
 */
final class ChunkStream implements AutoCloseable {

    private static final int BATCH_VALUES = 1 << 21;
    private static final int FEWEST_ROWS = 1 << 11;
    private static final int MOST_ROWS = 1 << 16;

    private final Source source;
    private final List<Schema.SelectedColumn> columns;
    private final DuckDBConnection connection;
    private final DuckDBPreparedStatement statement;
    private final DuckDBChunkedResult result;
    private final List<ColumnCollector> collectors;
    private DuckDBDataChunkReader chunk;
    private int position;
    private int chunkSize;
    private volatile boolean ended;
    /** How many rows were taken last, and will be again where they come in batches. */
    private int expected;

    private ChunkStream(
            Source source,
            List<Schema.SelectedColumn> columns,
            DuckDBConnection connection,
            DuckDBPreparedStatement statement,
            DuckDBChunkedResult result) {
        this.source = source;
        this.columns = columns;
        this.connection = connection;
        this.statement = statement;
        this.result = result;
        collectors =
                columns.stream().map(column -> column.reading().collector()).toList();
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
        source.check(connection);
        Schema schema = Schema.of(source, connection);
        List<Schema.SelectedColumn> columns = schema.select(request.columns());
        String query = schema.query(columns, request.condition());
        if (request.condition().isPresent()) {
            tryCondition(request, connection, schema, query);
        }
        DuckDBPreparedStatement statement = connection.prepare(query);
        try {
            request.values().bindTo(statement);
            return new ChunkStream(source, columns, connection, statement, statement.query());
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
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

    /**
     * Whether there is one more row.
     *
     * @throws DataReadException if the query failed on its way there
     */
    boolean hasRow() {
        while (position == chunkSize && !ended) {
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

    /** How many rows make a batch of moderate size: at most those that hold two million values. */
    int rowsOfABatch() {
        return Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, BATCH_VALUES / Math.max(1, columns.size())));
    }

    /** Takes up to the given number of rows. */
    Dataset take(int limit) {
        collectors.forEach(collector -> collector.start(expected));
        int taken = 0;
        while (taken < limit && hasRow()) {
            int length = Math.min(limit - taken, chunkSize - position);
            int vector = 0;
            for (int i = 0; i < collectors.size(); i++) {
                collectors.get(i).add(chunk, vector, position, position + length);
                vector += columns.get(i).expressions().size();
            }
            position += length;
            taken += length;
        }
        expected = taken;
        Dataset.Builder dataset = Dataset.builder();
        for (int i = 0; i < collectors.size(); i++) {
            dataset.column(columns.get(i).name(), collectors.get(i).build());
        }
        return dataset.build();
    }

    private void end() {
        try (this) {
            ended = true;
            result.close();
            try (Statement probe = connection.createStatement()) {
                probe.execute("SELECT 1");
            } catch (SQLException aborted) {
                throw source.unreadable(reasonOf(aborted));
            }
        } catch (SQLException e) {
            throw source.unreadable(e);
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

    /** Stops the query, whatever thread is at work on it; that one then finds that it failed. */
    void cancel() {
        try {
            if (!ended) {
                statement.cancel();
            }
        } catch (SQLException e) {
            throw source.unreadable(e);
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
            throw source.unreadable(e);
        }
    }
}
