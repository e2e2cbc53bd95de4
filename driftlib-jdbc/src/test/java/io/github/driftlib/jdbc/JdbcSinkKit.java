package io.github.driftlib.jdbc;

import io.github.driftlib.sink.MetricSink;
import io.github.driftlib.sink.kit.MetricSinkContract;
import io.github.driftlib.sink.kit.StoredRun;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What every sink does, of a history in a database. */
abstract class JdbcSinkKit extends MetricSinkContract {

    private final TestDatabase database;
    private DataSource dataSource;

    @TempDir
    private Path folder;

    JdbcSinkKit(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void newDatabase() {
        dataSource = database.create(folder);
    }

    @Override
    protected MetricSink sink() {
        return JdbcSink.builder(dataSource).history().createTables(true).build();
    }

    @Override
    protected List<StoredRun> stored() {
        return StoredRun.all(JdbcHistory.of(dataSource));
    }
}
