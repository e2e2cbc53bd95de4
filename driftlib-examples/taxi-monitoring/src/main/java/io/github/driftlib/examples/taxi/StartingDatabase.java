package io.github.driftlib.examples.taxi;

import io.github.driftlib.examples.taxi.database.TaxiDatabase;
import io.github.driftlib.examples.taxi.monitoring.Background;
import java.util.concurrent.Callable;

/** A database that starts while other work goes on. */
final class StartingDatabase implements AutoCloseable {

    private final Background<TaxiDatabase> start;

    StartingDatabase(Callable<TaxiDatabase> open) {
        start = Background.start("database", open);
    }

    /** The database, once it has started. */
    TaxiDatabase await() {
        return start.await();
    }

    @Override
    public void close() {
        start.awaitSuccess().ifPresent(TaxiDatabase::close);
    }
}
