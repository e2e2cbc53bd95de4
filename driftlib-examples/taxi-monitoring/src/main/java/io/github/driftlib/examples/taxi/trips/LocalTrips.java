package io.github.driftlib.examples.taxi.trips;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.duckdb.DataFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Trips of files as TLC publishes them, one a month, such as {@code green_tripdata_2022-01.parquet}.
 *
 * @param folder the folder with the files
 */
public record LocalTrips(Path folder) implements TripSource {

    @Override
    public String description() {
        return "published by TLC, files in " + folder;
    }

    /**
     * Reads the file of a month.
     *
     * @throws IllegalArgumentException if there is none, naming the months that are there
     */
    @Override
    public Dataset month(YearMonth month) {
        Path file = folder.resolve(TripFileName.of(month));
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no file " + file + "; " + whatIsThere());
        }
        return DataFiles.parquet(file).read();
    }

    private String whatIsThere() {
        if (!Files.isDirectory(folder)) {
            return folder + " is no folder";
        }
        List<YearMonth> months = months();
        return months.isEmpty()
                ? "there is no green_tripdata_YYYY-MM.parquet in that folder at all"
                : "the months in that folder are " + months;
    }

    private List<YearMonth> months() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .flatMap(name -> TripFileName.month(name).stream())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder + ": " + e, e);
        }
    }
}
