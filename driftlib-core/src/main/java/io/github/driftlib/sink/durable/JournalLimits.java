package io.github.driftlib.sink.durable;

/**
 * How much a journal holds.
 *
 * @param mostBytes how many bytes its folder may hold
 * @param segmentBytes from how many bytes on a segment is followed by another one
 * @param whenFull what is done with a record for which there is no room
 */
record JournalLimits(long mostBytes, long segmentBytes, DurableSink.WhenFull whenFull) {}
