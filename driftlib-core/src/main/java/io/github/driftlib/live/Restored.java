package io.github.driftlib.live;

import java.time.Duration;
import java.time.Instant;

/**
 * What a recorder found of its life before.
 *
 * @param savedAt when that was saved
 * @param openRows how many rows of windows that were still open go on
 * @param undelivered how many closed windows are delivered now
 * @param gap for how long rows could have been recorded that are lost: from {@code savedAt} until the process began
 *     anew; zero where the recorder was closed, for then nothing is lost
 */
public record Restored(Instant savedAt, long openRows, int undelivered, Duration gap) {

    /** Whether the process ended without closing the recorder. */
    public boolean isAfterCrash() {
        return !gap.isZero();
    }
}
