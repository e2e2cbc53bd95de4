package io.github.driftlib.family;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.quality.summary.ColumnSummaryMetric;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;

/** A report of one metric, to be loaded by a class loader that watches it. */
public final class SmallReport {

    private SmallReport() {}

    public static Object run() {
        return Report.of(new ColumnSummaryMetric("x"))
                .run(RunData.of(Dataset.builder().numerical("x", 1, 2, 3).build()));
    }

    /** Written with its findings, which families find. */
    public static void writeAndRead(Object snapshot) {
        Snapshot.fromJson(((Snapshot) snapshot).toJson());
    }
}
