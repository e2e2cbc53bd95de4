/** Parquet, CSV and JSON files, and SQL over them, as data sets, read by DuckDB inside this process. */
@SuppressWarnings("requires-automatic") // DuckDB's driver states its module name in its manifest.
module io.github.driftlib.duckdb {
    requires transitive io.github.driftlib.core;
    requires com.fasterxml.jackson.core;
    requires de.siegmar.fastcsv;
    requires duckdb.jdbc;
    requires java.sql;
    requires static org.jspecify;

    exports io.github.driftlib.duckdb;
}
