package io.github.driftlib.summary.profile;

import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.file.CheckedInput;
import io.github.driftlib.file.TextBytes;
import io.github.driftlib.sketch.DistinctSketch;
import io.github.driftlib.sketch.LabelSketch;
import io.github.driftlib.sketch.Moments;
import io.github.driftlib.sketch.MomentsBytes;
import io.github.driftlib.sketch.QuantileSketch;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.NonFiniteCounts;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The bytes of a state of a {@link ProfileFile}, by its form.
 *
 * <pre>
 * exact numbers (0)     absent (3 longs: missing, minus and plus infinity), values (int), for each: value (double),
 *                       weight (long)
 * sketched numbers (1)  of version 1: absent, run length (int), moments (count (long), mean, squares, smallest, largest
 *                       (doubles)), variance (double), buffer (int, doubles), runs (int), for each: present (boolean),
 *                       doubles
 * labels (2)            of version 1: missing (long), capacity (int), total (long), error (long), labels in text order
 *                       (int), for each: label (text), count (long); hashes (int, longs)
 * merged (3)            as its summarizer writes it, after a boolean that says whether there were rows
 * failed (4)            the reason (text)
 * sketched numbers (5)  absent, run length (int), moments (count (long), sum, rest, squares, rest (doubles), exponent
 *                       (int), smallest, largest (doubles)), variance, given error (doubles), buffer (int, doubles),
 *                       runs (int), for each: present (boolean), doubles; loose numbers (int), for each: (int, doubles);
 *                       registers (int, bytes)
 * labels (6)            missing (long), capacity (int), total (long), error (long), labels in text order (int), for
 *                       each: label (text), count (long); whether registers follow (boolean), registers (int, bytes)
 * shortened labels (7)  as labels (6), then how many values were shortened (long)
 * unknowable (8)        the reason (text)
 * sketched numbers (9)  as (5) up to the loose numbers; then whether mean and squares are those of all observations
 *                       (boolean); what is known of the number of different ones (int, bytes)
 * labels (10)           as labels (7), with what is known of the number of different ones in place of the registers
 * sketched numbers (11) as (5) up to the given error; open, firsts (longs), levels (int), for each: (int, doubles); then
 *                       whether mean and squares are those of all observations (boolean); what is known of the number of
 *                       different ones (int, bytes)
 * </pre>
 *
 * <p>What is read is checked against the bytes that are left before room is made for it.
 */
final class StateBytes {

    private static final byte EXACT_NUMBERS = 0;
    private static final byte FIRST_SKETCHED_NUMBERS = 1;
    private static final byte FIRST_LABELS = 2;
    private static final byte MERGED = 3;
    private static final byte FAILED = 4;
    private static final byte SKETCHED_NUMBERS = 5;
    private static final byte LABELS = 6;
    private static final byte SHORTENED_LABELS = 7;
    private static final byte UNKNOWABLE = 8;
    private static final byte PACKED_NUMBERS = 9;
    private static final byte PACKED_LABELS = 10;
    private static final byte LEVELS_OF_NUMBERS = 11;
    /** Fewer hashes than this were all hashes there were, in version 1. */
    private static final int FIRST_KEPT_HASHES = 4096;

    private static final int LABEL_LENGTH = Integer.BYTES + Long.BYTES;

    private StateBytes() {}

    /** Writes a state and gives its form. */
    static byte write(SummaryState state, DataOutputStream out) throws IOException {
        if (state instanceof NumberState numbers) {
            return write(numbers, out);
        }
        if (state instanceof LabelState labels) {
            return write(labels, out);
        }
        if (state instanceof MergedState<?> merged) {
            merged.write(out);
            return MERGED;
        }
        TextBytes.write(((FailedState) state).reason(), out);
        return ((FailedState) state).unknowable() ? UNKNOWABLE : FAILED;
    }

    static SummaryState read(byte form, CheckedInput in, Summarizer<?> summarizer, ProfileLimits limits)
            throws IOException {
        if (form == FAILED || form == UNKNOWABLE) {
            return new FailedState(in.readText(), form == UNKNOWABLE);
        }
        if (form == MERGED) {
            return MergedState.read(summarizer, in);
        }
        if (summarizer instanceof Summarizers.DistributionOf distribution) {
            return numbers(form, in, distribution.column(), limits);
        }
        if (summarizer instanceof Summarizers.CountsOf counts
                && (form == PACKED_LABELS || form == SHORTENED_LABELS || form == LABELS || form == FIRST_LABELS)) {
            long missing = in.readLong();
            LabelSketch labels = labels(form, in);
            long shortened = form == SHORTENED_LABELS || form == PACKED_LABELS ? in.readLong() : 0;
            checkNotNegative(missing);
            checkNotNegative(shortened);
            return new LabelState(counts.column(), limits, labels, missing, shortened);
        }
        throw foreign(form, summarizer);
    }

