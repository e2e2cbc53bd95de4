package io.github.driftlib.examples.taxi;

import io.github.driftlib.examples.taxi.database.ShellWord;
import io.github.driftlib.examples.taxi.database.TaxiDatabase;
import io.github.driftlib.examples.taxi.monitoring.OutputFolder;
import io.github.driftlib.examples.taxi.monitoring.TaxiSettings;
import io.github.driftlib.examples.taxi.trips.DownloadedTrips;
import io.github.driftlib.examples.taxi.trips.GeneratedTrips;
import io.github.driftlib.examples.taxi.trips.LocalTrips;
import io.github.driftlib.examples.taxi.trips.TripSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that all commands share; they may stand before or after the command. */
public final class TaxiOptions {

    private static final long SEED = 2022;
    private static final String USUAL_OUTPUT = "taxi-output";
    private static final int LAST_PORT = 65_535;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Folder with the published months, such as green_tripdata_2022-01.parquet.")
    private Path data;

    @Option(
            names = "--download",
            scope = ScopeType.INHERIT,
            description = "Download the published months. Without this and --data, trips are made up.")
    private boolean download;

    @Option(
            names = "--reference-month",
            paramLabel = "MONTH",
            defaultValue = "2022-01",
            converter = Converters.Month.class,
            scope = ScopeType.INHERIT,
            description = "The month to train in and to compare with (default: 2022-01).")
    private YearMonth referenceMonth;

    @Option(
            names = "--current-month",
            paramLabel = "MONTH",
            defaultValue = "2022-02",
            converter = Converters.Month.class,
            scope = ScopeType.INHERIT,
            description = "The month to watch (default: 2022-02).")
    private YearMonth currentMonth;

    @Option(
            names = "--train-rows",
            paramLabel = "ROWS",
            defaultValue = "30000",
            scope = ScopeType.INHERIT,
            description = "How many trips of the reference month to train on (default: 30000).")
    private int trainRows;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = USUAL_OUTPUT,
            scope = ScopeType.INHERIT,
            description = "Where the results go (default: " + USUAL_OUTPUT + ").")
    private Path output;

    @Option(
            names = "--jdbc-url",
            paramLabel = "URL",
            defaultValue = "${env:TAXI_JDBC_URL}",
            scope = ScopeType.INHERIT,
            description = "The PostgreSQL to write to, also TAXI_JDBC_URL. Without it, one is started here.")
    private String jdbcUrl;

    @Option(
            names = "--user",
            defaultValue = "${env:TAXI_DB_USER}",
            scope = ScopeType.INHERIT,
            description = "Its user, also TAXI_DB_USER.")
    private String user;

    @Option(
            names = "--password",
            defaultValue = "${env:TAXI_DB_PASSWORD}",
            scope = ScopeType.INHERIT,
            description = "Its password, also TAXI_DB_PASSWORD.")
    private String password;

    @Option(
            names = "--db-port",
            paramLabel = "PORT",
            defaultValue = "0",
            scope = ScopeType.INHERIT,
            description = "The port of the PostgreSQL started here (default: 54329, or another one if that is taken).")
    private int databasePort;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show where an error came from.")
    private boolean verbose;

    /** Whether to show where an error came from. */
    public boolean verbose() {
        return verbose;
    }

    /** Whether a PostgreSQL is started here. */
    public boolean hasOwnDatabase() {
        return jdbcUrl == null || jdbcUrl.isBlank();
    }

    /** What is monitored; where the results go is there by then. */
    public TaxiSettings settings() {
        if (trainRows < 1) {
            throw misuse("--train-rows must be at least 1, but was " + trainRows);
        }
        if (currentMonth.equals(referenceMonth)) {
            throw misuse("--current-month must be another month than --reference-month, but both are " + currentMonth);
        }
        TripSource source = source();
        makePlace();
        return new TaxiSettings(source, referenceMonth, currentMonth, trainRows, output());
    }

    /** Tells at once what would fail after all the work. */
    private void makePlace() {
        if (output.toString().isEmpty()) {
            throw misuse("--output must name a folder, but is empty");
        }
        if (databasePort < 0 || databasePort > LAST_PORT) {
            throw misuse("--db-port must be between 0 and " + LAST_PORT + ", but was " + databasePort);
        }
        try {
            output().make();
        } catch (IOException e) {
            throw misuse("--output must be a folder that can be written to, but " + output + " is not: "
                    + OutputFolder.reason(e));
        }
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** The command line that runs another command on the same database. */
    String again(String command) {
        StringBuilder line = new StringBuilder(ShellWord.of(System.getProperty("taxi.command", "./taxi")))
                .append(' ')
                .append(command);
        if (!output.equals(Path.of(USUAL_OUTPUT))) {
            line.append(" --output ").append(ShellWord.of(output.toString()));
        }
        if (databasePort != 0) {
            line.append(" --db-port ").append(databasePort);
        }
        return line.toString();
    }

    private TripSource source() {
        if (data != null && download) {
            throw misuse("--data and --download must not both be given");
        }
        if (data != null) {
            return new LocalTrips(data);
        }
        return download ? new DownloadedTrips(output.resolve("trips")) : new GeneratedTrips(SEED, currentMonth);
    }

    /** Where the results go. */
    public OutputFolder output() {
        return new OutputFolder(output);
    }

    YearMonth currentMonth() {
        return currentMonth;
    }

    /** Starts the database beside other work; one that another run has is told at once. */
    StartingDatabase startDatabase() {
        makePlace();
        if (hasOwnDatabase()) {
            TaxiDatabase.checkUnused(output);
        }
        return new StartingDatabase(this::openDatabase);
    }

    /** Starts or connects to the database. */
    public TaxiDatabase openDatabase() {
        return hasOwnDatabase()
                ? TaxiDatabase.embedded(output, databasePort)
                : TaxiDatabase.at(jdbcUrl, user, password);
    }
}
