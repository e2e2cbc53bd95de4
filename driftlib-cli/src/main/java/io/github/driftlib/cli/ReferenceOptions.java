package io.github.driftlib.cli;

import io.github.driftlib.summary.DataSummary;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The data to compare with. */
final class ReferenceOptions {

    @Option(
            names = {"-r", "--reference"},
            paramLabel = "SOURCE",
            description = "The data to compare with, as for --data.")
    private String reference;

    @Option(
            names = "--reference-sql",
            paramLabel = "QUERY",
            description = "The query of the reference, where it comes from a database.")
    private String referenceSql;

    boolean isGiven() {
        return reference != null;
    }

    /** Whether there is no reference or it has a row; that it has none is told. */
    ExitCode judged(Optional<DataSummary> read, PrintWriter err) {
        return read.map(data -> DataOptions.judged("--reference", reference, data, err))
                .orElse(ExitCode.PASSED);
    }

    Optional<DataSummary> read(ReadOptions how, ReadOptions.Needs needs) {
        return Optional.ofNullable(reference).map(source -> how.read(source, Optional.ofNullable(referenceSql), needs));
    }
}
