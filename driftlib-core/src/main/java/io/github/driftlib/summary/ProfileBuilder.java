package io.github.driftlib.summary;

import io.github.driftlib.concurrent.Together;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ColumnOutline;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.Outline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;

/**
 * Collects a {@link Profile} of rows that come in batches, in bounded memory.
 *
 * <p>A column of numbers is held exactly as long as it has no more than {@value #DEFAULT_MOST_EXACT_VALUES} different
 * values, and as a sketch of its ranks beyond: a rank is then wrong by less than 0.1 % of the rows, with a probability
 * of 99 %. A column of labels is counted exactly as long as there are no more than {@value #DEFAULT_MOST_LABELS} of
 * them; beyond, the most frequent ones are kept, each with a count that is too small by at most 2 / limit of the rows.
 * Both limits can be changed. A column takes at most about 40 bytes a held value, and half a megabyte as a sketch.
 *
 * <p>The same batches in the same order give the same profile, on any number of threads. A builder is not safe for use
 * by many threads, but uses the executor's threads itself.
 *
 * <pre>{@code
 * ProfileBuilder builder = ProfileBuilder.of();
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

    private ProfileLimits limits = new ProfileLimits(DEFAULT_MOST_EXACT_VALUES, DEFAULT_MOST_LABELS);
    private Executor executor = ForkJoinPool.commonPool();
    private final List<Summarizer<?>> needs = new ArrayList<>();
    private final List<Function<Outline, ? extends List<? extends Summarizer<?>>>> needsByColumns = new ArrayList<>();
    /** Null before the first rows. */
    private Map<String, ColumnOutline> columns;

    private final Map<Summarizer<?>, SummaryState> states = new LinkedHashMap<>();
    private long rowCount;

    private ProfileBuilder() {
        needs.addAll(Summarizers.ofEveryProfile());
    }

    /** A builder of nothing yet, with the default limits. */
    public static ProfileBuilder of() {
        return new ProfileBuilder();
    }

    /**
     * What is to be collected beyond the single columns, their missing values and the empty rows: what a report says
     * that its metrics need.
     *
     * @throws IllegalStateException if rows were added already
     */
    public ProfileBuilder needs(List<? extends Summarizer<?>> summarizers) {
        refuseAfterRows();
        summarizers.stream().filter(need -> !needs.contains(need)).forEach(needs::add);
        return this;
    }

    /**
     * What is to be collected, made of the columns of the first rows: what a report needs where the meaning of the
     * columns is inferred.
     *
     * @throws IllegalStateException if rows were added already
     */
    public ProfileBuilder needs(Function<Outline, ? extends List<? extends Summarizer<?>>> summarizers) {
        refuseAfterRows();
        needsByColumns.add(summarizers);
        return this;
    }

    private void refuseAfterRows() {
        if (columns != null) {
            throw new IllegalStateException("needs must be given before the first rows are added");
        }
    }

    /** How many different numbers of a column are held exactly; 0 for none. */
    public ProfileBuilder mostExactValues(int limit) {
        limits = new ProfileLimits(limit, limits.mostLabels());
        return this;
    }

    /** How many labels of a column are told apart, at least 1. */
    public ProfileBuilder mostLabels(int limit) {
        limits = new ProfileLimits(limits.mostExactValues(), limit);
        return this;
    }

    /** What helps the calling thread with the columns; {@code Runnable::run} for no help. */
    public ProfileBuilder executor(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
        return this;
    }

    /**
     * Adds rows.
     *
     * @throws IllegalArgumentException if columns differ in name or kind from those of the rows before; then nothing is
     *     added
     */
    public ProfileBuilder add(Dataset batch) {
        join(Outline.of(batch).columns());
        List<Summarizer<?>> collected = List.copyOf(states.keySet());
        List<SummaryState> ordered = new ArrayList<>(states.values());
        // From the last one on: what goes over many columns comes first, and no thread waits for it at the end.
        int last = ordered.size() - 1;
        Together.run(ordered.size(), i -> ordered.set(last - i, added(ordered.get(last - i), batch)), executor);
        for (int i = 0; i < ordered.size(); i++) {
            states.put(collected.get(i), ordered.get(i));
        }
        rowCount += batch.rowCount();
        return this;
    }

    private static SummaryState added(SummaryState state, Dataset batch) {
        try {
            state.add(batch);
            return state;
        } catch (RuntimeException e) {
            return new FailedState(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Adds what a profile was made of. Where the profile did not collect what this builder was told to, neither does
     * the whole.
     *
     * @throws IllegalArgumentException if columns differ in name or kind; then nothing is added
     */
    public ProfileBuilder add(Profile profile) {
        join(profile.outline().columns());
        states.replaceAll((need, state) -> profile.state(need)
                .<SummaryState>map(other -> merged(state, other))
                .orElseGet(() -> new FailedState("profile must hold " + need + ", but one of its parts does not")));
        rowCount += profile.rowCount();
        return this;
    }

    private static SummaryState merged(SummaryState state, SummaryState other) {
        if (other instanceof FailedState) {
            return other;
        }
        state.add(other);
        return state;
    }

    private void join(Map<String, ColumnOutline> added) {
        if (columns == null) {
            Outline outline = new Outline(added);
            needsByColumns.forEach(made -> needs(made.apply(outline)));
            columns = new LinkedHashMap<>(added);
            columns.forEach((name, column) -> {
                Summarizer<?> own = Summarizers.of(new DerivedColumn.Stored(name), column.kind());
                states.put(own, state(own));
            });
            needs.forEach(need -> states.computeIfAbsent(need, this::state));
            return;
        }
        if (!columns.keySet().equals(added.keySet())) {
            throw new IllegalArgumentException(
                    "batches must have the columns " + columns.keySet() + ", but one has " + added.keySet());
        }
        columns.forEach((name, column) -> {
            if (column.kind() != added.get(name).kind()) {
                throw new IllegalArgumentException("column '" + name + "' must be "
                        + column.kind().label() + " as in the rows before, but was "
                        + added.get(name).kind().label());
            }
        });
        columns.replaceAll((name, column) -> new ColumnOutline(
                column.kind(),
                column.integral() && added.get(name).integral(),
                column.fractions() || added.get(name).fractions(),
                false,
                false));
    }

    private SummaryState state(Summarizer<?> need) {
        if (need instanceof Summarizers.DistributionOf distribution) {
            return new NumberState(distribution.column(), limits.mostExactValues());
        }
        if (need instanceof Summarizers.CountsOf counts) {
            return new LabelState(counts.column(), limits.mostLabels());
        }
        return new MergedState<>(need, null);
    }

    /**
     * The profile of all rows so far; the builder can go on.
     *
     * @throws IllegalStateException if there were no rows, not even an empty batch
     */
    public Profile build() {
        if (columns == null) {
            throw new IllegalStateException("a profile must be of a batch at least, but there was none");
        }
        Map<Summarizer<?>, SummaryState> copied = new LinkedHashMap<>();
        states.forEach((need, state) -> copied.put(need, state.copy()));
        Map<String, ColumnOutline> outlined = new LinkedHashMap<>();
        columns.forEach((name, column) -> outlined.put(name, outlined(name, column, copied)));
        return new Profile(new Outline(outlined), rowCount, limits, copied);
    }

    private static ColumnOutline outlined(String name, ColumnOutline column, Map<Summarizer<?>, SummaryState> states) {
        boolean manyValues = column.kind() == ColumnKind.NUMERICAL
                && ((EmpiricalDistribution) states.get(Summarizers.distribution(new DerivedColumn.Stored(name)))
                                        .summary())
                                .size()
                        > ColumnOutline.MOST_CATEGORIES;
        return new ColumnOutline(column.kind(), column.integral(), column.fractions(), manyValues, false);
    }
}
