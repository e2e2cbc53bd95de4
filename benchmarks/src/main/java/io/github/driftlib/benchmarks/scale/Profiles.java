package io.github.driftlib.benchmarks.scale;

import io.github.driftlib.duckdb.DataFiles;
import io.github.driftlib.summary.Profile;
import java.nio.file.Path;

/** The way from a file to its profile that all runs of this package take. */
final class Profiles {

    private static final long DUCKDB_BYTES = 256L << 20;

    private Profiles() {}

    static Profile of(Path file) {
        return DataFiles.parquet(file).memoryLimit(DUCKDB_BYTES).profile();
    }
}
