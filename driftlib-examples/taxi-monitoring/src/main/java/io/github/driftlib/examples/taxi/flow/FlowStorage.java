package io.github.driftlib.examples.taxi.flow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.storage.JobNotFoundException;
import org.jobrunr.storage.Paging.AmountBasedList;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.storage.sql.postgres.PostgresStorageProvider;

/** Jobs in a database, in a schema of their own. */
final class FlowStorage {

    private static final String SCHEMA = "flow";
    private static final List<StateName> UNDONE =
            List.of(StateName.SCHEDULED, StateName.ENQUEUED, StateName.PROCESSING);
    private static final int AT_ONCE = 1000;

    private FlowStorage() {}

    /** Opens the storage. */
    static StorageProvider open(DataSource dataSource, JobMapper mapper) {
        makeSchema(dataSource);
        StorageProvider storage = new PostgresStorageProvider(dataSource, SCHEMA + ".");
        storage.setJobMapper(mapper);
        return storage;
    }

    /** Drops what an earlier run left undone. */
    static void dropUndone(StorageProvider storage) {
        for (StateName state : UNDONE) {
            storage.getJobList(state, AmountBasedList.ascOnUpdatedAt(AT_ONCE))
                    .forEach(job -> storage.deletePermanently(job.getId()));
        }
    }

    private static void makeSchema(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + SCHEMA);
        } catch (SQLException e) {
            throw new IllegalStateException("the schema " + SCHEMA + " cannot be made: " + e.getMessage(), e);
        }
    }

    /** How far the given jobs are. */
    static FlowState state(StorageProvider storage, List<UUID> jobs) {
        int succeeded = 0;
        int failed = 0;
        for (UUID id : jobs) {
            StateName state = state(storage, id);
            if (state == StateName.SUCCEEDED) {
                succeeded++;
            } else if (!UNDONE.contains(state)) {
                failed++;
            }
        }
        return new FlowState(succeeded, failed, jobs.size() - succeeded - failed);
    }

    private static StateName state(StorageProvider storage, UUID id) {
        try {
            Job job = storage.getJobById(id);
            return job.getState();
        } catch (JobNotFoundException e) {
            return StateName.DELETED;
        }
    }
}
