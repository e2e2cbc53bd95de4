package io.github.driftlib.cli;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.profile.Profile;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which data, and how they are read. */
final class DataOptions {

    @Option(
            names = {"-d", "--data"},
            paramLabel = "SOURCE",
            required = true,
            description =
                    "The data in question: a file (Parquet, CSV, JSON), a glob, a folder, a .profile, or a JDBC URL "
                            + "with --data-sql.")
    private String data;

    @Option(
            names = "--data-sql",
            paramLabel = "QUERY",
            description = "The query of the data, where they come from a database.")
    private String dataSql;

    @Mixin
    private ReadOptions reading;

    ReadOptions reading() {
        return reading;
    }

    DataSummary current(ReadOptions.Needs needs) {
        return reading.read(data, Optional.ofNullable(dataSql), needs);
    }

    /** Whether there is a row; that there is none is told, for nothing can be said of such data. */
    ExitCode judged(DataSummary read, PrintWriter err) {
        return judged("--data", data, read, err);
    }

    /** The same of data that are given by an option. */
    static ExitCode judged(String option, String source, DataSummary read, PrintWriter err) {
        if (read.rowCount() > 0) {
            return ExitCode.PASSED;
        }
        err.println("driftlib: " + option + " must have a row, but " + Secrets.redacted(source) + " has none");
        return ExitCode.UNJUDGED;
    }

    /** The rows themselves. */
    Dataset rows() {
        return current(ReadOptions.Needs.NONE)
                .rows()
                .orElseThrow(() -> Stop.usage("--data must be rows here, but '" + data + "' is a profile"));
    }

    /** A profile is made in batches whatever else is asked for. */
    Profile profile(ReadOptions.Needs needs) {
        reading.inBatches();
        DataSummary read = current(needs);
        return read instanceof Profile profile
                ? profile
                : Profile.builder().needs(needs).add(read.rows().orElseThrow()).build();
    }
}
