package io.github.driftlib.duckdb;

import io.github.driftlib.data.Dataset;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where to begin: files, or SQL over files, to read as data sets, and data sets to write as files.
 *
 * <pre>{@code
 * Dataset trips = DataFiles.parquet(Path.of("trips.parquet")).read();
 * Dataset year = DataFiles.parquet("data/trips_2022-*.parquet").columns("fare", "zone").read();
 * Dataset means = DataFiles.sql("select zone, avg(fare) as fare from read_parquet(?) group by zone", path).read();
 * }</pre>
 *
 * <p>A {@link Path} is the one file of that name. A {@code String} with {@code *}, {@code ?}, {@code [...]} or
 * {@code **} (any depth) is a glob, of files in the order of their names; folders named {@code key=value} add a column.
 * Several files make one data set: columns are matched by name, a column that a file lacks is missing in its rows, and
 * one whose type differs takes the wider type. Only local files are read.
 *
 * <p>All methods are safe for use by many threads.
 */
public final class DataFiles {

    private DataFiles() {}

    /** A Parquet file. */
    public static DataReader parquet(Path file) {
        Objects.requireNonNull(file, "file must be given, but was null");
        return parquet(List.of(file));
    }

    /** Parquet files, one after the other. */
    public static DataReader parquet(List<Path> files) {
        Objects.requireNonNull(files, "files must be given, but was null");
        return reader(Source.ofParquet(files));
    }

    /** The Parquet file of the given path, or those that a glob matches. */
    public static DataReader parquet(String pathOrGlob) {
        Objects.requireNonNull(pathOrGlob, "pathOrGlob must be given, but was null");
        return reader(Source.ofParquet(pathOrGlob));
    }

    /** A CSV file, plain or packed with gzip, in the {@link CsvFormat#standard() careful default format}. */
    public static DataReader csv(Path file) {
        Objects.requireNonNull(file, "file must be given, but was null");
        return csv(List.of(file));
    }

    /** A CSV file of the given format. */
    public static DataReader csv(Path file, CsvFormat format) {
        Objects.requireNonNull(file, "file must be given, but was null");
        Objects.requireNonNull(format, "format must be given, but was null");
        return csv(List.of(file), format);
    }

    /** CSV files, one after the other, in the careful default format; see {@link #csv(List, CsvFormat)}. */
    public static DataReader csv(List<Path> files) {
        Objects.requireNonNull(files, "files must be given, but was null");
        return csv(files, CsvFormat.standard());
    }

    /**
     * CSV files of the given format, one after the other. The kind of a column is found out from all rows of all files,
     * in a first walk through them; a second one reads the values.
     */
    public static DataReader csv(List<Path> files, CsvFormat format) {
        Objects.requireNonNull(files, "files must be given, but was null");
        Objects.requireNonNull(format, "format must be given, but was null");
        return reader(Source.ofText(new CsvText(format), files));
    }

    /** The CSV file of the given path, or those that a glob matches, in the careful default format. */
    public static DataReader csv(String pathOrGlob) {
        Objects.requireNonNull(pathOrGlob, "pathOrGlob must be given, but was null");
        return csv(pathOrGlob, CsvFormat.standard());
    }

    /** The CSV file of the given path, or those that a glob matches, of the given format. */
    public static DataReader csv(String pathOrGlob, CsvFormat format) {
        Objects.requireNonNull(pathOrGlob, "pathOrGlob must be given, but was null");
        Objects.requireNonNull(format, "format must be given, but was null");
        return reader(Source.ofText(new CsvText(format), pathOrGlob));
    }

    /**
     * A JSON file, plain or packed with gzip: objects, one after the other or in one array, of which each key is a
     * column.
     *
     * <p>A column is numerical where all its values are numbers, none of them a whole one beyond 2<sup>53</sup>; it
     * holds points in time where all are strings that are ISO dates or times; otherwise it is categorical: a label is
     * the string, or the text of the number, boolean, object or list as the file has it. Null, and no such key, are
     * missing.
     */
    public static DataReader json(Path file) {
        Objects.requireNonNull(file, "file must be given, but was null");
        return json(List.of(file));
    }

    /** JSON files, one after the other; see {@link #json(Path)}. */
    public static DataReader json(List<Path> files) {
        Objects.requireNonNull(files, "files must be given, but was null");
        return reader(Source.ofText(new JsonFormat(), files));
    }

    /** The JSON file of the given path, or those that a glob matches; see {@link #json(Path)}. */
    public static DataReader json(String pathOrGlob) {
        Objects.requireNonNull(pathOrGlob, "pathOrGlob must be given, but was null");
        return reader(Source.ofText(new JsonFormat(), pathOrGlob));
    }

    /**
     * The rows of a query in DuckDB's SQL, one statement that gives rows. Sessions are in UTC.
     *
     * @param sql the query, which must come from a trusted source; it can read any file this process can
     * @param values the values for its question marks: strings, numbers, booleans, UUIDs, points in time, null, or
     *     paths of files
     * @throws IllegalArgumentException if the query is blank or more than one statement; if a value is of another type
     */
    public static DataReader sql(String sql, @Nullable Object... values) {
        Objects.requireNonNull(sql, "sql must be given, but was null");
        Objects.requireNonNull(values, "values must be given, but was null");
        return reader(Source.ofSql(sql, BoundValues.of(values)));
    }

    /**
     * Writes a data set as a Parquet file (Snappy), in place of the one that was there.
     *
     * <p>Numbers become {@code DOUBLE}, or {@code BIGINT} where the column holds whole numbers within 2<sup>53</sup>;
     * labels and texts {@code VARCHAR}; points in time {@code TIMESTAMP} in UTC, in microseconds; missing values null.
     * Read again, the data set is the same, but for two things Parquet does not tell apart: texts come back as labels,
     * and doubles that are whole numbers beyond 2<sup>53</sup> as numbers with a fraction.
     *
     * <p>The file is written beside its place and moved there at the end, so nobody sees half of it, and an error
     * leaves what was there. Memory: some row groups, outside the Java heap.
     *
     * @throws IllegalArgumentException if the data set has no columns; if a column name is empty, has a NUL or differs
     *     from another one only in upper and lower case; if a text or a name has a surrogate without its other half
     * @throws DataWriteException if the file cannot be written
     */
    public static void writeParquet(Dataset dataset, Path file) {
        Objects.requireNonNull(dataset, "dataset must be given, but was null");
        Objects.requireNonNull(file, "file must be given, but was null");
        ParquetWriter.write(dataset, file);
    }

    private static DataReader reader(Source source) {
        return new DataReader(ReadRequest.of(source));
    }
}
