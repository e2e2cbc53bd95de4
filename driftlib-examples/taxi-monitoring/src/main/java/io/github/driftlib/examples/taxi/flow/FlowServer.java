package io.github.driftlib.examples.taxi.flow;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.filters.RetryFilter;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.scheduling.JobBuilder;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.jobrunr.scheduling.RecurringJobBuilder;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.server.JobActivator;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.utils.mapper.JsonMapper;
import org.jobrunr.utils.mapper.jackson.JacksonJsonMapper;

/**
 * Runs the days of a month as jobs of JobRunr, one after the other, and every morning the day before. A job that fails
 * is tried again, up to three times, after some seconds and ever later. A web page shows the jobs with what they say of
 * themselves. Jobs are kept in the schema {@code flow} of the database; those that an earlier run left undone are
 * dropped at the start. Safe for use by many threads.
 */
public final class FlowServer implements AutoCloseable {

    private static final int RETRIES = 3;
    private static final int SECONDS_TO_RETRY = 2;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    /** One job at a time; what it says is on the page some seconds later. */
    private static final BackgroundJobServerConfiguration SETTINGS =
            BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
                    .andName("taxi")
                    .andWorkerCount(1)
                    .andPollInterval(Duration.ofSeconds(5))
                    .andInterruptJobsAwaitDurationOnStopBackgroundJobServer(Duration.ofSeconds(2));

    private final FlowSteps steps;
    private final StorageProvider storage;
    private final BackgroundJobServer server;
    private final JobRequestScheduler scheduler;
    private final LocalPage page;
    private final List<UUID> jobs = new ArrayList<>();

    private FlowServer(FlowSteps steps, StorageProvider storage, BackgroundJobServer server, LocalPage page) {
        this.steps = steps;
        this.storage = storage;
        this.server = server;
        this.page = page;
        this.scheduler = new JobRequestScheduler(storage);
    }

    /**
     * Starts to wait for jobs, and opens the page for this machine only.
     *
     * @param port the port of the page; 0 is any that is free
     * @throws IllegalArgumentException if the port is taken
     */
    public static FlowServer start(DataSource dataSource, int port, FlowSteps steps) {
        JsonMapper json = new JacksonJsonMapper();
        StorageProvider storage = FlowStorage.open(dataSource, new JobMapper(json));
        try {
            BackgroundJobServer server = new BackgroundJobServer(storage, json, activator(steps), SETTINGS);
            server.setJobFilters(List.of(new RetryFilter(RETRIES, SECONDS_TO_RETRY)));
            FlowServer flow = new FlowServer(steps, storage, server, LocalPage.open(storage, json, port));
            flow.start();
            return flow;
        } catch (RuntimeException e) {
            storage.close();
            throw e;
        }
    }

    private void start() {
        try {
            FlowStorage.dropUndone(storage);
            schedule();
            server.start();
        } catch (RuntimeException e) {
            page.close();
            throw e;
        }
    }

    private static JobActivator activator(FlowSteps steps) {
        DayJobHandler day = new DayJobHandler(steps);
        YesterdayJobHandler yesterday = new YesterdayJobHandler(steps, Clock.systemDefaultZone());
        return new JobActivator() {
            @Override
            public <T> T activateJob(Class<T> type) {
                return type.cast(type == DayJobHandler.class ? day : yesterday);
            }
        };
    }

    private void schedule() {
        scheduler.createRecurrently(RecurringJobBuilder.aRecurringJob()
                .withId("yesterday")
                .withName("Every morning at six: the day before")
                .withCron("0 6 * * *")
                .withJobRequest(new YesterdayJob()));
    }

    /** The address of the page. */
    public URI page() {
        return page.address();
    }

    /** Adds a job for each day. */
    public synchronized void enqueueAll() {
        List<JobBuilder> added = new ArrayList<>();
        for (LocalDate day : steps.days()) {
            UUID id = Job.newUUID();
            jobs.add(id);
            added.add(JobBuilder.aJob().withId(id).withName("Day " + day).withJobRequest(new DayJob(day.toString())));
        }
        scheduler.create(added.stream());
    }

    /** How far the jobs added here are. */
    public synchronized FlowState state() {
        return FlowStorage.state(storage, jobs);
    }

    /** Waits until all jobs added here are done, or the time is over. */
    public FlowState awaitDone(Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        FlowState state = state();
        while (!state.done() && System.nanoTime() < end) {
            Thread.sleep(LOOK_AGAIN.toMillis());
            state = state();
        }
        return state;
    }

    /** Ends the page and the jobs; one that is running has two seconds left. The data source stays open. */
    @Override
    public void close() {
        page.close();
        server.stop();
        storage.close();
    }
}
