package io.github.driftlib.summary.profile;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ColumnSchema;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.Schema;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.EmptyRows;
import io.github.driftlib.summary.MissingCounts;
import io.github.driftlib.summary.MissingKind;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows that somebody else has summarized, column by column: the answer of a database to a {@code GROUP BY}, or a stored
 * histogram. A {@link ProfileBuilder} takes them like rows.
 *
 * <pre>{@code
 * SummarizedRows counted = SummarizedRows.of(1_000)
 *         .numerical("passengers", EmpiricalDistribution.weighted(new double[] {1, 2, 3}, new long[] {700, 200, 60}, 0))
 *         .categorical("zone", CategoryCounts.of(Map.of("north", 600L, "south", 400L), 0, 0, 0));
 * Profile profile = Profile.builder().add(counted).build();
 * }</pre>
 *
 * <p>Rows beyond the observations of a column have no value there. In how many rows some value or every value is
 * missing does not follow from single columns unless at most one of them misses values; where it does not, metrics that
 * ask for it are not applicable, as are those made of two columns.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class SummarizedRows {

    private final long rowCount;
    private final Map<String, Column> columns;

    private record Column(ColumnKind kind, EmpiricalDistribution numbers, CategoryCounts labels) {}

    private SummarizedRows(long rowCount, Map<String, Column> columns) {
        this.rowCount = rowCount;
        this.columns = Collections.unmodifiableMap(columns);
    }

    /** So many rows, without a column yet. */
    public static SummarizedRows of(long rowCount) {
        if (rowCount < 0) {
            throw new IllegalArgumentException("rowCount must not be negative, but was " + rowCount);
        }
        return new SummarizedRows(rowCount, new LinkedHashMap<>());
    }

    /**
     * The same with a column of numbers.
     *
     * @throws IllegalArgumentException if there are more observations than rows, or the column is there already
     */
    public SummarizedRows numerical(String column, EmpiricalDistribution distribution) {
        return with(column, ColumnKind.NUMERICAL, distribution);
    }

    /** The same with a column of points in time, in microseconds since 1970; else as {@link #numerical}. */
    public SummarizedRows datetime(String column, EmpiricalDistribution distribution) {
        return with(column, ColumnKind.DATETIME, distribution);
    }

    /** The same with a column of labels; else as {@link #numerical}. */
    public SummarizedRows categorical(String column, CategoryCounts counts) {
        return with(column, ColumnKind.CATEGORICAL, counts);
    }

    /** The same with a column of texts; else as {@link #numerical}. */
    public SummarizedRows text(String column, CategoryCounts counts) {
        return with(column, ColumnKind.TEXT, counts);
    }

    private SummarizedRows with(String name, ColumnKind kind, EmpiricalDistribution given) {
        long absent = given.missing() + given.negativeInfinities() + given.positiveInfinities();
        long unseen = unseen(name, given.count() + absent);
        return with(
                name,
                new Column(
                        kind,
                        given.withAbsent(
                                given.missing() + unseen, given.negativeInfinities(), given.positiveInfinities()),
                        null));
    }

    private SummarizedRows with(String name, ColumnKind kind, CategoryCounts given) {
        long unseen = unseen(name, given.total() + given.missing());
        return with(name, new Column(kind, null, given.withMissing(given.missing() + unseen)));
    }

    private SummarizedRows with(String name, Column column) {
        if (columns.containsKey(name)) {
            throw new IllegalArgumentException("columns must differ in name, but '" + name + "' is there twice");
        }
        Map<String, Column> more = new LinkedHashMap<>(columns);
        more.put(name, column);
        return new SummarizedRows(rowCount, more);
    }

    private long unseen(String name, long observations) {
        if (observations < 0 || observations > rowCount) {
            throw new IllegalArgumentException("column '" + name + "' must have at most as many observations as there "
                    + "are rows, " + rowCount + ", but has " + observations);
        }
        return rowCount - observations;
    }

    /** What a profile remembers of them. */
    Profile profile(ProfileLimits limits) {
        Map<String, ColumnSchema> outlines = new LinkedHashMap<>();
        Map<Summarizer<?>, SummaryState> states = new LinkedHashMap<>();
        columns.forEach((name, column) -> {
            DerivedColumn stored = new DerivedColumn.Stored(name);
            outlines.put(name, outline(column));
            states.put(
                    Summarizers.of(stored, column.kind),
                    column.numbers == null
                            ? LabelState.of(stored, limits, column.labels)
                            : NumberState.of(stored, limits, column.numbers));
        });
        states.put(MissingCounts.summarizer(MissingKind.DEFAULTS), missing());
        states.put(Summarizers.emptyRows(), empty());
        return new Profile(new Schema(outlines), rowCount, limits, states, List.of());
    }

    private static ColumnSchema outline(Column column) {
        boolean numbers = column.kind == ColumnKind.NUMERICAL;
        boolean whole = numbers && column.numbers.count() > 0;
        for (int i = 0; numbers && whole && i < column.numbers.size(); i++) {
            whole = column.numbers.value(i) == Math.rint(column.numbers.value(i));
        }
        return new ColumnSchema(
                column.kind,
                whole,
                numbers && !whole && column.numbers.count() > 0,
                numbers && column.numbers.size() > ColumnSchema.MOST_CATEGORIES,
                false);
    }

    private SummaryState missing() {
        Map<String, List<Long>> byColumn = new LinkedHashMap<>();
        columns.forEach((name, column) -> byColumn.put(name, missing(column)));
        List<Long> some = byColumn.values().stream()
                .map(counts -> counts.stream().mapToLong(Long::longValue).sum())
                .filter(count -> count > 0)
                .toList();
        if (some.size() > 1 && !some.contains(rowCount)) {
            return new FailedState(
                    "in how many rows a value is missing must be told by rows, but the columns were summarized one by one",
                    true);
        }
        long rows = some.stream().mapToLong(Long::longValue).max().orElse(0);
        return new MergedState<>(
                MissingCounts.summarizer(MissingKind.DEFAULTS), new MissingCounts(rowCount, rows, byColumn));
    }

    /** In the order of the default kinds: missing, the empty string, plus and minus infinity. */
    private static List<Long> missing(Column column) {
        return column.numbers == null
                ? List.of(column.labels.missing(), column.labels.count(""), 0L, 0L)
                : List.of(
                        column.numbers.missing(),
                        0L,
                        column.numbers.positiveInfinities(),
                        column.numbers.negativeInfinities());
    }

    private SummaryState empty() {
        List<Long> absent = columns.values().stream()
                .map(column -> column.numbers == null ? column.labels.missing() : column.numbers.missing())
                .filter(missing -> missing < rowCount)
                .toList();
        boolean known = absent.size() <= 1 || absent.contains(0L);
        if (!known) {
            return new FailedState(
                    "how many rows are empty must be told by rows, but the columns were summarized one by one", true);
        }
        boolean none = columns.isEmpty() || absent.contains(0L);
        long rows = none ? 0 : absent.isEmpty() ? rowCount : absent.get(0);
        return new MergedState<>(new EmptyRows(), rows);
    }
}
