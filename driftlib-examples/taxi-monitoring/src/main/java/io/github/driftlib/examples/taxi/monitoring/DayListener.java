package io.github.driftlib.examples.taxi.monitoring;

import java.time.LocalDate;
import java.util.Optional;

/** Hears of each day that is done. */
@FunctionalInterface
public interface DayListener {

    /** A day is done; there is no result where there were no trips. */
    void onDay(LocalDate day, Optional<DayResult> result);
}
