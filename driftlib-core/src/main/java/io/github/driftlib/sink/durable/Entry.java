package io.github.driftlib.sink.durable;

/**
 * A record of a segment.
 *
 * @param number its place in the order of all records
 * @param accepted when it was accepted, in milliseconds since 1970 by the clock of then
 * @param offset where in its file its bytes begin
 * @param length how many bytes it has
 */
record Entry(long number, long accepted, long offset, int length) {}
