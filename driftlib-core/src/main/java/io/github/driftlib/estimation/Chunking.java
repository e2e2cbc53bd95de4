package io.github.driftlib.estimation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.driftlib.summary.TimePeriod;
import java.util.Objects;

/**
 * How rows are cut into chunks that follow each other. Where the definition names a time, the rows are put in its order
 * first, equal times in the order of the rows; rows without a time come last.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(Chunking.BySize.class),
    @JsonSubTypes.Type(Chunking.ByNumber.class),
    @JsonSubTypes.Type(Chunking.ByPeriod.class)
})
public sealed interface Chunking {

    /** About ten chunks of equal size. */
    Chunking DEFAULT = new ByNumber(10);

    /** Chunks of a number of rows; the last one holds the rest. */
    static Chunking bySize(int chunkSize) {
        return new BySize(chunkSize);
    }

    /** A number of chunks of equal size, and one more where rows are left over. */
    static Chunking byNumber(int chunkNumber) {
        return new ByNumber(chunkNumber);
    }

    /** A chunk for each period of the definition's time that has a row; rows without a time are left out. */
    static Chunking byPeriod(TimePeriod chunkPeriod) {
        return new ByPeriod(chunkPeriod);
    }

    /**
     * Chunks of a number of rows.
     *
     * @param chunkSize how many rows a chunk has, at least 1
     */
    record BySize(int chunkSize) implements Chunking {
        /** Checks the size. */
        public BySize {
            if (chunkSize < 1) {
                throw new IllegalArgumentException("chunkSize must be at least 1, but was " + chunkSize);
            }
        }
    }

    /**
     * A number of chunks.
     *
     * @param chunkNumber how many chunks, at least 1
     */
    record ByNumber(int chunkNumber) implements Chunking {
        /** Checks the number. */
        public ByNumber {
            if (chunkNumber < 1) {
                throw new IllegalArgumentException("chunkNumber must be at least 1, but was " + chunkNumber);
            }
        }
    }

    /**
     * Chunks by time.
     *
     * @param chunkPeriod how long a chunk is
     */
    record ByPeriod(TimePeriod chunkPeriod) implements Chunking {
        /** Checks that there is a period. */
        public ByPeriod {
            Objects.requireNonNull(chunkPeriod, "chunkPeriod must be given, but was null");
        }
    }
}
