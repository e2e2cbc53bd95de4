package io.github.driftlib.jdbc;

import io.github.driftlib.sink.durable.DurableSink;
import io.github.driftlib.sink.kit.TestRuns;
import java.nio.file.Path;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/** A program that writes runs into PostgreSQL through a journal until it is killed, and says what was accepted. */
final class MonitoringProcess {

    private MonitoringProcess() {}

    /** Arguments: the folder of the journal, the URL of the database and the first number. */
    public static void main(String[] arguments) throws InterruptedException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(arguments[1]);
        JdbcSink sink = JdbcSink.builder(database).history().createTables(true).build();
        try (DurableSink durable = DurableSink.builder(Path.of(arguments[0]), sink)
                .pauses(Duration.ofMillis(20), Duration.ofMillis(500))
                .build()) {
            for (long number = Long.parseLong(arguments[2]); true; number++) {
                durable.write(TestRuns.run("taxi", number, number));
                System.out.println(number);
                System.out.flush();
                Thread.sleep(10);
            }
        }
    }
}
