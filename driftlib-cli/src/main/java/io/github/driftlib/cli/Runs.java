package io.github.driftlib.cli;

import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import java.util.function.Function;

/** Runs a report or a suite; what does not fit the data is a mistake of the one who asks. */
final class Runs {

    private Runs() {}

    static Snapshot of(Function<RunData, Snapshot> runner, RunData data) {
        try {
            return runner.apply(data);
        } catch (IllegalArgumentException e) {
            throw Stop.usage(e);
        }
    }
}
