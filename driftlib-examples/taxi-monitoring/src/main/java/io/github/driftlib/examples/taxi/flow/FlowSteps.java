package io.github.driftlib.examples.taxi.flow;

import java.time.LocalDate;
import java.util.List;

/** What is done day by day. */
public interface FlowSteps {

    /** The days that there is something to do for, in order. */
    List<LocalDate> days();

    /**
     * Does what is to be done for a day, also when it was done before. One day is done at a time.
     *
     * @throws Exception if it cannot be done now; it is tried again some seconds later, a few times
     */
    void runDay(LocalDate day, FlowLog log) throws Exception;
}
