package io.github.driftlib.duckdb;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.summary.profile.ProfileBuilder;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What to read, and how: a source, the columns and rows wanted of it, and what reading may use.
 *
 * <p>The defaults: all columns, all rows, one thread a core, and as much memory for DuckDB's buffers as DuckDB takes by
 * itself (a share of the machine's memory; see {@link #memoryLimit}).
 *
 * <p>Types become columns by this rule:
 *
 * <ul>
 *   <li>Integers of any width, signed or not, and decimals without a fraction: numerical, whole numbers. Where one is
 *       beyond 2<sup>53</sup>, which a double would merge with others, all are labels, their digits, and a remark says
 *       so. The batches of a query are decided by the first one; a later one that differs is an error.
 *   <li>Floats, doubles and other decimals: numerical, the nearest double; null and NaN are missing, infinities are
 *       values. A column without a type, because all of it is null: numerical, all missing.
 *   <li>Booleans: categorical, {@code true} and {@code false}. Strings, enums, UUIDs, JSON, times of day and intervals:
 *       categorical, the text as it is; the empty string is a value. Labels are recognised by a hash of 63 bits: that
 *       any two of n different ones are taken for one has a probability of n<sup>2</sup> / 2<sup>64</sup>, 5e-8 for a
 *       million.
 *   <li>Dates and timestamps of any unit: datetime, cut to whole microseconds. Without a zone they are read as UTC.
 *       {@code infinity} and {@code -infinity} are no points in time; they are missing, and a remark counts them. So
 *       are points in time beyond the years -290308 to 294247.
 *   <li>Lists, structs, maps, blobs and all other types cannot be held. Such a column is left out, and a remark says
 *       so; it is an error with {@link #strict}, and where {@link #columns} asks for it. {@link DataFiles#sql} can
 *       convert it.
 * </ul>
 *
 * <p>CSV and JSON files follow {@link CsvFormat} and {@link DataFiles#json(Path)}. What reading did that one should
 * know is in {@link Dataset#remarks()}; of batches, those about all rows are with the first.
 *
 * <p>Rows come in the order of the file, and of the files. Rows of a query have the order its {@code ORDER BY} says.
 *
 * <p>A reader never changes; each method gives another one. It can be used any number of times, and by many threads at
 * once, for each read has a database of its own. Making a reader touches no file: what is wrong with the source is
 * found by {@link #read} and {@link #batches}.
 */
public final class DataReader {

    /** The longest array that every virtual machine can make. */
    private static final int MAXIMUM_ROWS = Integer.MAX_VALUE - 8;

    private final ReadRequest request;

    DataReader(ReadRequest request) {
        this.request = request;
    }

    /**
     * Only the given columns, in the given order; upper and lower case differ. Files that store columns apart, as
     * Parquet does, are read only as far as needed.
     *
     * @throws IllegalArgumentException if no column is named, or one is named twice
     */
    public DataReader columns(String... names) {
        Objects.requireNonNull(names, "names must be given, but was null");
        return columns(List.of(names));
    }

    /**
     * Only the given columns, in the given order.
     *
     * @throws IllegalArgumentException if no column is named, or one is named twice
     */
    public DataReader columns(List<String> names) {
        Objects.requireNonNull(names, "names must be given, but was null");
        if (names.isEmpty()) {
            throw new IllegalArgumentException("columns must not be empty");
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("columns must be distinct, but was " + names);
        }
        return new DataReader(request.columns(List.copyOf(names)));
    }

    /**
     * All columns but the given ones; the names must be there, and a column must be left. It takes the place of an
     * earlier one, and can stand beside {@link #columns}.
     */
    public DataReader except(String... names) {
        Objects.requireNonNull(names, "names must be given, but was null");
        return new DataReader(request.except(List.of(names)));
    }

    /**
     * Held to the columns of another data set, such as the reference: a column that this one has too gets the kind it
     * has there. A value that does not fit is an error that names column, value and, for CSV and JSON, file and line;
     * all such columns are named. {@link DataPair} reads both at once. A column without any value fits each kind, as
     * whole numbers fit labels. Other columns are read as they are.
     *
     * <pre>{@code
     * Dataset reference = DataFiles.csv(january).read();
     * Dataset current = DataFiles.csv(february).like(reference).read();
     * }</pre>
     */
    public DataReader like(Dataset other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        Map<String, ColumnKind> kinds = new LinkedHashMap<>();
        other.columnNames().stream()
                .filter(name -> !other.column(name).isAllMissing())
                .forEach(name -> kinds.put(name, other.column(name).kind()));
        return new DataReader(request.held(kinds));
    }

    /** The same with the forms of dates of another reader, where this one reads CSV and states none. */
    DataReader withDatesOf(DataReader other) {
        return new DataReader(request.withDatesOf(other.request));
    }

    /** A column of a type that cannot be read is an error; the default is to leave it out, with a remark. */
    public DataReader strict() {
        return new DataReader(request.strictly());
    }

    /**
     * Only the rows for which a condition holds. It can speak of any column, also of one that is not read. It takes the
     * place of an earlier condition.
     *
     * <pre>{@code
     * Dataset paid = DataFiles.parquet(path).where("fare_amount > ? and zone <> ?", 0, "265").read();
     * }</pre>
     *
     * <p>The condition can open no file but those of this reader, change nothing and load nothing. Where two names
     * differ only in upper and lower case, SQL does not tell them apart, and there can be no condition.
     *
     * @param condition SQL that is one condition; names with other than letters, digits and underscores need double
     *     quotes
     * @param values the values for its question marks: strings, numbers, booleans, UUIDs, paths, points in time or null
     * @throws IllegalArgumentException if the condition is blank or more than one piece, as where a bracket is not
     *     closed; if a value is of another type
     */
    public DataReader where(String condition, @Nullable Object... values) {
        Objects.requireNonNull(condition, "condition must be given, but was null");
        Objects.requireNonNull(values, "values must be given, but was null");
        if (condition.isBlank()) {
            throw new IllegalArgumentException("condition must be SQL, but was blank");
        }
        SqlCheck.one("condition", condition);
        return new DataReader(request.condition(new ReadRequest.Condition(condition, BoundValues.of(values))));
    }

    /**
     * At most the given number of threads at work in DuckDB; the default is one a core, and one less for the profile of
     * Parquet files, which is made meanwhile. The rows and their order are the same for any number.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public DataReader threads(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("threads must be at least 1, but was " + count);
        }
        return new DataReader(request.engine(request.engine().threads(count)));
    }

    /**
     * At most the given number of bytes for DuckDB's buffers, outside the Java heap; the default is DuckDB's, 80 % of
     * the machine's memory. Sorts and groups that need more go to temporary files. Plain reading needs a few tens of
     * megabytes a thread.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public DataReader memoryLimit(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("memoryLimit must be at least 1 byte, but was " + bytes);
        }
        return new DataReader(request.engine(request.engine().memoryBytes(bytes)));
    }

    /**
     * All rows, in memory: 1 to 8 bytes a number, as its column needs, 8 a point in time, 1 to 4 a label and each
     * distinct label once; and one column more while the columns are built.
     *
     * @throws DataReadException if the source cannot be read, or not to its end; if a column is not there, or of a type
     *     that cannot be read; if the thread was interrupted, which it then still is
     */
    public Dataset read() {
        return InterruptWatch.reading(request.source(), this::allRows);
    }

    private Dataset allRows() {
        try (RowStream stream = request.open()) {
            Dataset dataset = stream.take(MAXIMUM_ROWS);
            if (stream.hasRow()) {
                throw new DataReadException("rows must be at most " + MAXIMUM_ROWS + " to be read at once, but "
                        + request.source().label() + " has more; read it in batches");
            }
            return dataset;
        }
    }

    private RowStream opened() {
        return opened(request);
    }

    private static RowStream opened(ReadRequest request) {
        return InterruptWatch.reading(request.source(), request::open);
    }

    /**
     * The profile of all rows, in bounded memory: what reports that need no rows are made of. Like
     * {@link #profile(ProfileBuilder, LongConsumer)} with the defaults of a profile and nobody who listens.
     */
    public Profile profile() {
        return profile(Profile.builder());
    }

    /** Like {@link #profile(ProfileBuilder, LongConsumer)} with nobody who listens. */
    public Profile profile(ProfileBuilder builder) {
        return profile(builder, rows -> {});
    }

    /**
     * The profile of all rows and of those that the builder was given before, in bounded memory.
     *
     * <p>A thread of its own reads ahead while the calling thread and the builder's executor summarise, so at most
     * three batches are in memory, each of 61,440 rows, or of fewer where there are more than 32 columns: those that
     * hold two million values, but at least 2,048. The same source gives the same profile, byte by byte, on any number
     * of threads. Interrupting the calling thread stops reading, as does an exception of the listener, which is passed
     * on. A builder is of no use after an exception.
     *
     * <pre>{@code
     * Profile profile = DataFiles.parquet("data/trips_*.parquet")
     *         .profile(Profile.builder(), rows -> System.out.println(rows + " rows"));
     * }</pre>
     *
     * @param builder what to collect, within which limits, and with whose help
     * @param progress hears, after each batch and on the calling thread, how many rows were summarised so far
     * @throws DataReadException if the source cannot be read, or not to its end; if a column is not there, or of a type
     *     that cannot be read; if the calling thread was interrupted, which it then still is
     * @throws IllegalArgumentException if the builder was given other columns before
     */
    public Profile profile(ProfileBuilder builder, LongConsumer progress) {
        long rows = 0;
        RowStream stream = opened(request.besideOthers(Runtime.getRuntime().availableProcessors()));
        try (ReadAhead batches = ReadAhead.of(stream, stream.rowsOfABatch())) {
            for (Optional<Dataset> batch = batches.next(); batch.isPresent(); batch = batches.next()) {
                builder.add(batch.get());
                rows += batch.get().rowCount();
                progress.accept(rows);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(rows, e);
        } catch (CancellationException e) {
            throw Thread.currentThread().isInterrupted() ? interrupted(rows, e) : e;
        }
        return builder.build();
    }

    private DataReadException interrupted(long rows, Exception cause) {
        return new DataReadException(
                "reading must not be interrupted, but was after " + rows + " rows of "
                        + request.source().label(),
                cause);
    }

    /**
     * The rows in batches of moderate size, in bounded memory: 61,440 rows each, or fewer where there are more than 32
     * columns, but at least 2,048. To be closed after use.
     *
     * @throws DataReadException as {@link #batches(int)} does
     */
    public DataBatches batches() {
        RowStream stream = opened();
        return new DataBatches(stream, stream.rowsOfABatch());
    }

    /**
     * The rows in batches of the given size, in bounded memory. To be closed after use.
     *
     * @throws IllegalArgumentException if the number of rows is not positive
     * @throws DataReadException if the source cannot be read; if a column is not there, or of a type that cannot be
     *     read
     */
    public DataBatches batches(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("rows must be at least 1, but was " + rows);
        }
        return new DataBatches(opened(), rows);
    }

    @Override
    public String toString() {
        return "DataReader of " + request.source().label();
    }
}
