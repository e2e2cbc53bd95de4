package io.github.driftlib.examples.taxi.flow;

import org.jobrunr.jobs.lambdas.JobRequest;

/**
 * A day to be done, as it is kept in the database.
 *
 * @param day the day, such as 2022-02-14
 */
record DayJob(String day) implements JobRequest {

    @Override
    public Class<DayJobHandler> getJobRequestHandler() {
        return DayJobHandler.class;
    }
}
