package io.github.driftlib.summary;

import io.github.driftlib.sketch.Moments;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Moments as bytes: the count, then sums, rests, exponent and range. */
final class MomentsBytes {

    private MomentsBytes() {}

    static void write(Moments moments, DataOutput out) throws IOException {
        out.writeLong(moments.count());
        out.writeDouble(moments.sum());
        out.writeDouble(moments.sumRest());
        out.writeDouble(moments.squares());
        out.writeDouble(moments.squaresRest());
        out.writeInt(moments.exponent());
        out.writeDouble(moments.min());
        out.writeDouble(moments.max());
    }

    static Moments read(DataInput in) throws IOException {
        return new Moments(
                in.readLong(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readInt(),
                in.readDouble(),
                in.readDouble());
    }
}
