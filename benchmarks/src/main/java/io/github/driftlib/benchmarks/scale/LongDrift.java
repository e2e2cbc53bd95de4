package io.github.driftlib.benchmarks.scale;

import io.github.driftlib.Presets;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.summary.profile.Profile;
import java.nio.file.Path;

/**
 * The drift of a Parquet file that does not fit into the heap against another one: each read in batches into a profile,
 * then compared without the rows.
 *
 * <p>Arguments: the current file, the reference file.
 */
public final class LongDrift {

    private LongDrift() {}

    /** Compares two files. */
    public static void main(String[] arguments) {
        Measured measured = new Measured("long-drift");
        Profile reference = Profiles.of(Path.of(arguments[1]));
        measured.with("reference_rows", reference.rowCount()).seconds("reference");
        Profile current = Profiles.of(Path.of(arguments[0]));
        measured.with("rows", current.rowCount())
                .with("columns", current.columnNames().size())
                .seconds("current");
        String json = Report.of(Presets.dataDrift())
                .run(RunData.of(current).withReference(reference))
                .toJson();
        measured.with("json_bytes", json.length()).seconds("report").print();
    }
}
