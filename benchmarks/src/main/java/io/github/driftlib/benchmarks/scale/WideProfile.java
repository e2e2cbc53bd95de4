package io.github.driftlib.benchmarks.scale;

import io.github.driftlib.Presets;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.summary.profile.Profile;
import java.nio.file.Path;

/**
 * The quality of a Parquet file that does not fit into the heap: read in batches into a profile, then
 * {@code DataQualityPreset} without the rows.
 *
 * <p>Arguments: the file. DuckDB may take 1 GB beside the heap.
 */
public final class WideProfile {

    private static final long DUCKDB_MEGABYTES = 1_024;

    private WideProfile() {}

    /** Reports on one file. */
    public static void main(String[] arguments) {
        Measured measured = new Measured("wide-profile");
        Profile profile = Profiles.of(Path.of(arguments[0]), DUCKDB_MEGABYTES);
        measured.with("rows", profile.rowCount())
                .with("columns", profile.columnNames().size())
                .seconds("profile");
        String json = Report.of(Presets.dataQuality()).run(RunData.of(profile)).toJson();
        measured.with("json_bytes", json.length()).seconds("report").print();
    }
}
