package io.github.driftlib.live;

import java.util.List;
import java.util.Optional;

/** The panes that rows are added to. For one thread at a time. */
interface OpenPanes {

    /**
     * Goes on with what was saved.
     *
     * @param lost when rows could have been lost, of the given panes and of those that begin anew
     */
    void restore(List<SavedPane> panes, long closedBefore, long newest, Lost lost, Moment now);

    /** Adds rows to their panes, where they wait until they are summarized. */
    void add(List<Batch> batches, Moment now);

    /**
     * Takes rows that wait in a pane into its profile.
     *
     * @param least so many, if as many wait
     * @return whether any waited
     */
    boolean summarize(int least);

    /** Closes the panes that are complete. */
    void advance(Moment now);

    /** Closes all panes. */
    void closeAll(Moment now);

    /** The panes closed since the last call, in order. */
    List<ClosedPane> takeClosed();

    /** The open panes as they are now, in order. */
    List<SavedPane> open(Moment now);

    /** The newest open pane that has rows, as it is now. */
    Optional<ClosedPane> newest(Moment now);

    /** Up to where panes are closed, or {@link Watermark#NONE}. */
    long closedUpTo();

    /** The newest time of a row, or {@link Watermark#NONE}. */
    long newestTime();

    /** How many rows were added to panes. */
    long recorded();

    /** How many rows came too late. */
    long late();

    /** How many rows had a time that is too far ahead. */
    long future();

    /** How many panes without rows ended at once, those left out among them: time went ahead by several. */
    long emptyAtOnce();

    /** How many times the clock was seen to jump; any thread may ask. */
    long clockJumps();
}
