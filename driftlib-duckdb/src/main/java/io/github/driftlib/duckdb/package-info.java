/**
 * Parquet, CSV and JSON files, and SQL over them, as data sets.
 *
 * <p>{@link io.github.driftlib.duckdb.DataFiles} says what to read, a {@link io.github.driftlib.duckdb.DataReader}
 * holds how, and gives either one {@link io.github.driftlib.data.Dataset} or
 * {@link io.github.driftlib.duckdb.DataBatches} in bounded memory.
 *
 * <p>The work is done by DuckDB inside this process. Each read opens an in-memory database of its own and closes it at
 * the end. It loads no extension, sends nothing over the network and writes nothing, except files that do not fit its
 * memory limit, which go to a folder under {@code java.io.tmpdir} and are deleted at the end.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.duckdb;

import org.jspecify.annotations.NullMarked;
