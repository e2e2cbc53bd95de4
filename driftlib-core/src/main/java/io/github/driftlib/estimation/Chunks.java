package io.github.driftlib.estimation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chunks of both sides. */
final class Chunks {

    /** So that a result does not grow with the rows. */
    private static final int MOST_CHUNKS = 1_000;

    private Chunks() {}

    /** Estimates one chunk. */
    interface Estimator {
        ChunkEstimate estimate(Chunk chunk, int index, String period);
    }

    /** Why nothing can be said of the chunks, if so. */
    static Optional<String> problem(Chunking chunking, List<Chunk> reference, List<Chunk> current) {
        if (reference.isEmpty() || current.isEmpty()) {
            String why = chunking instanceof Chunking.ByPeriod ? "no row with a time, or no time is defined" : "no row";
            return Optional.of((current.isEmpty() ? "current" : "the reference") + " has " + why);
        }
        int most = Math.max(reference.size(), current.size());
        return most <= MOST_CHUNKS
                ? Optional.empty()
                : Optional.of("there must be at most " + MOST_CHUNKS + " chunks, but there are " + most);
    }

    static List<ChunkEstimate> estimated(List<Chunk> reference, List<Chunk> current, Estimator estimator) {
        List<ChunkEstimate> estimated = new ArrayList<>();
        for (Chunk chunk : reference) {
            estimated.add(estimator.estimate(chunk, estimated.size(), ChunkEstimate.REFERENCE));
        }
        for (Chunk chunk : current) {
            estimated.add(estimator.estimate(chunk, estimated.size() - reference.size(), ChunkEstimate.ANALYSIS));
        }
        return estimated;
    }
}
