package io.github.driftlib.jdbc;

import io.github.driftlib.data.Schema;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.summary.profile.ProfileBuilder;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Profiles of a query, made where the rows are: the database counts the values of each column by {@code GROUP BY}, and
 * only the counts are sent.
 *
 * <pre>{@code
 * Profile day = JdbcProfiles.query(dataSource, "select fare, zone from trips where day = ?", LocalDate.of(2022, 2, 1))
 *         .needs(report.needs(definition))
 *         .read()
 *         .profile();
 * }</pre>
 *
 * <p>The profile equals that of the rows that {@link JdbcDatasets} reads: the same kinds of columns, the same values,
 * the same missing ones. So drift and quality of both are the same to the last bit as long as a column has no more
 * different values than {@link #mostExactValues}. A column with more of them, and one of a type whose values cannot be
 * counted, such as JSON, is read row by row in bounded memory; {@link DatabaseProfile} says which. So are combinations
 * of columns that a report {@link #needs}, where there are too many different ones.
 *
 * <p>All statements read in one transaction, so rows that are written meanwhile are in all counts or in none. The query
 * is run several times in it: for each hundred columns, once to learn how many different values there are and once to
 * count them (once a column in H2 and SQLite, which have no {@code GROUPING SETS}); once for the rows with missing
 * values, and once for each combination. So a query that has effects has them several times, and one that is not the
 * same each time, as with {@code random()} or a {@code LIMIT} without an order, gives counts that do not belong
 * together. Labels are told apart to the last character, whatever the collation of the column is.
 *
 * <p>Works with PostgreSQL, DuckDB, H2 and SQLite; the statements for Snowflake, BigQuery, Databricks and Trino were
 * never run. From any other database, and of a query whose columns the database knows only once it runs, all rows are
 * read: twice where a report {@link #needs} something.
 *
 * <p>An interrupt ends reading as it does for {@link JdbcDatasets}: the statement that runs is cancelled where its
 * driver can do that, there is a {@link JdbcReadException}, and the thread is still interrupted.
 *
 * <p>The data source must give connections without an open transaction.
 *
 * <p>Immutable: each setting gives another one.
 */
public final class JdbcProfiles {

    /** How many different values of a column are counted unless another limit is given. */
    public static final int DEFAULT_MOST_EXACT_VALUES = 100_000;

    private final DataSource dataSource;
    private final String sql;
    private final BoundValues values;
    private final int mostExactValues;
    private final Function<Schema, ? extends List<? extends Summarizer<?>>> needs;

    private JdbcProfiles(
            DataSource dataSource,
            String sql,
            BoundValues values,
            int mostExactValues,
            Function<Schema, ? extends List<? extends Summarizer<?>>> needs) {
        this.dataSource = dataSource;
        this.sql = sql;
        this.values = values;
        this.mostExactValues = mostExactValues;
        this.needs = needs;
    }

    /**
     * The rows of a query.
     *
     * @param sql the query, in the database's own SQL: one that can stand in parentheses after {@code from}, for each
     *     statement reads it so. Semicolons at its end do not matter.
     * @param values the values for its question marks, as for {@link JdbcDatasets#query(DataSource, String, Object...)}
     * @throws IllegalArgumentException if the query is blank, or a value is of another type
     */
    public static JdbcProfiles query(DataSource dataSource, String sql, @Nullable Object... values) {
        Objects.requireNonNull(sql, "sql must be given, but was null");
        Objects.requireNonNull(dataSource, "dataSource must be given, but was null");
        Objects.requireNonNull(values, "values must be given, but was null");
        String query = QueryText.withoutEnd(sql);
        if (query.isBlank()) {
            throw new IllegalArgumentException("sql must be a query, but was blank");
        }
        return new JdbcProfiles(
                dataSource,
                query,
                new BoundValues(Arrays.asList(values)),
                DEFAULT_MOST_EXACT_VALUES,
                columns -> List.of());
    }

    /**
     * The same with another limit of different values, of a column and of a combination of columns, up to which they
     * are counted exactly: at least 1, {@value #DEFAULT_MOST_EXACT_VALUES} unless given.
     */
    public JdbcProfiles mostExactValues(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("mostExactValues must be at least 1, but was " + limit);
        }
        return new JdbcProfiles(dataSource, sql, values, limit, needs);
    }

    /** The same with what a report needs beyond the single columns, made of the columns of the query. */
    public JdbcProfiles needs(Function<Schema, ? extends List<? extends Summarizer<?>>> summarizers) {
        Objects.requireNonNull(summarizers, "summarizers must be given, but was null");
        return new JdbcProfiles(dataSource, sql, values, mostExactValues, summarizers);
    }

    /**
     * Asks the database.
     *
     * @throws JdbcReadException if it does not answer, or the labels of two columns are the same
     */
    public DatabaseProfile read() {
        try (ConsistentRead read = ConsistentRead.begin(dataSource, values)) {
            return new PushDown(read, sql, mostExactValues).profile(needs);
        } catch (SQLException e) {
            throw JdbcReadException.of("query " + sql, values.explained(e, sql));
        } catch (CancellationException e) {
            throw JdbcReadException.of("query " + sql, new SQLTransientException(Watch.INTERRUPTED, e));
        }
    }

    /** A builder with the limits of a profile that holds what the database counts. */
    static ProfileBuilder builder(int mostExactValues) {
        return Profile.builder().mostExactValues(mostExactValues).mostLabels(mostExactValues);
    }
}
