package io.github.driftlib.cli;

import io.github.driftlib.duckdb.CsvFormat;
import io.github.driftlib.duckdb.DataFiles;
import io.github.driftlib.duckdb.DataReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Files of data by a path, a glob or a folder, read by what their names end in. */
final class FileSource {

    /** What files hold. */
    private enum Form {
        PARQUET(".parquet", ".pq"),
        CSV(".csv", ".tsv", ".txt", ".csv.gz", ".tsv.gz", ".txt.gz"),
        JSON(".json", ".jsonl", ".ndjson", ".json.gz", ".jsonl.gz", ".ndjson.gz");

        private final List<String> endings;

        Form(String... endings) {
            this.endings = List.of(endings);
        }

        static Optional<Form> of(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            return Stream.of(values())
                    .filter(form -> form.endings.stream().anyMatch(lower::endsWith))
                    .findFirst();
        }
    }

    private FileSource() {}

    /** A reader of the files. */
    static DataReader reader(String location, CsvFormat csv) {
        Path path = isGlob(location) ? null : Path.of(location);
        if (path != null && Files.isDirectory(path)) {
            return ofFolder(path, csv);
        }
        if (path != null && !Files.exists(path)) {
            throw Stop.unreadable(location, new IOException("no such file or folder"));
        }
        return switch (form(location)) {
            case PARQUET -> path == null ? DataFiles.parquet(location) : DataFiles.parquet(path);
            case CSV -> path == null ? DataFiles.csv(location, csv) : DataFiles.csv(path, csv);
            case JSON -> path == null ? DataFiles.json(location) : DataFiles.json(path);
        };
    }

    /** A name with such characters is a glob, unless a file has it. */
    private static boolean isGlob(String location) {
        return location.matches(".*[*?\\[].*") && !existsLiterally(location);
    }

    private static boolean existsLiterally(String location) {
        try {
            return Files.exists(Path.of(location));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Form form(String name) {
        return Form.of(name)
                .orElseThrow(() -> Stop.usage("a file of data must end in .parquet, .csv, .json or their like, or in "
                        + ".profile, but was '" + name + "'"));
    }

    private static DataReader ofFolder(Path folder, CsvFormat csv) {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> Form.of(file.getFileName().toString()).isPresent())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Stop.unreadable(folder.toString(), e);
        }
        List<Form> forms = files.stream()
                .map(file -> form(file.getFileName().toString()))
                .distinct()
                .toList();
        if (forms.isEmpty()) {
            throw Stop.unreadable(folder.toString(), new IOException("it holds no file of data"));
        }
        if (forms.size() > 1) {
            throw Stop.unreadable(
                    folder.toString(), new IOException("it must hold files of data of one form, but holds " + forms));
        }
        return switch (forms.get(0)) {
            case PARQUET -> DataFiles.parquet(files);
            case CSV -> DataFiles.csv(files, csv);
            case JSON -> DataFiles.json(files);
        };
    }
}
