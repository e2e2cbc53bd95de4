package io.github.driftlib.estimation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The estimated scores of one chunk.
 *
 * @param key what the chunk is called: its first and last position, such as {@code [0:199]}, the start of its period,
 *     or {@code all}
 * @param chunkIndex the number of the chunk, from 0
 * @param startIndex the position of its first row, in the order of the chunks
 * @param endIndex the position of its last row
 * @param period {@code reference} or {@code analysis}
 * @param estimates the scores by name
 */
public record ChunkEstimate(
        String key, int chunkIndex, int startIndex, int endIndex, String period, Map<String, Estimate> estimates) {

    static final String REFERENCE = "reference";
    static final String ANALYSIS = "analysis";

    /** Copies the map, in its order. */
    public ChunkEstimate {
        estimates = Collections.unmodifiableMap(new LinkedHashMap<>(estimates));
    }
}
