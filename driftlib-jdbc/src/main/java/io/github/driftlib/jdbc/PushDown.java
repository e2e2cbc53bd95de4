package io.github.driftlib.jdbc;

import io.github.driftlib.data.Remark;
import io.github.driftlib.data.Schema;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.summary.profile.SummarizedRows;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLNonTransientException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One reading of a profile out of a database. Used once, by one thread. */
final class PushDown {

    /** Of how many columns a statement counts the values: PostgreSQL plans for a minute where there are 800. */
    private static final int AT_ONCE = 100;

    private final ConsistentRead read;
    private final String query;
    private final int most;
    private final StreamedRows streaming;
    private final Map<String, CountedValues> counted = new LinkedHashMap<>();
    private long rowsRead;

    PushDown(ConsistentRead read, String query, int most) {
        this.read = read;
        this.query = query;
        this.most = most;
        streaming = new StreamedRows(read, most);
    }

    DatabaseProfile profile(Function<Schema, ? extends List<? extends Summarizer<?>>> needs) throws SQLException {
        Optional<CountingDialect> dialect = CountingDialect.of(read.product());
        if (dialect.isEmpty()) {
            return rowsOnly(needs);
        }
        List<CountedColumn> columns = read.describe(query, described -> columns(described, dialect.get()));
        if (columns.stream().anyMatch(CountedColumn::isUnknown)) {
            return rowsOnly(needs);
        }
        CountingSql sql = new CountingSql(dialect.get(), query, columns.size());
        long rowCount;
        try {
            rowCount = count(sql, columns);
        } catch (SQLException e) {
            if (ReadProblem.isOfUnknownType(e)) {
                return rowsOnly(needs);
            }
            throw e;
        }
        List<CountedColumn> byRow = columns.stream()
                .filter(column -> !counted.containsKey(column.name()))
                .toList();
        Optional<Profile> streamed =
                byRow.isEmpty() ? Optional.empty() : Optional.of(streaming.profile(sql.rowsOf(byRow), List.of()));
        List<CountedColumn> held = columns.stream()
                .filter(column -> counted.containsKey(column.name())
                        || streamed.orElseThrow().outline().columns().containsKey(column.name()))
                .toList();
        // Rows of which nothing can be held are none, as in a data set.
        SummarizedRows rows = columns(held.isEmpty() ? 0 : rowCount, columns, streamed);
        Profile single = JdbcProfiles.builder(most).add(rows).build();
        List<Summarizer<?>> wanted = Summarizers.needed(needs.apply(single.outline()));
        Profile profile = JdbcProfiles.builder(most)
                .needs(wanted)
                .add(combined(rows, single, sql, held, wanted))
                .build();
        Set<String> read = new LinkedHashSet<>(single.outline().columns().keySet());
        read.removeAll(counted.keySet());
        return new DatabaseProfile(profile, Set.copyOf(counted.keySet()), read, rowsRead + streaming.rowsRead());
    }

    /**
     * From a database of which nobody has said how it counts, or of a query whose columns are known only once it runs.
     * What the rows are like decides what is needed of them, so they are read twice where something is.
     */
    private DatabaseProfile rowsOnly(Function<Schema, ? extends List<? extends Summarizer<?>>> needs)
            throws SQLException {
        Profile single = streaming.profile(query, List.of());
        List<Summarizer<?>> wanted = Summarizers.needed(needs.apply(single.outline()));
        Profile profile = wanted.stream().allMatch(single::holds) ? single : streaming.profile(query, wanted);
        return new DatabaseProfile(
                profile, Set.of(), profile.outline().columns().keySet(), streaming.rowsRead());
    }

    private static List<CountedColumn> columns(ResultSetMetaData described, CountingDialect dialect)
            throws SQLException {
        List<CountedColumn> columns = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (int index = 1; index <= described.getColumnCount(); index++) {
            CountedColumn column = CountedColumn.of(described, index, dialect);
            Integer before = places.put(column.name(), index);
            if (before != null) {
                throw new JdbcReadException("column labels must be distinct, but columns " + before + " and " + index
                        + " are both '" + column.name() + "'");
            }
            columns.add(column);
        }
        return columns;
    }

    /** Counts the values of the columns that have few; gives the number of rows. */
    private long count(CountingSql sql, List<CountedColumn> columns) throws SQLException {
        List<CountedColumn> countable =
                columns.stream().filter(CountedColumn::countable).toList();
        long rowCount = count(sql, countable, 0);
        for (int from = AT_ONCE; from < countable.size(); from += AT_ONCE) {
            count(sql, countable, from);
        }
        counted.values().removeIf(values -> values.column().isEmpty());
        return rowCount;
    }

    /** The same of some columns, from one of them on. */
    private long count(CountingSql sql, List<CountedColumn> countable, int from) throws SQLException {
        List<CountedColumn> some = countable.subList(from, Math.min(countable.size(), from + AT_ONCE));
        List<CountedColumn> few = new ArrayList<>();
        long rowCount = sizes(sql, some, few);
        if (sql.dialect().groupingSets() && !few.isEmpty()) {
            read.read(sql.valuesOfAll(few), rows -> values(rows, few));
        } else {
            for (CountedColumn column : few) {
                read.read(sql.values(column), rows -> values(rows, List.of(column)));
            }
        }
        return rowCount;
    }

