package io.github.driftlib.cli;

import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.suite.SuiteFile;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Runs a report or a suite; what does not fit the data is a mistake of the one who asks. */
final class Runs {

    private Runs() {}

    /**
     * The result.
     *
     * @param file what says which columns there are, for errors that name its lines
     */
    static Snapshot of(Function<RunData, Snapshot> runner, RunData data, Optional<SuiteFile> file) {
        try {
            return runner.apply(data);
        } catch (IllegalArgumentException e) {
            Set<String> columns = new LinkedHashSet<>(data.current().columnNames());
            data.reference().ifPresent(reference -> columns.addAll(reference.columnNames()));
            try {
                file.ifPresent(suite -> suite.checkColumns(columns));
            } catch (IllegalArgumentException unknown) {
                throw Stop.usage(unknown);
            }
            throw Stop.usage(e);
        }
    }
}
