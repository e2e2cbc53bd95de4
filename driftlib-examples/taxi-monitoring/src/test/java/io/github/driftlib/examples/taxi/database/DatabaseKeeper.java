package io.github.driftlib.examples.taxi.database;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A program that starts a database, says so, and waits for its end. */
final class DatabaseKeeper {

    private DatabaseKeeper() {}

    /** The argument is the output folder. */
    public static void main(String... arguments) throws InterruptedException {
        TaxiDatabase database = TaxiDatabase.embedded(Path.of(arguments[0]), 0);
        System.out.println(database.psqlLine());
        new CountDownLatch(1).await();
    }
}
