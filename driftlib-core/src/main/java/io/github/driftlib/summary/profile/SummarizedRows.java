package io.github.driftlib.summary.profile;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ColumnSchema;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.Remark;
import io.github.driftlib.data.Schema;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.EmptyRows;
import io.github.driftlib.summary.MissingCounts;
import io.github.driftlib.summary.MissingKind;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import io.github.driftlib.summary.table.NumberCounts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

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
 * <p>Rows beyond the observations of a column have no value there, and a remark says how many. In how many rows some
 * value or every value is missing does not follow from single columns unless at most one of them misses values; where
 * it does not, and is not given either, metrics that ask for it are not applicable, as are those made of two columns.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class SummarizedRows {

    private final long rowCount;
    private final Map<String, Known> columns;
    private final Map<Summarizer<?>, Function<ProfileLimits, SummaryState>> summaries;
    private final List<Remark> remarks;

    /**
     * A column.
     *
     * @param missing how many of its values are missing, in the order of the kinds that count by default
     * @param state what a profile with the given limits remembers of it
     */
    private record Known(ColumnSchema schema, List<Long> missing, Function<ProfileLimits, SummaryState> state) {

        long absent() {
            return missing.get(0);
        }

        long missingOfAnyKind() {
            return missing.stream().mapToLong(Long::longValue).sum();
        }

        static Known of(String name, ColumnSchema schema, EmpiricalDistribution numbers) {
            List<Long> missing =
                    List.of(numbers.missing(), 0L, numbers.positiveInfinities(), numbers.negativeInfinities());
            return new Known(
                    schema, missing, limits -> NumberState.of(new DerivedColumn.Stored(name), limits, numbers));
        }

        static Known of(String name, ColumnSchema schema, CategoryCounts labels) {
            List<Long> missing = List.of(labels.missing(), labels.count(""), 0L, 0L);
            return new Known(schema, missing, limits -> LabelState.of(new DerivedColumn.Stored(name), limits, labels));
        }
    }

    private SummarizedRows(
            long rowCount,
            Map<String, Known> columns,
            Map<Summarizer<?>, Function<ProfileLimits, SummaryState>> summaries,
            List<Remark> remarks) {
        this.rowCount = rowCount;
        this.columns = Collections.unmodifiableMap(columns);
        this.summaries = Collections.unmodifiableMap(summaries);
        this.remarks = List.copyOf(remarks);
    }

    /** So many rows, without a column yet. */
    public static SummarizedRows of(long rowCount) {
        if (rowCount < 0) {
            throw new IllegalArgumentException("rowCount must not be negative, but was " + rowCount);
        }
        return new SummarizedRows(rowCount, Map.of(), Map.of(), List.of());
    }

    /**
     * The same with a column of numbers.
     *
     * @throws IllegalArgumentException if there are more observations than rows, or the column is there already
     */
    public SummarizedRows numerical(String column, EmpiricalDistribution distribution) {
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(distribution, "distribution must be given, but was null");
        return with(column, ColumnKind.NUMERICAL, distribution);
    }

    /** The same with a column of points in time, in microseconds since 1970; else as {@link #numerical}. */
    public SummarizedRows datetime(String column, EmpiricalDistribution distribution) {
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(distribution, "distribution must be given, but was null");
        return with(column, ColumnKind.DATETIME, distribution);
    }

    /** The same with a column of labels; else as {@link #numerical}. */
    public SummarizedRows categorical(String column, CategoryCounts counts) {
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(counts, "counts must be given, but was null");
        return with(column, ColumnKind.CATEGORICAL, counts);
    }

    /** The same with a column of texts; else as {@link #numerical}. */
    public SummarizedRows text(String column, CategoryCounts counts) {
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(counts, "counts must be given, but was null");
        return with(column, ColumnKind.TEXT, counts);
    }

    /**
     * The same with a column of which it is known how often each value occurs, as a database answers to {@code GROUP
     * BY}; else as {@link #numerical}.
     *
     * @param values the values, of which some may be equal and one may be missing
     * @param times how often each occurs, not negative
     */
    public SummarizedRows counted(String column, Column values, long... times) {
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(values, "values must be given, but was null");
        Objects.requireNonNull(times, "times must be given, but was null");
        if (times.length != values.size()) {
            throw new IllegalArgumentException(
                    "times must be one for each of " + values.size() + " values, but were " + times.length);
        }
        ColumnSchema schema = ColumnSchema.of(values);
        return switch (values.kind()) {
            case NUMERICAL, DATETIME -> with(column, schema, numbers(values, times));
            case CATEGORICAL, TEXT -> with(column, schema, labels(values, times));
        };
    }

    private static EmpiricalDistribution numbers(Column values, long[] times) {
        NumberCounts finite = new NumberCounts();
        long missing = 0;
        long negative = 0;
        long positive = 0;
        for (int at = 0; at < times.length; at++) {
            double value = values instanceof NumericalColumn numbers
                    ? numbers.get(at)
                    : values.isMissing(at) ? Double.NaN : ((DatetimeColumn) values).micros(at);
            if (Double.isFinite(value)) {
                finite.add(value, times[at]);
            } else if (Double.isNaN(value)) {
                missing += times[at];
            } else if (value < 0) {
                negative += times[at];
            } else {
                positive += times[at];
            }
        }
        return finite.distribution().withAbsent(missing, negative, positive);
    }

    private static CategoryCounts labels(Column values, long[] times) {
        Map<String, Long> counts = new HashMap<>();
        long missing = 0;
        for (int at = 0; at < times.length; at++) {
            if (values.isMissing(at)) {
                missing += times[at];
            } else {
                counts.merge((String) values.value(at), times[at], Long::sum);
            }
        }
        return CategoryCounts.of(counts, missing, 0, 0);
    }

    /** The same with a column of a profile of the same rows; else as {@link #numerical}. */
    public SummarizedRows column(String column, Profile sameRows) {
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(sameRows, "sameRows must be given, but was null");
        ColumnSchema schema = sameRows.outline().columns().get(column);
        if (schema == null || sameRows.rowCount() != rowCount) {
            throw new IllegalArgumentException("sameRows must have the column '" + column + "' of " + rowCount
                    + " rows, but has " + sameRows.outline().columns().keySet() + " of " + sameRows.rowCount());
        }
        Summarizer<?> summarizer = Summarizers.of(new DerivedColumn.Stored(column), schema.kind());
        Object summary = sameRows.summary(summarizer);
        Known known = summary instanceof EmpiricalDistribution numbers
                ? Known.of(column, schema, numbers)
                : Known.of(column, schema, (CategoryCounts) summary);
        SummaryState state = sameRows.state(summarizer).orElseThrow();
        return with(column, new Known(schema, known.missing, limits -> state.copy()));
    }

    /**
     * The same with how many rows miss a value in some column, and how many in every one. Of the columns so far.
     *
     * @param some the rows in which a value is missing, an empty string, or infinite
     * @param every the rows in which each value is missing
     */
    public SummarizedRows missingIn(long some, long every) {
        if (every < 0 || some < every || some > rowCount) {
            throw new IllegalArgumentException(
                    "rows that miss some value and rows that miss every value must be in [0, " + rowCount
                            + "] and the latter no more, but were " + some + " and " + every);
        }
        return summary(missingValues(), new MissingCounts(rowCount, some, missingByColumn()))
                .summary(Summarizers.emptyRows(), every);
    }

    private static Summarizer<MissingCounts> missingValues() {
        return MissingCounts.summarizer(MissingKind.DEFAULTS);
    }

    private Map<String, List<Long>> missingByColumn() {
        Map<String, List<Long>> byColumn = new LinkedHashMap<>();
        columns.forEach((name, column) -> byColumn.put(name, column.missing));
        return byColumn;
    }

    /** The same with a summary that is not that of a single column as it stands. */
    public <S> SummarizedRows summary(Summarizer<S> summarizer, S summary) {
        Objects.requireNonNull(summarizer, "summarizer must be given, but was null");
        Objects.requireNonNull(summary, "summary must be given, but was null");
        return with(summarizer, limits -> state(summarizer, summary, limits));
    }

    private static <S> SummaryState state(Summarizer<S> summarizer, S summary, ProfileLimits limits) {
        if (summarizer instanceof Summarizers.DistributionOf numbers) {
            return NumberState.of(numbers.column(), limits, (EmpiricalDistribution) summary);
        }
        if (summarizer instanceof Summarizers.CountsOf labels) {
            return LabelState.of(labels.column(), limits, (CategoryCounts) summary);
        }
        return new MergedState<>(summarizer, summary);
    }

    /** The same with a summary of a profile of the same rows, or the reason why it has none. */
    public SummarizedRows summary(Summarizer<?> summarizer, Profile sameRows) {
        Objects.requireNonNull(summarizer, "summarizer must be given, but was null");
        Objects.requireNonNull(sameRows, "sameRows must be given, but was null");
        SummaryState state = sameRows.state(summarizer)
                .orElseThrow(() -> new IllegalArgumentException("sameRows must hold " + summarizer + ", but does not"));
        return with(summarizer, limits -> state.copy());
    }

    private SummarizedRows with(Summarizer<?> summarizer, Function<ProfileLimits, SummaryState> state) {
        Map<Summarizer<?>, Function<ProfileLimits, SummaryState>> more = new LinkedHashMap<>(summaries);
        more.put(summarizer, state);
        return new SummarizedRows(rowCount, columns, more, remarks);
    }

    /** The same with remarks of what reading left out or guessed. */
    public SummarizedRows remarks(List<Remark> more) {
        Objects.requireNonNull(more, "more must be given, but was null");
        List<Remark> all = new ArrayList<>(remarks);
        all.addAll(more);
        return new SummarizedRows(rowCount, columns, summaries, all);
    }

    private SummarizedRows with(String name, ColumnKind kind, EmpiricalDistribution given) {
        return with(name, schema(kind, given), given);
    }

    private SummarizedRows with(String name, ColumnKind kind, CategoryCounts given) {
        return with(name, new ColumnSchema(kind, false, false, false, false), given);
    }

    private SummarizedRows with(String name, ColumnSchema schema, EmpiricalDistribution given) {
        long absent = given.missing() + given.negativeInfinities() + given.positiveInfinities();
        long unseen = unseen(name, given.count() + absent);
        EmpiricalDistribution all =
                given.withAbsent(given.missing() + unseen, given.negativeInfinities(), given.positiveInfinities());
        return with(name, Known.of(name, schema, all)).told(name, unseen);
    }

    private SummarizedRows with(String name, ColumnSchema schema, CategoryCounts given) {
        long unseen = unseen(name, given.total() + given.missing());
        return with(name, Known.of(name, schema, given.withMissing(given.missing() + unseen)))
                .told(name, unseen);
    }

    private SummarizedRows with(String name, Known column) {
        if (columns.containsKey(name)) {
            throw new IllegalArgumentException("columns must differ in name, but '" + name + "' is there twice");
        }
        Map<String, Known> more = new LinkedHashMap<>(columns);
        more.put(name, column);
        return new SummarizedRows(rowCount, more, summaries, remarks);
    }

    private SummarizedRows told(String name, long unseen) {
        if (unseen == 0) {
            return this;
        }
        List<Remark> more = new ArrayList<>(remarks);
        more.add(Remark.rowsWithoutObservation(name, unseen, rowCount));
        return new SummarizedRows(rowCount, columns, summaries, more);
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
        Map<String, ColumnSchema> schemas = new LinkedHashMap<>();
        Map<Summarizer<?>, SummaryState> states = new LinkedHashMap<>();
        columns.forEach((name, column) -> {
            schemas.put(name, column.schema);
            states.put(
                    Summarizers.of(new DerivedColumn.Stored(name), column.schema.kind()), column.state.apply(limits));
        });
        states.put(missingValues(), missing());
        states.put(Summarizers.emptyRows(), empty());
        summaries.forEach((summarizer, state) -> states.put(summarizer, state.apply(limits)));
        return new Profile(new Schema(schemas), rowCount, limits, states, remarks);
    }

    private static ColumnSchema schema(ColumnKind kind, EmpiricalDistribution numbers) {
        boolean numerical = kind == ColumnKind.NUMERICAL;
        boolean whole = numerical && numbers.count() > 0;
        for (int i = 0; whole && i < numbers.size(); i++) {
            whole = numbers.value(i) == Math.rint(numbers.value(i));
        }
        return new ColumnSchema(
                kind,
                whole,
                numerical && !whole && numbers.count() > 0,
                numerical && numbers.size() > ColumnSchema.MOST_CATEGORIES,
                false);
    }

    private SummaryState missing() {
        List<Long> some = columns.values().stream()
                .map(Known::missingOfAnyKind)
                .filter(count -> count > 0)
                .toList();
        if (some.size() > 1 && !some.contains(rowCount)) {
            return new FailedState(
                    "in how many rows a value is missing must be told by rows, but the columns were summarized one by one",
                    true);
        }
        long rows = some.stream().mapToLong(Long::longValue).max().orElse(0);
        return new MergedState<>(missingValues(), new MissingCounts(rowCount, rows, missingByColumn()));
    }

    private SummaryState empty() {
        List<Long> absent = columns.values().stream()
                .map(Known::absent)
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
