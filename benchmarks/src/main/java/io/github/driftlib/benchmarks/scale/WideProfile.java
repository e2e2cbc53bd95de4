package io.github.driftlib.benchmarks.scale;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.report.Metrics;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.summary.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The quality of a Parquet file that does not fit into the heap: read in batches into a profile, then the summary of
 * each column and the missing values without the rows. (The preset's summary of the data set counts equal rows, which
 * needs them.)
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
        List<Metric<?>> metrics = new ArrayList<>();
        profile.columnNames().forEach(column -> metrics.add(Metrics.columnSummary(column)));
        metrics.add(Metrics.missingValues());
        String json = Report.builder()
                .metrics(metrics)
                .build()
                .run(RunData.of(profile))
                .toJson();
        measured.with("json_bytes", json.length()).seconds("report").print();
    }
}
