package io.github.driftlib.benchmarks.peers;

import io.github.driftlib.benchmarks.scale.Measured;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.duckdb.DataFiles;
import io.github.driftlib.duckdb.DataReader;
import io.github.driftlib.summary.profile.Profile;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * The profile of {@code CUR.parquet}, to its bytes: from the file in the fresh process ({@code parquet}), and then as
 * often as is said from the file ({@code file}) and of rows in memory ({@code memory}).
 *
 * <p>Arguments: the folder of the file, the number of warm runs.
 */
public final class ProfileRun {

    private ProfileRun() {}

    /** Profiles the file. */
    public static void main(String[] arguments) {
        DataReader file = DataFiles.parquet(Path.of(arguments[0]).resolve("CUR.parquet"));
        measure("parquet", file::profile);
        for (int run = 0; run < Integer.parseInt(arguments[1]); run++) {
            measure("file", file::profile);
            Dataset rows = file.read();
            measure("memory", () -> Profile.builder().add(rows).build());
        }
    }

    private static void measure(String name, Supplier<Profile> profile) {
        Measured measured = new Measured(name);
        long bytes = profile.get().toBytes().length;
        measured.with("bytes", bytes).seconds("run").print();
    }
}
