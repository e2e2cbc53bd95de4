package io.github.driftlib.benchmarks.scale;

import io.github.driftlib.Presets;
import io.github.driftlib.duckdb.DataFiles;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.summary.profile.Profile;
import java.nio.file.Path;

/** Current files against one reference. */
final class Drift {

    private static final int WARM_RUNS = 3;
    /** Files of more rows are read only once: what the first run costs more does not show. */
    private static final long MOST_ROWS_REPEATED = 1_000_000;

    private final Report report = Report.of(Presets.dataDrift());
    private final Profile reference;

    Drift(Path reference) {
        this.reference = profile(reference);
    }

    /** With DuckDB's own limit of memory: a thousand columns need more than {@link Profiles} gives it. */
    private static Profile profile(Path file) {
        return DataFiles.parquet(file).profile();
    }

    /** Prints the fastest run over a file. */
    void measure(String run, Path file, long rows) {
        Measured best = null;
        double seconds = Double.POSITIVE_INFINITY;
        boolean repeated = rows <= MOST_ROWS_REPEATED;
        for (int i = repeated ? -1 : 0; i < (repeated ? WARM_RUNS : 1); i++) {
            long start = System.nanoTime();
            Measured measured = new Measured(run).with("rows", rows);
            Profile profile = profile(file);
            measured.with("columns", profile.columnNames().size()).seconds("profile");
            report.run(RunData.of(profile).withReference(reference)).toJson();
            measured.seconds("report");
            double taken = (System.nanoTime() - start) / 1e9;
            if (i >= 0 && taken < seconds) {
                seconds = taken;
                best = measured;
            }
        }
        best.print();
    }
}
