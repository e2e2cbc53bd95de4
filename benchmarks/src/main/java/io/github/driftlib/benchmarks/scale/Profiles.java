package io.github.driftlib.benchmarks.scale;

import io.github.driftlib.duckdb.DataFiles;
import io.github.driftlib.summary.profile.Profile;
import java.nio.file.Path;

/** The way from a file to its profile that all runs of this package take. */
final class Profiles {

    private static final long DUCKDB_MEGABYTES = 256;

    private Profiles() {}

    /** With 256 MB for DuckDB. */
    static Profile of(Path file) {
        return of(file, DUCKDB_MEGABYTES);
    }

    /** With as much memory for DuckDB, beside the heap: it holds a row group of all columns for each of its threads. */
    static Profile of(Path file, long megabytes) {
        return DataFiles.parquet(file).memoryLimit(megabytes << 20).profile();
    }
}
