package io.github.driftlib.live;

import io.github.driftlib.data.Dataset;

/**
 * Rows on their way from a lane to their windows.
 *
 * @param rows the rows
 * @param times the time of each, in microseconds since 1970-01-01T00:00Z
 */
record Batch(Dataset rows, long[] times) {}