    private static IOException foreign(byte form, Object summarizer) {
        return new IOException("a state of form " + form + " does not belong to " + summarizer);
    }

    private static NumberState numbers(byte form, CheckedInput in, DerivedColumn column, ProfileLimits limits)
            throws IOException {
        NonFiniteCounts absent = new NonFiniteCounts(in.readLong(), in.readLong(), in.readLong());
        checkNotNegative(absent.missing());
        checkNotNegative(absent.negativeInfinities());
        checkNotNegative(absent.positiveInfinities());
        EmpiricalDistribution none = EmpiricalDistribution.empty().with(absent);
        if (form == EXACT_NUMBERS) {
            return new NumberState(column, limits, exactNumbers(in).with(absent), null, null);
        }
        if (form == FIRST_SKETCHED_NUMBERS) {
            return new NumberState(column, limits, none, firstSketch(in), DistinctSketch.unknown());
        }
        if (form == SKETCHED_NUMBERS || form == PACKED_NUMBERS || form == LEVELS_OF_NUMBERS) {
            QuantileSketch sketch = sketch(form, in);
            byte[] seen = in.readBlock();
            return new NumberState(
                    column,
                    limits,
                    none,
                    sketch,
                    form == SKETCHED_NUMBERS ? DistinctSketch.ofStored(seen) : DistinctSketch.of(seen));
        }
        throw foreign(form, column);
    }

    private static void checkNotNegative(long number) throws IOException {
        if (number < 0) {
            throw new IOException("a number of values must not be negative, but was " + number);
        }
    }

    private static byte write(NumberState state, DataOutputStream out) throws IOException {
        out.writeLong(state.absent().missing());
        out.writeLong(state.absent().negativeInfinities());
        out.writeLong(state.absent().positiveInfinities());
        if (state.sketch() != null) {
            write(state.sketch().state(), out);
            writeBlock(Objects.requireNonNull(state.seen()).bytes(), out);
            return LEVELS_OF_NUMBERS;
        }
        EmpiricalDistribution numbers = state.summary();
        out.writeInt(numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            out.writeDouble(numbers.value(i));
            out.writeLong(numbers.weight(i));
        }
        return EXACT_NUMBERS;
    }

