package example;

import io.github.driftlib.Presets;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.duckdb.DataFiles;
import io.github.driftlib.html.HtmlReport;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.Snapshot;
import java.nio.file.Path;

/** What changed between two files, as a page. */
public final class TripsReport {

    private TripsReport() {}

    /** Writes the page of two files: the reference, the current data, and the page. */
    public static void main(String... files) {
        Dataset reference = DataFiles.csv(Path.of(files[0])).read();
        Dataset current = DataFiles.csv(Path.of(files[1])).like(reference).read();
        Snapshot snapshot = Report.of(Presets.dataDrift(), Presets.dataQuality()).run(current, reference);
        HtmlReport.write(snapshot, Path.of(files[2]));
    }
}
