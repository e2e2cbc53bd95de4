package io.github.driftlib.summary.profile;

import io.github.driftlib.concurrent.Memo;
import io.github.driftlib.data.ColumnSchema;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.Remark;
import io.github.driftlib.data.Schema;
import io.github.driftlib.file.WholeFile;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of rows that have passed by: the summaries of the columns, and whatever else was asked for.
 * Metrics that need no rows can be computed from it.
 *
 * <p>Made of rows that come in batches or one by one, of other profiles, and of what others have counted:
 *
 * <pre>{@code
 * Profile profile = Profile.builder().add(lastMonth).add(today).build();
 * }</pre>
 *
 * <p>Profiles merge: the profile of two parts is the merge of their profiles, exact where both are exact, and within
 * the stated error otherwise.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Profile implements DataSummary {

    private final Schema outline;
    private final long rowCount;
    private final ProfileLimits limits;
    private final Map<Summarizer<?>, SummaryState> states;
    private final List<Remark> remarks;
    private final Memo<Summarizer<?>> summaries = Memo.whileMemoryLasts();

    /** Takes over the states: nobody else may change them. */
    Profile(
            Schema outline,
            long rowCount,
            ProfileLimits limits,
            Map<Summarizer<?>, SummaryState> states,
            List<Remark> remarks) {
        this.outline = withEmpty(outline, rowCount, states);
        this.rowCount = rowCount;
        this.limits = limits;
        this.states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
        this.remarks = List.copyOf(remarks);
    }

    /** A builder of nothing yet, with the default limits. */
    public static ProfileBuilder builder() {
        return new ProfileBuilder();
    }

    /** What is known of the columns, with which of them have no value. */
    private static Schema withEmpty(Schema outline, long rowCount, Map<Summarizer<?>, SummaryState> states) {
        Map<String, ColumnSchema> columns = new LinkedHashMap<>();
        outline.columns().forEach((name, column) -> {
            SummaryState own = states.get(Summarizers.of(new DerivedColumn.Stored(name), column.kind()));
            columns.put(name, column.withEmpty(isEmpty(own, rowCount)));
        });
        return new Schema(columns);
    }

    private static boolean isEmpty(@Nullable SummaryState state, long rowCount) {
        if (state instanceof NumberState numbers) {
            return numbers.sketch() == null && numbers.summary().missing() == rowCount;
        }
        return state instanceof LabelState labels && labels.missing() == rowCount;
    }

    @Override
    public Schema outline() {
        return outline;
    }

    @Override
    public long rowCount() {
        return rowCount;
    }

    /** What the readings of all rows did. */
    List<Remark> remarksOfReading() {
        return remarks;
    }

    /** None: they have passed by. */
    @Override
    public Optional<Dataset> rows() {
        return Optional.empty();
    }

    /**
     * The summary that a summarizer makes of the rows.
     *
     * @throws IllegalArgumentException if it was not asked for when the rows passed by, or could not be made of them
     */
    @Override
    @SuppressWarnings("unchecked")
    public <S> S summary(Summarizer<S> summarizer) {
        SummaryState state = state(summarizer)
                .orElseThrow(() -> new IllegalArgumentException("profile must hold " + summarizer
                        + ", but does not: give the builder what the report needs before the first rows"));
        return (S) summaries.get(summarizer, state::summary);
    }

    /** Whether there is the summary that a summarizer makes. */
    public boolean holds(Summarizer<?> summarizer) {
        return states.containsKey(summarizer);
    }

    /** What is remembered for a summarizer. */
    Optional<SummaryState> state(Summarizer<?> summarizer) {
        return Optional.ofNullable(states.get(summarizer));
    }

    Map<Summarizer<?>, SummaryState> states() {
        return states;
    }

    /** The names of the columns that have a value. */
    Set<String> columnsWithValues() {
        Set<String> names = new HashSet<>();
        outline.columns().forEach((name, column) -> {
            if (Objects.requireNonNull(states.get(Summarizers.of(new DerivedColumn.Stored(name), column.kind())))
                    .hasValues()) {
                names.add(name);
            }
        });
        return names;
    }

    /** The states of the labels of columns as they are, by the name of the column. */
    Map<String, LabelState> labels() {
        Map<String, LabelState> labels = new LinkedHashMap<>();
        outline.columns().forEach((name, column) -> {
            if (states.get(Summarizers.of(new DerivedColumn.Stored(name), column.kind())) instanceof LabelState state) {
                labels.put(name, state);
            }
        });
        return labels;
    }

    /**
     * What the readings of all rows did, {@link Remark#merged merged}; then which columns had values that were too long
     * to be held as they were, and how many.
     */
    @Override
    public List<Remark> remarks() {
        List<Remark> all = new ArrayList<>(remarks);
        labels().entrySet().stream()
                .filter(column -> column.getValue().shortened() > 0)
                .map(column -> Remark.shortenedLabels(
                        column.getKey(), column.getValue().shortened(), limits.mostLabelChars()))
                .forEach(all::add);
        return List.copyOf(all);
    }

    @Override
    public Optional<Dataset> shortened(Dataset rows) {
        if (labels().values().stream().noneMatch(state -> state.shortened() > 0)) {
            return Optional.empty();
        }
        return Optional.of(ShortenedRows.of(rows, limits.mostLabelChars()))
                .filter(bounded -> !bounded.shortened().isEmpty())
                .map(ShortenedRows::rows);
    }

    ProfileLimits limits() {
        return limits;
    }

    /**
     * The profile of the rows of both, with the limits of this one and the remarks of both.
     *
     * @throws IllegalArgumentException if columns differ in name or kind, or labels were shortened to different lengths
     */
    public Profile merge(Profile other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        return builder()
                .limits(limits)
                .needs(List.copyOf(states.keySet()))
                .add(this)
                .add(other)
                .build();
    }

    /**
     * The profile as bytes, in a format of its own that later releases read too.
     *
     * @throws IllegalArgumentException if a summary was collected that cannot be stored, naming its summarizer
     */
    public byte[] toBytes() {
        try {
            return ProfileFile.bytes(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes {@link #toBytes} into a file, which is there as a whole or not at all, even where the machine stops
     * meanwhile: the bytes are forced onto the disk before they get the file's name.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        WholeFile.write(file, toBytes());
    }

    /**
     * The profile of bytes that {@link #toBytes} gave.
     *
     * @param needs what the profile was told to collect beyond the columns and their missing values; what is not named
     *     here is left out
     * @throws IllegalArgumentException if the bytes are no profile, are damaged or are of a later version
     */
    public static Profile ofBytes(byte[] bytes, List<? extends Summarizer<?>> needs) {
        Objects.requireNonNull(bytes, "bytes must be given, but was null");
        Objects.requireNonNull(needs, "needs must be given, but was null");
        return ProfileFile.profile(bytes, needs);
    }

    /**
     * Reads the profile of a file that {@link #write} wrote.
     *
     * @param needs as for {@link #ofBytes}
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it holds no profile, is damaged or is of a later version
     */
    public static Profile read(Path file, List<? extends Summarizer<?>> needs) throws IOException {
        Objects.requireNonNull(file, "file must be given, but was null");
        Objects.requireNonNull(needs, "needs must be given, but was null");
        return ofBytes(Files.readAllBytes(file), needs);
    }

    @Override
    public String toString() {
        return "Profile" + outline.columns().keySet() + " of " + rowCount + " rows";
    }
}
