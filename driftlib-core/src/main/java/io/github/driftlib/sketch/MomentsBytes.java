package io.github.driftlib.sketch;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Objects;

/** Moments as bytes: the count, then sums, rests, exponent and range. */
public final class MomentsBytes {

    private MomentsBytes() {}

    /** Writes them in the form that {@link #read} reads. */
    public static void write(Moments moments, DataOutput out) throws IOException {
        Objects.requireNonNull(moments, "moments must be given, but was null");
        Objects.requireNonNull(out, "out must be given, but was null");
        out.writeLong(moments.count());
        writeSums(moments, out);
    }

    /** Writes all but the count. */
    public static void writeSums(Moments moments, DataOutput out) throws IOException {
        out.writeDouble(moments.sum());
        out.writeDouble(moments.sumRest());
        out.writeDouble(moments.squares());
        out.writeDouble(moments.squaresRest());
        out.writeInt(moments.exponent());
        out.writeDouble(moments.min());
        out.writeDouble(moments.max());
    }

    /** Reads what {@link #write} wrote. */
    public static Moments read(DataInput in) throws IOException {
        Objects.requireNonNull(in, "in must be given, but was null");
        return readSums(in.readLong(), in);
    }

    /** Reads what {@link #writeSums} wrote of so many numbers. */
    public static Moments readSums(long count, DataInput in) throws IOException {
        return new Moments(
                count,
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readInt(),
                in.readDouble(),
                in.readDouble());
    }
}
