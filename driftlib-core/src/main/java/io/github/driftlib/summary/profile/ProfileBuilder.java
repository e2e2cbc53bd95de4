package io.github.driftlib.summary.profile;

import io.github.driftlib.concurrent.Contained;
import io.github.driftlib.concurrent.ParallelFor;
import io.github.driftlib.concurrent.StoppedException;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ColumnSchema;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.Remark;
import io.github.driftlib.data.RowBatch;
import io.github.driftlib.data.RowType;
import io.github.driftlib.data.Schema;
import io.github.driftlib.sketch.QuantileSketch;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collects a {@link Profile}, in bounded memory, of rows that come in batches or one by one, of other profiles, and of
 * what others have counted. {@link Profile#builder} makes one.
 *
 * <p>A column of numbers is held exactly as long as it has no more than {@value #DEFAULT_MOST_EXACT_VALUES} different
 * values, and as a sketch of its ranks beyond: a rank is then wrong by less than 0.1 % of the rows, with a probability
 * of 99 %. A column of labels is counted exactly as long as there are no more than {@value #DEFAULT_MOST_LABELS} of
 * them; beyond, the most frequent ones are kept, each with a count that is too small by at most 2 / limit of the rows.
 * A label or text has at most {@value #DEFAULT_MOST_LABEL_CHARS} characters. The limits can be changed. A column takes
 * at most about 40 bytes a held value, and half a megabyte as a sketch.
 *
 * <p>The same batches in the same order give the same profile, on any number of threads. A builder is not safe for use
 * by many threads, but uses the executor's threads itself.
 *
 * <pre>{@code
 * ProfileBuilder builder = Profile.builder();
 * for (Dataset batch : batches) {
 *     builder.add(batch);
 * }
 * Profile profile = builder.build();
 * }</pre>
 */
public final class ProfileBuilder {

    /** How many different numbers of a column are held exactly unless another limit is given. */
    public static final int DEFAULT_MOST_EXACT_VALUES = 32_768;

    /** How many labels of a column are told apart unless another limit is given. */
    public static final int DEFAULT_MOST_LABELS = 16_384;

    /** How many rows that come one by one are summarized together. */
    private static final int WAITING_ROWS = 1_024;

    /** How many characters a label or a text has at most unless another limit is given. */
    public static final int DEFAULT_MOST_LABEL_CHARS = 256;

    private static final int BATCH_ROWS = 65_536;

    private ProfileLimits limits = new ProfileLimits(
            DEFAULT_MOST_EXACT_VALUES,
            DEFAULT_MOST_LABELS,
            DEFAULT_MOST_LABEL_CHARS,
            QuantileSketch.DEFAULT_RUN_LENGTH);
    private Executor executor = ForkJoinPool.commonPool();
    private final List<Summarizer<?>> needs = new ArrayList<>();
    private final List<Function<Schema, ? extends List<? extends Summarizer<?>>>> needsByColumns = new ArrayList<>();
    private Map<String, ColumnKind> declared = Map.of();
    private boolean union;
    /** Null before the first rows. */
    private @Nullable ProfileColumns columns;

    private final Map<Summarizer<?>, SummaryState> states = new LinkedHashMap<>();
    private long rowCount;
    private List<Remark> remarks = List.of();
    private boolean stopped;

    /** Rows that came one by one and wait to be a batch; null before the first. */
    private @Nullable RowBatch waiting;

    ProfileBuilder() {
        needs.addAll(Summarizers.ofEveryProfile());
    }

    /**
     * What is to be collected beyond the single columns, their missing values and the empty rows: what a report says
     * that its metrics need.
     *
     * @throws IllegalStateException if rows were added already
     */
    public ProfileBuilder needs(List<? extends Summarizer<?>> summarizers) {
        Objects.requireNonNull(summarizers, "summarizers must be given, but was null");
        refuseAfterRows();
        addNeeds(Summarizers.needed(summarizers));
        return this;
    }

    private void addNeeds(List<? extends Summarizer<?>> summarizers) {
        summarizers.stream().filter(need -> !needs.contains(need)).forEach(needs::add);
    }

    /**
     * What is to be collected, made of the columns of the first rows: what a report needs where the meaning of the
     * columns is inferred.
     *
     * @throws IllegalStateException if rows were added already
     */
    public ProfileBuilder needs(Function<Schema, ? extends List<? extends Summarizer<?>>> summarizers) {
        Objects.requireNonNull(summarizers, "summarizers must be given, but was null");
        refuseAfterRows();
        needsByColumns.add(summarizers);
        return this;
    }

    private void refuseAfterRows() {
        if (columns != null) {
            throw new IllegalStateException("needs must be given before the first rows are added");
        }
    }

    /**
     * The columns and their kinds, so that there is a profile even where no row comes, and a column that has no value
     * yet is of the right kind. Rows must have these columns.
     *
     * @throws IllegalStateException if rows were added already
     */
    public ProfileBuilder columns(Map<String, ColumnKind> kinds) {
        Objects.requireNonNull(kinds, "kinds must be given, but was null");
        refuseAfterRows();
        declared = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
        return this;
    }

    /**
     * Rows and profiles need not have the same columns: the profile has all of them, and the values of a column are
     * missing in the rows that do not have it. Otherwise other columns are an error.
     */
    public ProfileBuilder unionOfColumns() {
        union = true;
        return this;
    }

    ProfileBuilder limits(ProfileLimits all) {
        limits = all;
        return this;
    }

    /** How many different numbers of a column are held exactly; 0 for none. */
    public ProfileBuilder mostExactValues(int limit) {
        return limits(limits.withMostExactValues(limit));
    }

    /** How many labels of a column are told apart, at least 1. */
    public ProfileBuilder mostLabels(int limit) {
        return limits(limits.withMostLabels(limit));
    }

    /**
     * How many characters a label or a text has at most, at least 32. A longer one becomes its beginning, {@code #} and
     * a hash of all of it, 16 hexadecimal digits, so that two that differ stay two; {@link Profile#remarks} counts
     * them. What is derived of a text, such as its length, is that of the whole text.
     */
    public ProfileBuilder mostLabelChars(int limit) {
        return limits(limits.withMostLabelChars(limit));
    }

    /**
     * How long the runs of a sketch of numbers are, even: it holds six of them, at most 48 length bytes, and its rank
     * error is about 1.8 / length. 4096 unless another is given.
     */
    public ProfileBuilder runLength(int length) {
        return limits(limits.withRunLength(length));
    }

    /** What helps the calling thread with the columns; {@code Runnable::run} for no help. */
    public ProfileBuilder executor(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor must be given, but was null");
        return this;
    }

    /**
     * Adds rows and what their reading remarked. A column without a value can be of any kind.
     *
     * @throws IllegalArgumentException if columns differ in name or kind from those of the rows before; then nothing is
     *     added
     * @throws java.util.concurrent.CancellationException if the thread was interrupted, which it then still is; some
     *     columns have the rows then and others do not, and the builder is of no more use
     * @throws IllegalStateException if that happened before
     */
    public ProfileBuilder add(Dataset batch) {
        Objects.requireNonNull(batch, "batch must be given, but was null");
        refuseAfterStop();
        flush();
        addBatch(batch);
        return this;
    }

    /**
     * Adds a row of columns that were declared: {@link #columns} says of what kinds. A column that the row does not
     * name is missing. Rows are summarized some at a time.
     *
     * @throws IllegalStateException if no columns were declared
     * @throws IllegalArgumentException if there is no such column, or a value is not of its kind; then nothing is added
     */
    public ProfileBuilder addRow(Map<String, ?> row) {
        Objects.requireNonNull(row, "row must be given, but was null");
        refuseAfterStop();
        if (declared.isEmpty()) {
            throw new IllegalStateException("columns must be declared before rows are added one by one");
        }
        if (waiting == null) {
            waiting = new RowBatch(declared);
            start(Map.of());
        }
        waiting.add(row, rowCount + waiting.size());
        if (waiting.size() == WAITING_ROWS) {
            flush();
        }
        return this;
    }

    private void flush() {
        if (waiting != null && waiting.size() > 0) {
            addBatch(waiting.drain());
        }
    }

    private void addBatch(Dataset batch) {
        start(Schema.of(batch).columns());
        ShortenedRows bounded = ShortenedRows.of(columns().conformed(batch, union), limits.mostLabelChars());
        Dataset rows = bounded.rows();
        join(columns().joined(Schema.of(rows).columns(), ProfileColumns.withValues(rows), union));
        List<Summarizer<?>> collected = List.copyOf(states.keySet());
        List<SummaryState> ordered = new ArrayList<>(states.values());
        // From the last one on: what goes over many columns comes first, and no thread waits for it at the end.
        int last = ordered.size() - 1;
        try {
            ParallelFor.run(ordered.size(), i -> ordered.set(last - i, added(ordered.get(last - i), rows)), executor);
        } catch (StoppedException e) {
            stopped = true;
            throw e;
        }
        for (int i = 0; i < ordered.size(); i++) {
            states.put(collected.get(i), ordered.get(i));
        }
        bounded.shortened().forEach((name, values) -> {
            if (states.get(Summarizers.counts(new DerivedColumn.Stored(name))) instanceof LabelState labels) {
                labels.addShortened(values);
            }
        });
        rowCount += batch.rowCount();
        addRemarks(batch.remarks());
    }

    /** Adds remarks of a reading that rows and profiles do not carry themselves. */
    public ProfileBuilder remarks(List<Remark> more) {
        Objects.requireNonNull(more, "more must be given, but was null");
        refuseAfterStop();
        addRemarks(more);
        return this;
    }

    private void addRemarks(List<Remark> more) {
        if (!more.isEmpty()) {
            List<Remark> all = new ArrayList<>(remarks);
            all.addAll(more);
            remarks = Remark.merged(all);
        }
    }

    /**
     * Adds objects, each read as the type says: they are gone through once, in batches of {@value #BATCH_ROWS} rows,
     * and none is kept. Without rows the columns are known all the same.
     *
     * @throws IllegalArgumentException as {@link Dataset#of(RowType, Iterable)} and {@link #add(Dataset)} do; the
     *     batches before that of the error are added then
     */
    public <T> ProfileBuilder add(RowType<T> type, Iterable<? extends T> rows) {
        Objects.requireNonNull(rows, "rows must be given, but was null");
        Objects.requireNonNull(type, "type must be given, but was null");
        Iterator<Dataset> batches = type.batches(rows, BATCH_ROWS);
        if (!batches.hasNext()) {
            return add(Dataset.of(type, List.of()));
        }
        batches.forEachRemaining(this::add);
        return this;
    }

    private void refuseAfterStop() {
        if (stopped) {
            throw new IllegalStateException("a builder must not be used after adding rows was interrupted");
        }
    }

    private static SummaryState added(SummaryState state, Dataset batch) {
        return Contained.call(
                () -> {
                    state.add(batch);
                    return state;
                },
                thrown -> new FailedState(Contained.reason(thrown)));
    }

    /**
     * Adds what a profile was made of. Where the profile did not collect what this builder was told to, neither does
     * the whole. A column without a value can be of any kind.
     *
     * @throws IllegalArgumentException if columns differ in name or kind, labels were shortened to another length, or
     *     there are more rows than a long can count; then nothing is added
     */
    public ProfileBuilder add(Profile profile) {
        Objects.requireNonNull(profile, "profile must be given, but was null");
        refuseAfterStop();
        flush();
        if (rowCount + profile.rowCount() < 0) {
            throw new IllegalArgumentException(
                    "rows must be at most " + Long.MAX_VALUE + ", but " + profile.rowCount() + " came to " + rowCount);
        }
        checkLabels(profile);
        start(profile.outline().columns());
        join(columns().joined(profile.outline().columns(), profile.columnsWithValues(), union));
        states.replaceAll((need, state) -> merged(need, state, profile));
        rowCount += profile.rowCount();
        addRemarks(profile.remarksOfReading());
        return this;
    }

    /**
     * Adds rows that somebody else has summarized.
     *
     * @throws IllegalArgumentException as of a profile
     */
    public ProfileBuilder add(SummarizedRows summarized) {
        Objects.requireNonNull(summarized, "summarized must be given, but was null");
        return add(summarized.profile(limits));
    }

    /** Labels that were shortened to different lengths would be different ones. */
    private void checkLabels(Profile profile) {
        int given = profile.limits().mostLabelChars();
        if (given == limits.mostLabelChars()) {
            return;
        }
        boolean shortened = states.values().stream()
                        .anyMatch(state -> state instanceof LabelState labels && labels.shortened() > 0)
                || profile.labels().values().stream()
                        .anyMatch(labels -> labels.shortened() > 0 || labels.longest() > limits.mostLabelChars());
        if (shortened) {
            throw new IllegalArgumentException("mostLabelChars must be the same where labels are longer, but was "
                    + limits.mostLabelChars() + " and " + given);
        }
    }

    private SummaryState merged(Summarizer<?> need, SummaryState state, Profile profile) {
        Optional<SummaryState> other = profile.state(need);
        if (other.isEmpty() && columns().ofColumn(need)) {
            state.addMissing(profile.rowCount());
            return state;
        }
        if (other.isEmpty() || other.get() instanceof FailedState) {
            return other.orElseGet(
                    () -> new FailedState("profile must hold " + need + ", but one of its parts does not"));
        }
        return Contained.call(
                () -> {
                    state.add(other.get());
                    return state;
                },
                thrown -> new FailedState(Contained.reason(thrown)));
    }

    /** The columns, once they are made. */
    private ProfileColumns columns() {
        return Objects.requireNonNull(columns);
    }

    /** Makes the columns of what was declared, or else of the first rows. */
    private void start(Map<String, ColumnSchema> first) {
        if (columns == null) {
            columns = declared.isEmpty() ? ProfileColumns.of(first) : ProfileColumns.declared(declared);
            Schema outline = columns().outline();
            needsByColumns.forEach(made -> addNeeds(Summarizers.needed(made.apply(outline))));
            columns()
                    .outline()
                    .columns()
                    .forEach((name, column) -> putState(Summarizers.of(new DerivedColumn.Stored(name), column.kind())));
            needs.forEach(need -> states.computeIfAbsent(need, this::state));
            if (!declared.isEmpty()) {
                Dataset none = columns.noRows();
                states.replaceAll((need, state) -> added(state, none));
            }
        }
    }

    private void putState(Summarizer<?> own) {
        states.put(own, state(own));
    }

    /** Goes over to other columns: those whose kind is known now, and new ones. */
    private void join(ProfileColumns joined) {
        joined.outline().columns().forEach((name, column) -> {
            Summarizer<?> own = Summarizers.of(new DerivedColumn.Stored(name), column.kind());
            if (!columns().ofColumn(own)) {
                columns()
                        .kind(name)
                        .ifPresent(old -> states.remove(Summarizers.of(new DerivedColumn.Stored(name), old)));
                putState(own);
                Objects.requireNonNull(states.get(own)).addMissing(rowCount);
            }
        });
        columns = joined;
    }

    private SummaryState state(Summarizer<?> need) {
        if (need instanceof Summarizers.DistributionOf distribution) {
            return new NumberState(distribution.column(), limits);
        }
        if (need instanceof Summarizers.CountsOf counts) {
            return new LabelState(counts.column(), limits);
        }
        return new MergedState<>(need, null);
    }

    /**
     * The profile of all rows so far; the builder can go on.
     *
     * @throws IllegalStateException if there were no rows, not even an empty batch, and no columns were declared, or
     *     adding rows was interrupted
     */
    public Profile build() {
        refuseAfterStop();
        if (columns == null && declared.isEmpty()) {
            throw new IllegalStateException(
                    "a profile must be of a batch at least or of declared columns, but there were none");
        }
        flush();
        start(Map.of());
        Map<Summarizer<?>, SummaryState> copied = new LinkedHashMap<>();
        states.forEach((need, state) -> copied.put(need, state.copy()));
        Map<String, ColumnSchema> outlined = new LinkedHashMap<>();
        columns().outline().columns().forEach((name, column) -> outlined.put(name, outlined(name, column, copied)));
        return new Profile(new Schema(outlined), rowCount, limits, copied, remarks);
    }

    private static ColumnSchema outlined(String name, ColumnSchema column, Map<Summarizer<?>, SummaryState> states) {
        boolean manyValues = column.kind() == ColumnKind.NUMERICAL
                && ((EmpiricalDistribution) Objects.requireNonNull(
                                                states.get(Summarizers.distribution(new DerivedColumn.Stored(name))))
                                        .summary())
                                .size()
                        > ColumnSchema.MOST_CATEGORIES;
        return new ColumnSchema(column.kind(), column.integral(), column.fractions(), manyValues, false);
    }
}
