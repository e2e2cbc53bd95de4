package io.github.driftlib.live;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Counts as 8 longs, in the order of their components. */
final class CountsBytes {

    private CountsBytes() {}

    static void write(Counts counts, DataOutput out) throws IOException {
        out.writeLong(counts.offered());
        out.writeLong(counts.recorded());
        out.writeLong(counts.refused());
        out.writeLong(counts.sampledOut());
        out.writeLong(counts.late());
        out.writeLong(counts.future());
        out.writeLong(counts.invalid());
        out.writeLong(counts.waiting());
    }

    static Counts read(DataInput in) throws IOException {
        return new Counts(
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong());
    }
}
