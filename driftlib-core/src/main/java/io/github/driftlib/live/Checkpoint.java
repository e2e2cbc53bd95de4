package io.github.driftlib.live;

import java.util.List;

/**
 * What a recorder needs to go on after a restart.
 *
 * @param epoch which life of the recorder this is: the time when it first began without a checkpoint
 * @param savedAt when it was saved, in microseconds
 * @param clean whether the recorder was closed, so that nothing came after
 * @param closedUpTo up to where panes are closed
 * @param newest the newest time of a row
 * @param counts what became of rows so far
 * @param counted what had become of rows when the last window was closed: it told of those
 * @param recent the closed panes that the next window merges
 * @param open the open panes
 * @param undelivered the windows that no listener is done with
 */
record Checkpoint(
        long epoch,
        long savedAt,
        boolean clean,
        long closedUpTo,
        long newest,
        Counts counts,
        Counts counted,
        List<SavedPane> recent,
        List<SavedPane> open,
        List<Window> undelivered) {}
