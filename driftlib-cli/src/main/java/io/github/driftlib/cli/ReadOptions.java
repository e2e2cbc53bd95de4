package io.github.driftlib.cli;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Remark;
import io.github.driftlib.data.Schema;
import io.github.driftlib.duckdb.DataReader;
import io.github.driftlib.jdbc.JdbcDatasets;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.profile.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How data are read, wherever they are. */
final class ReadOptions {

    private static final String JDBC = "jdbc:";
    private static final String PROFILE = ".profile";

    @Option(names = "--columns", paramLabel = "NAME", split = ",", description = "Only these columns of files.")
    private List<String> columns;

    @Option(names = "--except", paramLabel = "NAME", split = ",", description = "All columns of files but these.")
    private List<String> except;

    @Option(
            names = "--where",
            paramLabel = "CONDITION",
            description = "Only rows of files for which this SQL condition holds.")
    private String where;

    @Option(names = "--batches", description = "Read files in batches into profiles, in bounded memory.")
    private boolean batches;

    @Mixin
    private CsvOptions csv;

    /** What a profile has to hold for what is asked of it. */
    interface Needs extends Function<Schema, List<Summarizer<?>>> {
        /** Nothing beside the columns. */
        Needs NONE = columns -> List.of();
    }

    DataSummary read(String location, Optional<String> sql, Needs needs) {
        try {
            if (location.startsWith(JDBC)) {
                String query =
                        sql.orElseThrow(() -> Stop.usage("a database must have a query: --data-sql, --reference-sql"));
                return DataSummary.of(JdbcDatasets.query(UrlDataSource.of(location, System.getenv()), query));
            }
            if (sql.isPresent()) {
                throw Stop.usage("a query must stand beside a JDBC URL, but the source was '" + location + "'");
            }
            if (location.endsWith(PROFILE)) {
                return profile(Path.of(location), needs);
            }
            DataReader reader = reader(location);
            try (Progress progress = Progress.of("reading " + location)) {
                return batches
                        ? reader.profile(Profile.builder().needs(needs), progress::rows)
                        : DataSummary.of(inOptions(reader.read()));
            }
        } catch (Stop e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Stop.unreadable(Secrets.redacted(location), e);
        }
    }

    /** The data, whose remarks speak of options. */
    private static Dataset inOptions(Dataset data) {
        Dataset.Builder same = Dataset.builder()
                .remarks(data.remarks().stream()
                        .map(remark -> new Remark(
                                remark.topic(), remark.column(), remark.count(), OptionWords.of(remark.text())))
                        .toList());
        data.columnNames().forEach(name -> same.column(name, data.column(name)));
        return same.build();
    }

    /** From now on files are read in batches. */
    void inBatches() {
        batches = true;
    }

    private static Profile profile(Path file, Needs needs) throws IOException {
        Schema columns = Profile.read(file, List.of()).outline();
        return Profile.read(file, needs.apply(columns));
    }

    private DataReader reader(String location) {
        DataReader reader = FileSource.reader(location, csv.format());
        if (columns != null) {
            reader = reader.columns(columns);
        }
        if (except != null) {
            reader = reader.except(except.toArray(String[]::new));
        }
        return where == null ? reader : reader.where(where);
    }
}
