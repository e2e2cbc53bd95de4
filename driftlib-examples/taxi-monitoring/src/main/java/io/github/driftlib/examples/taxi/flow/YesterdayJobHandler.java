package io.github.driftlib.examples.taxi.flow;

import java.time.Clock;
import java.time.LocalDate;
import org.jobrunr.jobs.lambdas.JobRequestHandler;

/** Does the day before today, where there is something to do for it. Public, because JobRunr calls it. */
public final class YesterdayJobHandler implements JobRequestHandler<YesterdayJob> {

    private final FlowSteps steps;
    private final Clock clock;

    YesterdayJobHandler(FlowSteps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public void run(YesterdayJob job) throws Exception {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        FlowLog log = JobLog.ofCurrentJob();
        if (steps.days().contains(yesterday)) {
            steps.runDay(yesterday, log);
        } else {
            log.info(yesterday + " is not in the month that is watched: nothing to do");
        }
    }
}
