package io.github.driftlib.summary;

import io.github.driftlib.sketch.LabelSketch;
import io.github.driftlib.sketch.Moments;
import io.github.driftlib.sketch.QuantileSketch;
import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The bytes of a state of a {@link ProfileFile}, by its form.
 *
 * <pre>
 * exact numbers (0)     absent (3 longs: missing, minus and plus infinity), values (int), for each: value (double),
 *                       weight (long)
 * sketched numbers (1)  absent, run length (int), moments (long, 4 doubles), variance (double),
 *                       buffer (int, doubles), runs (int), for each: present (boolean), doubles
 * labels (2)            missing (long), capacity (int), total (long), error (long), labels in text order (int), for each:
 *                       label (text), count (long); hashes (int, longs)
 * merged (3)            as its summarizer writes it, after a boolean that says whether there were rows
 * failed (4)            the reason (text)
 * </pre>
 */
final class StateBytes {

    private static final byte EXACT_NUMBERS = 0;
    private static final byte SKETCHED_NUMBERS = 1;
    private static final byte LABELS = 2;
    private static final byte MERGED = 3;
    private static final byte FAILED = 4;

    private StateBytes() {}

    /** Writes a state and gives its form. */
    static byte write(SummaryState state, DataOutputStream out) throws IOException {
        if (state instanceof NumberState numbers) {
            return write(numbers, out);
        }
        if (state instanceof LabelState labels) {
            write(labels, out);
            return LABELS;
        }
        if (state instanceof MergedState<?> merged) {
            merged.write(out);
            return MERGED;
        }
        writeText(((FailedState) state).reason(), out);
        return FAILED;
    }

    static SummaryState read(byte form, byte[] bytes, Summarizer<?> summarizer, ProfileLimits limits)
            throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (form == FAILED) {
            return new FailedState(readText(in));
        }
        if (form == EXACT_NUMBERS && summarizer instanceof Summarizers.DistributionOf distribution) {
            return new NumberState(distribution.column(), limits.mostExactValues(), exactNumbers(in), null);
        }
        if (form == SKETCHED_NUMBERS && summarizer instanceof Summarizers.DistributionOf distribution) {
            EmpiricalDistribution absent = EmpiricalDistribution.empty().with(absent(in));
            return new NumberState(distribution.column(), limits.mostExactValues(), absent, sketch(in));
        }
        if (form == LABELS && summarizer instanceof Summarizers.CountsOf counts) {
            long missing = in.readLong();
            return new LabelState(counts.column(), labels(in), missing);
        }
        if (form == MERGED) {
            return MergedState.read(summarizer, in);
        }
        throw new IOException("a state of form " + form + " does not belong to " + summarizer);
    }

    private static byte write(NumberState state, DataOutputStream out) throws IOException {
        EmpiricalDistribution numbers = state.summary();
        out.writeLong(numbers.missing());
        out.writeLong(numbers.negativeInfinities());
        out.writeLong(numbers.positiveInfinities());
        if (state.sketch() != null) {
            write(state.sketch().state(), out);
            return SKETCHED_NUMBERS;
        }
        out.writeInt(numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            out.writeDouble(numbers.value(i));
            out.writeLong(numbers.weight(i));
        }
        return EXACT_NUMBERS;
    }

    private static EmpiricalDistribution exactNumbers(DataInput in) throws IOException {
        AbsentNumbers absent = absent(in);
        double[] values = new double[in.readInt()];
        long[] weights = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
            weights[i] = in.readLong();
        }
        return EmpiricalDistribution.weighted(values, weights, 0).with(absent);
    }

    private static AbsentNumbers absent(DataInput in) throws IOException {
        return new AbsentNumbers(in.readLong(), in.readLong(), in.readLong());
    }

    private static void write(QuantileSketch.State sketch, DataOutputStream out) throws IOException {
        out.writeInt(sketch.runLength());
        out.writeLong(sketch.moments().count());
        out.writeDouble(sketch.moments().mean());
        out.writeDouble(sketch.moments().squaredDeviations());
        out.writeDouble(sketch.moments().min());
        out.writeDouble(sketch.moments().max());
        out.writeDouble(sketch.variance());
        out.writeInt(sketch.buffer().length);
        write(sketch.buffer(), out);
        out.writeInt(sketch.runs().length);
        for (double[] run : sketch.runs()) {
            out.writeBoolean(run != null);
            write(run == null ? new double[0] : run, out);
        }
    }

    private static QuantileSketch sketch(DataInput in) throws IOException {
        int runLength = in.readInt();
        Moments moments =
                new Moments(in.readLong(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
        double variance = in.readDouble();
        double[] buffer = readDoubles(in.readInt(), in);
        double[][] runs = new double[in.readInt()][];
        for (int level = 0; level < runs.length; level++) {
            runs[level] = in.readBoolean() ? readDoubles(runLength, in) : null;
        }
        return QuantileSketch.of(new QuantileSketch.State(runLength, buffer, runs, variance, moments));
    }

    private static void write(LabelState state, DataOutputStream out) throws IOException {
        LabelSketch.State labels = state.labels().state();
        out.writeLong(state.missing());
        out.writeInt(labels.capacity());
        out.writeLong(labels.total());
        out.writeLong(labels.error());
        out.writeInt(labels.counts().size());
        for (Map.Entry<String, Long> label : new TreeMap<>(labels.counts()).entrySet()) {
            writeText(label.getKey(), out);
            out.writeLong(label.getValue());
        }
        out.writeInt(labels.hashes().length);
        for (long hash : labels.hashes()) {
            out.writeLong(hash);
        }
    }

    private static LabelSketch labels(DataInput in) throws IOException {
        int capacity = in.readInt();
        long total = in.readLong();
        long error = in.readLong();
        Map<String, Long> counts = new HashMap<>();
        int labels = in.readInt();
        for (int i = 0; i < labels; i++) {
            counts.put(readText(in), in.readLong());
        }
        long[] hashes = new long[in.readInt()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = in.readLong();
        }
        return LabelSketch.of(new LabelSketch.State(capacity, counts, total, error, hashes));
    }

    private static void write(double[] numbers, DataOutput out) throws IOException {
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    private static double[] readDoubles(int count, DataInput in) throws IOException {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = in.readDouble();
        }
        return numbers;
    }

    static void writeText(String text, DataOutput out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