    /** Finds the columns that have few values; gives the number of rows. */
    private long sizes(CountingSql sql, List<CountedColumn> countable, List<CountedColumn> few) throws SQLException {
        try {
            return read.read(sql.sizes(countable), rows -> {
                rows.next();
                for (int at = 0; at < countable.size(); at++) {
                    if (rows.getLong(at + 2) <= most) {
                        few.add(countable.get(at));
                    }
                }
                return rows.getLong(1);
            });
        } catch (SQLException e) {
            // It was described, so by itself it is right.
            throw ReadProblem.isOfSyntax(e)
                    ? new SQLNonTransientException(
                            "it must be a select that can stand in parentheses after from; the cause has the driver's"
                                    + " words",
                            e)
                    : e;
        }
    }

    private Void values(ResultSet rows, List<CountedColumn> columns) throws SQLException {
        List<CountedValues> values = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            values.add(new CountedValues(feed(rows, columns.get(at), at + 1)));
            counted.put(columns.get(at).name(), values.get(at));
        }
        boolean all = rows.getMetaData().getColumnCount() > columns.size() + 1;
        int occurs = columns.size() + (all ? 2 : 1);
        for (; rows.next(); rowsRead++) {
            int at = all ? rows.getInt(columns.size() + 1) : 0;
            values.get(at).add(rows, at + 1, rows.getLong(occurs));
        }
        return null;
    }

    private ColumnCollector feed(ResultSet rows, CountedColumn column, int index) throws SQLException {
        return read.sqlite()
                ? new SqliteFeed(column.declared())
                : TypedFeeds.of(rows.getMetaData(), index).orElseThrow();
    }

    private SummarizedRows columns(long rowCount, List<CountedColumn> columns, Optional<Profile> streamed) {
        SummarizedRows rows = SummarizedRows.of(rowCount);
        for (CountedColumn column : columns) {
            CountedValues values = counted.get(column.name());
            if (values != null) {
                rows = rows.counted(column.name(), values.column().orElseThrow(), values.times());
            } else if (streamed.orElseThrow().outline().columns().containsKey(column.name())) {
                rows = rows.column(column.name(), streamed.get());
            }
        }
        // What was shortened is counted with the labels.
        return rows.remarks(streamed.map(Profile::remarks).orElse(List.of()).stream()
                .filter(remark -> remark.topic() != Remark.Topic.SHORTENED_LABELS)
                .toList());
    }

    /** The rows with what is made of several columns at once. */
    private SummarizedRows combined(
            SummarizedRows rows, Profile single, CountingSql sql, List<CountedColumn> held, List<Summarizer<?>> wanted)
            throws SQLException {
        SummarizedRows known = rows;
        List<Summarizer<?>> byRow = new ArrayList<>();
        if (!held.isEmpty()) {
            MissingRows missing = read.read(sql.missing(held), result -> MissingRows.of(result, held));
            rowsRead += missing.combinations();
            if (missing.agreesWith(single)) {
                known = known.missingIn(missing.some(), missing.every());
            } else {
                byRow.addAll(Summarizers.ofEveryProfile());
            }
        }
        for (Summarizer<?> need : wanted) {
            if (single.holds(need)) {
                continue;
            }
            Optional<SummarizedRows> counted = counted(known, need, sql, held);
            known = counted.orElse(known);
            if (counted.isEmpty()) {
                byRow.add(need);
            }
        }
        return byRow.isEmpty() ? known : byRow(known, sql, held, byRow);
    }

    /** The rows with a summary of combinations that the database counted; none where there are too many. */
    private <S> Optional<SummarizedRows> counted(
            SummarizedRows known, Summarizer<S> need, CountingSql sql, List<CountedColumn> held) throws SQLException {
        Set<String> names = need.reads().orElse(Set.of());
        List<CountedColumn> columns = held.stream()
                .filter(column -> names.contains(column.name()) && counted.containsKey(column.name()))
                .toList();
        if (names.isEmpty() || columns.size() < names.size()) {
            return Optional.empty();
        }
        Optional<Combinations> combinations = read.read(
                sql.combinations(columns, most), result -> Combinations.of(result, columns, most, this::feed));
        rowsRead += combinations.map(Combinations::size).orElse((long) most);
        return combinations.flatMap(found -> found.summary(need)).map(summary -> known.summary(need, summary));
    }

    private SummarizedRows byRow(
            SummarizedRows rows, CountingSql sql, List<CountedColumn> held, List<Summarizer<?>> needs)
            throws SQLException {
        Profile streamed = streaming.profile(sql.rowsOf(held), needs);
        SummarizedRows known = rows;
        for (Summarizer<?> need : needs) {
            known = known.summary(need, streamed);
        }
        return known;
    }
}
