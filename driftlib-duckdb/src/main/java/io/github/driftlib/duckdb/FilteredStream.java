package io.github.driftlib.duckdb;

import io.github.driftlib.data.Dataset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBTableFunctionBuilder;

/** The rows of another stream for which a condition in SQL holds. */
final class FilteredStream implements RowStream {

    private static final String TABLE = "batch";

    private final RowStream rows;
    private final ReadRequest request;
    private final List<String> wanted;
    private final DuckDBConnection connection;
    private final DatasetRows table = new DatasetRows();
    private Dataset pending;
    private int used;

    private FilteredStream(RowStream rows, ReadRequest request, List<String> wanted, DuckDBConnection connection)
            throws SQLException {
        this.rows = rows;
        this.request = request;
        this.wanted = wanted;
        this.connection = connection;
        try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
            builder.withName(TABLE).withFunction(table).register(connection);
        }
        pending = filtered(rows.take(0));
    }

    static FilteredStream of(RowStream rows, ReadRequest request, List<String> wanted) {
        try {
            DuckDBConnection connection = request.engine().openForSmallResults();
            try {
                Engine.lock(connection, List.of());
                return new FilteredStream(rows, request, wanted, connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                rows.close();
                throw e;
            }
        } catch (SQLException e) {
            throw request.source().unreadable(e);
        }
    }

    /** The wanted columns of the rows for which the condition holds. */
    private Dataset filtered(Dataset batch) {
        table.set(batch);
        ReadRequest.Condition condition = request.condition().orElseThrow();
        try {
            return batch.take(places(table.numberedQuery(TABLE), condition)).select(wanted);
        } catch (SQLException e) {
            throw condition.refused(request.source(), batch.columnNames(), e);
        }
    }

    private int[] places(DatasetRows.Numbered query, ReadRequest.Condition condition) throws SQLException {
        List<Integer> places = new ArrayList<>();
        String sql = "SELECT " + query.place() + " FROM (" + query.sql() + ") WHERE (\n" + condition.sql() + "\n)";
        try (DuckDBPreparedStatement statement = InterruptWatch.watched(connection.prepare(sql))) {
            condition.values().bindTo(statement);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    places.add(row.getInt(1));
                }
            }
        }
        return places.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    @Override
    public boolean hasRow() {
        while (used == pending.rowCount() && rows.hasRow()) {
            pending = filtered(rows.take(rows.rowsOfABatch())).withRemarks(used == 0 ? pending.remarks() : List.of());
            used = 0;
        }
        return used < pending.rowCount();
    }

    @Override
    public Dataset take(int limit) {
        List<Dataset> parts = new ArrayList<>();
        int missing = limit;
        while (missing > 0 && hasRow()) {
            int count = Math.min(missing, pending.rowCount() - used);
            parts.add(pending.slice(used, used + count));
            used += count;
            missing -= count;
        }
        return parts.isEmpty() ? pending.slice(0, 0) : Dataset.concat(parts);
    }

    @Override
    public int columnCount() {
        return wanted.size();
    }

    @Override
    public void cancel() {
        rows.cancel();
    }

    @Override
    public void close() {
        rows.close();
        try {
            connection.close();
        } catch (SQLException e) {
            throw request.source().unreadable(e);
        }
    }
}
