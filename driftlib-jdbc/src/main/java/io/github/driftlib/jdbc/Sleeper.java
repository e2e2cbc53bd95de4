package io.github.driftlib.jdbc;

import java.time.Duration;

/** What waits between two attempts. */
@FunctionalInterface
public interface Sleeper {

    /** Waits in the calling thread. */
    void sleep(Duration duration) throws InterruptedException;

    /** Lets the thread sleep. */
    static Sleeper ofThread() {
        return duration -> Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
    }
}