    private static EmpiricalDistribution exactNumbers(CheckedInput in) throws IOException {
        double[] values = new double[in.readCount(Double.BYTES + Long.BYTES)];
        long[] weights = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
            weights[i] = in.readLong();
        }
        return EmpiricalDistribution.weighted(values, weights, 0);
    }

    private static void write(QuantileSketch.State sketch, DataOutputStream out) throws IOException {
        out.writeInt(sketch.runLength());
        MomentsBytes.write(sketch.moments(), out);
        out.writeDouble(sketch.variance());
        out.writeDouble(sketch.givenError());
        out.writeLong(sketch.open());
        out.writeLong(sketch.firsts());
        out.writeInt(sketch.levels().length);
        for (double[] numbers : sketch.levels()) {
            out.writeInt(numbers.length);
            for (double number : numbers) {
                out.writeDouble(number);
            }
        }
        out.writeBoolean(sketch.momentsKnown());
    }

    private static QuantileSketch firstSketch(CheckedInput in) throws IOException {
        int runLength = in.readInt();
        long count = in.readLong();
        Moments moments = Moments.known(count, in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
        double variance = in.readDouble();
        double[] buffer = in.readDoubles(in.readCount(Double.BYTES));
        double[][] levels = levels(buffer, runs(runLength, in), new double[0][]);
        return QuantileSketch.of(new QuantileSketch.State(runLength, levels, 0, 0, variance, 0, moments, true));
    }

    private static QuantileSketch sketch(byte form, CheckedInput in) throws IOException {
        int runLength = in.readInt();
        Moments moments = new Moments(
                in.readLong(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readInt(),
                in.readDouble(),
                in.readDouble());
        double variance = in.readDouble();
        double given = in.readDouble();
        boolean inLevels = form == LEVELS_OF_NUMBERS;
        long open = inLevels ? in.readLong() : 0;
        long firsts = inLevels ? in.readLong() : 0;
        double[][] levels;
        if (inLevels) {
            levels = lists(in);
        } else {
            double[] buffer = in.readDoubles(in.readCount(Double.BYTES));
            levels = levels(buffer, runs(runLength, in), lists(in));
        }
        boolean known = form == SKETCHED_NUMBERS || in.readBoolean();
        return QuantileSketch.of(
                new QuantileSketch.State(runLength, levels, open, firsts, variance, given, moments, known));
    }

    private static double[][] lists(CheckedInput in) throws IOException {
        double[][] lists = new double[in.readCount(Integer.BYTES)][];
        for (int level = 0; level < lists.length; level++) {
            lists[level] = in.readDoubles(in.readCount(Double.BYTES));
        }
        return lists;
    }

    /**
     * The levels of a sketch that had a run of each weight, a buffer of numbers of weight 1, and loose ones of others.
     */
    private static double[][] levels(double[] buffer, double[][] runs, double[][] loose) {
        double[] none = new double[0];
        double[][] levels = new double[Math.max(1, Math.max(runs.length, loose.length))][];
        for (int level = 0; level < levels.length; level++) {
            double[] run = level < runs.length && runs[level] != null ? runs[level] : none;
            double[] rest = level < loose.length ? loose[level] : none;
            levels[level] = Stream.of(level == 0 ? buffer : none, run, rest)
                    .flatMapToDouble(Arrays::stream)
                    .toArray();
        }
        return levels;
    }

    private static double[][] runs(int runLength, CheckedInput in) throws IOException {
        double[][] runs = new double[in.readCount(1)][];
        for (int level = 0; level < runs.length; level++) {
            runs[level] = in.readBoolean() ? in.readDoubles(runLength) : null;
        }
        return runs;
    }

    private static byte write(LabelState state, DataOutputStream out) throws IOException {
        LabelSketch.State labels = state.labels().state();
        out.writeLong(state.missing());
        out.writeInt(labels.capacity());
        out.writeLong(labels.total());
        out.writeLong(labels.error());
        out.writeInt(labels.counts().size());
        for (Map.Entry<String, Long> label : new TreeMap<>(labels.counts()).entrySet()) {
            TextBytes.write(label.getKey(), out);
            out.writeLong(label.getValue());
        }
        out.writeBoolean(labels.distinct().isPresent());
        if (labels.distinct().isPresent()) {
            writeBlock(labels.distinct().get().bytes(), out);
        }
        if (labels.distinct().isEmpty() && state.shortened() == 0) {
            return LABELS;
        }
        out.writeLong(state.shortened());
        return labels.distinct().isEmpty() ? SHORTENED_LABELS : PACKED_LABELS;
    }

    private static LabelSketch labels(byte form, CheckedInput in) throws IOException {
        int capacity = in.readInt();
        long total = in.readLong();
        long error = in.readLong();
        Map<String, Long> counts = new HashMap<>();
        int labels = in.readCount(LABEL_LENGTH);
        for (int i = 0; i < labels; i++) {
            counts.put(in.readText(), in.readLong());
        }
        Optional<DistinctSketch> distinct = form == FIRST_LABELS ? hashes(in, error) : seen(form, in);
        return LabelSketch.of(new LabelSketch.State(capacity, counts, total, error, distinct));
    }

    private static Optional<DistinctSketch> seen(byte form, CheckedInput in) throws IOException {
        if (!in.readBoolean()) {
            return Optional.empty();
        }
        byte[] bytes = in.readBlock();
        return Optional.of(form == PACKED_LABELS ? DistinctSketch.of(bytes) : DistinctSketch.ofStored(bytes));
    }

    /** What version 1 knew of the labels: their hashes, all of them or the smallest ones. */
    private static Optional<DistinctSketch> hashes(CheckedInput in, long error) throws IOException {
        int count = in.readCount(Long.BYTES);
        DistinctSketch seen = count < FIRST_KEPT_HASHES ? new DistinctSketch() : DistinctSketch.unknown();
        for (int i = 0; i < count; i++) {
            seen.add(in.readLong());
        }
        return error == 0 ? Optional.empty() : Optional.of(seen);
    }

    private static void writeBlock(byte[] bytes, DataOutput out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
