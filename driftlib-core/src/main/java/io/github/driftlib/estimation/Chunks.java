package io.github.driftlib.estimation;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Attempt;
import java.util.ArrayList;
import java.util.List;

/**
 * The chunks of both sides.
 *
 * @param reference the chunks of the reference
 * @param current the chunks of current
 */
record Chunks(List<Chunk> reference, List<Chunk> current) {

    /** So that a result does not grow with the rows. */
    private static final int MOST_CHUNKS = 1_000;

    /** The chunks of both sides, if each has some and not too many. */
    static Attempt<Chunks> of(Chunking chunking, Dataset reference, Dataset current, ResolvedDefinition definition) {
        return new Chunks(Chunk.of(chunking, reference, definition), Chunk.of(chunking, current, definition))
                .checked(chunking);
    }

    private Attempt<Chunks> checked(Chunking chunking) {
        if (reference.isEmpty() || current.isEmpty()) {
            String why = chunking instanceof Chunking.ByPeriod ? "no row with a time, or no time is defined" : "no row";
            return Attempt.notEnoughData((current.isEmpty() ? "current" : "the reference") + " has " + why);
        }
        int most = Math.max(reference.size(), current.size());
        return most <= MOST_CHUNKS
                ? Attempt.of(this)
                : Attempt.notEnoughData("there must be at most " + MOST_CHUNKS + " chunks, but there are " + most);
    }

    /** Estimates one chunk. */
    interface Estimator {
        EstimationResult.Chunk estimate(Chunk chunk, int index, String period);
    }

    /** The estimates of all chunks, those of the reference first; each side is counted from 0. */
    List<EstimationResult.Chunk> estimated(Estimator estimator) {
        List<EstimationResult.Chunk> estimated = new ArrayList<>();
        for (Chunk chunk : reference) {
            Stop.check();
            estimated.add(estimator.estimate(chunk, estimated.size(), EstimationResult.Chunk.REFERENCE));
        }
        for (Chunk chunk : current) {
            Stop.check();
            estimated.add(
                    estimator.estimate(chunk, estimated.size() - reference.size(), EstimationResult.Chunk.ANALYSIS));
        }
        return estimated;
    }
}
