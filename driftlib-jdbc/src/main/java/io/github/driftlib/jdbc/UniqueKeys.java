package io.github.driftlib.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sets of columns of which a table holds each combination of values at most once. */
final class UniqueKeys {

    private static final String SCHEMA_OF_POSTGRESQL_TABLE =
            "select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = to_regclass(?)";

    private final Connection connection;
    private final Dialect dialect;
    private final TableName table;

    UniqueKeys(Connection connection, Dialect dialect, TableName table) {
        this.connection = connection;
        this.dialect = dialect;
        this.table = table;
    }

    /** Whether the table has a primary key or a unique index over exactly these columns. */
    boolean has(Collection<String> columns) throws SQLException {
        Set<String> wanted = normalised(columns);
        DatabaseMetaData database = connection.getMetaData();
        String schema = schema();
        Set<String> primary = new HashSet<>();
        try (ResultSet keys = database.getPrimaryKeys(null, schema, table.name())) {
            while (keys.next()) {
                primary.add(normalised(keys.getString("COLUMN_NAME")));
            }
        }
        return primary.equals(wanted) || uniqueIndexes(database, schema).contains(wanted);
    }

    private Collection<Set<String>> uniqueIndexes(DatabaseMetaData database, @Nullable String schema)
            throws SQLException {
        Map<String, Set<String>> indexes = new HashMap<>();
        try (ResultSet rows = database.getIndexInfo(null, schema, table.name(), true, true)) {
            while (rows.next()) {
                String column = rows.getString("COLUMN_NAME");
                boolean partial = rows.getString("FILTER_CONDITION") != null;
                if (column != null && !partial && !rows.getBoolean("NON_UNIQUE")) {
                    indexes.computeIfAbsent(rows.getString("INDEX_NAME"), name -> new HashSet<>())
                            .add(normalised(column));
                }
            }
        }
        return indexes.values();
    }

    private @Nullable String schema() throws SQLException {
        if (table.schema().isPresent()) {
            return table.schema().get();
        }
        if (dialect != Dialect.POSTGRESQL) {
            return connection.getSchema();
        }
        try (PreparedStatement statement = connection.prepareStatement(SCHEMA_OF_POSTGRESQL_TABLE)) {
            statement.setString(1, table.sql());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    private Set<String> normalised(Collection<String> names) {
        Set<String> normalised = new HashSet<>();
        names.forEach(name -> normalised.add(normalised(name)));
        return normalised;
    }

    /** PostgreSQL's driver gives the name of an odd column with quotes. */
    private String normalised(String name) {
        String bare = dialect == Dialect.POSTGRESQL && name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name;
        return dialect == Dialect.SQLITE ? bare.toLowerCase(Locale.ROOT) : bare;
    }
}
