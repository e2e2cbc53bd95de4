package io.github.driftlib.cli;

import io.github.driftlib.report.Snapshot;

/** Shows what the reading of the data did that one should know. */
final class RemarksShown {

    private RemarksShown() {}

    static void show(Snapshot snapshot, Terminal terminal) {
        snapshot.remarks()
                .forEach(remark -> terminal.line(
                        "note    " + remark.data() + ": " + remark.remark().text()));
    }
}
