package io.github.driftlib.sink.durable;

/** What a {@link DurableSink} does with a snapshot for which its folder has no room left. */
public enum WhenFull {

    /** The snapshot is refused, with a {@link io.github.driftlib.sink.SinkException} that may pass. */
    REFUSE,

    /**
     * The oldest ones are dropped, first those that were set aside, then those that wait; each is counted
     * ({@link Backlog#dropped}) and told in the log.
     */
    DROP_OLDEST
}
