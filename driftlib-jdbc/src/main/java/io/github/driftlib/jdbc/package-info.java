/**
 * Snapshots into a database, their history out of it, and data sets from queries.
 *
 * <p>A {@link io.github.driftlib.jdbc.JdbcSink} writes, a {@link io.github.driftlib.jdbc.JdbcHistory} reads back, and
 * {@link io.github.driftlib.jdbc.JdbcDatasets} turns the rows of any query into a
 * {@link io.github.driftlib.data.Dataset}. Sink and history know PostgreSQL, H2 and SQLite; the data sets come from any
 * database that has a driver. Connections come from the user's {@link javax.sql.DataSource} and go back to it.
 *
 * <p>No message, log line or exception of this package shows a password that a driver put into its own.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.jdbc;

import org.jspecify.annotations.NullMarked;
