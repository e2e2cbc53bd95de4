package io.github.driftlib.examples.taxi.flow;

import org.jobrunr.jobs.context.JobContext;
import org.jobrunr.jobs.context.JobDashboardProgressBar;
import org.jobrunr.server.runner.ThreadLocalJobContext;

/** Hands on to the page what a step says of itself. */
final class JobLog implements FlowLog {

    private final JobContext context;
    private JobDashboardProgressBar bar;

    private JobLog(JobContext context) {
        this.context = context;
    }

    /** For the job that the current thread does. */
    static JobLog ofCurrentJob() {
        return new JobLog(ThreadLocalJobContext.getJobContext());
    }

    @Override
    public void info(String line) {
        context.logger().info(line);
    }

    @Override
    public void warn(String line) {
        context.logger().warn(line);
    }

    @Override
    public void progress(int done, int total) {
        if (bar == null) {
            bar = context.progressBar(total);
        }
        bar.setProgress(done);
    }
}
