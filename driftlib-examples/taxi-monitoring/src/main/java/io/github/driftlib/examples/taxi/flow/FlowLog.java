package io.github.driftlib.examples.taxi.flow;

/** What a step says of itself; the page shows it with the job. For use by the thread of the step only. */
public interface FlowLog {

    /** Adds a line. */
    void info(String line);

    /** Adds a line that calls for attention. */
    void warn(String line);

    /** Says how far the step is: {@code done} of {@code total} parts, at least one; the total stays the same. */
    void progress(int done, int total);
}
