package io.github.driftlib.examples.taxi;

import io.github.driftlib.examples.taxi.database.TaxiDatabase;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Keeps the database of the output folder running, to look into it. */
@Command(name = "db", description = "Starts the PostgreSQL of the output folder and keeps it running until Ctrl-C.")
final class DbCommand implements Callable<Integer> {

    @ParentCommand
    private TaxiApp app;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (!app.options().hasOwnDatabase()) {
            throw new ParameterException(
                    spec.commandLine(), "db starts a PostgreSQL of its own, so --jdbc-url must not be given");
        }
        try (StartingDatabase starting = app.options().startDatabase()) {
            TaxiDatabase database = starting.await();
            app.out().println("Running: " + database.description() + ". To look into it:");
            app.out().println("  " + database.psqlLine());
            app.out().println("Ctrl-C ends it.");
            app.out().flush();
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
