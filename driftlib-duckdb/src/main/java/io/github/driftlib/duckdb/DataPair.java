package io.github.driftlib.duckdb;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.RunData;
import java.util.Objects;

/**
 * Reference and current, read by one schema: what each column of the reference holds, the column of that name in
 * current is held to.
 *
 * <pre>{@code
 * DataPair pair = DataPair.read(DataFiles.csv(january), DataFiles.csv(february));
 * Snapshot snapshot = Report.of(Presets.dataDrift()).run(pair.current(), pair.reference());
 * }</pre>
 *
 * @param reference the data to compare with
 * @param current the data in question, each of whose columns is of the reference's kind or new
 */
public record DataPair(Dataset reference, Dataset current) {

    /**
     * Reads both, the reference first; current as {@link DataReader#like} the reference. A column that only one of them
     * has is read as it is; a report says that it is missing or new. Forms of dates that only one of two CSV formats
     * states count for both.
     *
     * @throws DataReadException if one cannot be read; if columns of current hold a value that does not fit, naming
     *     each of these columns with its first such value, and for CSV and JSON the file and the line
     */
    public static DataPair read(DataReader reference, DataReader current) {
        Objects.requireNonNull(reference, "reference must be given, but was null");
        Objects.requireNonNull(current, "current must be given, but was null");
        Dataset held = reference.withDatesOf(current).read();
        return new DataPair(held, current.withDatesOf(reference).like(held).read());
    }

    /** Both as what a report runs on, with which more can be said: a definition, a time. */
    public RunData runData() {
        return RunData.of(current).withReference(reference);
    }
}
