package io.github.driftlib.examples.taxi.flow;

import org.jobrunr.jobs.lambdas.JobRequest;

/** The day before the one on which this is run. */
record YesterdayJob() implements JobRequest {

    @Override
    public Class<YesterdayJobHandler> getJobRequestHandler() {
        return YesterdayJobHandler.class;
    }
}
