package io.github.driftlib.examples.taxi;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * Whether the program ends already, as after Ctrl-C: then the database goes away, which is no error. As a filter, it
 * lets no message through from then on.
 */
public final class Ending extends Filter<ILoggingEvent> {

    static boolean hasBegun() {
        Thread probe = new Thread();
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            return !Runtime.getRuntime().removeShutdownHook(probe);
        } catch (IllegalStateException e) {
            return true;
        }
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        return hasBegun() ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
