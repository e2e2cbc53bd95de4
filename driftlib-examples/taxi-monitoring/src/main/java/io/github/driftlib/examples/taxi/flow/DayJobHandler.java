package io.github.driftlib.examples.taxi.flow;

import java.time.LocalDate;
import org.jobrunr.jobs.lambdas.JobRequestHandler;

/** Does a day. Public, because JobRunr calls it. */
public final class DayJobHandler implements JobRequestHandler<DayJob> {

    private final FlowSteps steps;

    DayJobHandler(FlowSteps steps) {
        this.steps = steps;
    }

    @Override
    public void run(DayJob job) throws Exception {
        steps.runDay(LocalDate.parse(job.day()), JobLog.ofCurrentJob());
    }
}
