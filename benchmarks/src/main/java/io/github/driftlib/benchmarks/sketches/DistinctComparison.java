package io.github.driftlib.benchmarks.sketches;

import io.github.driftlib.datasketches.DistinctValues;
import io.github.driftlib.sketch.DistinctSketch;
import io.github.driftlib.summary.DistinctCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.datasketches.cpc.CpcSketch;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.theta.UpdateSketch;

/** Sketches of the number of different values side by side: root mean square errors, and what they cost. */
final class DistinctComparison {

    /** How many different values there are. */
    static final int[] SIZES = {1_000, 30_000, 1_000_000};

    /** A sketch while values come. */
    interface Counter {
        void add(long value);

        DistinctCount count();

        int bytes();
    }

    record Kind(String name, Supplier<Counter> make) {}

    private record Ours(DistinctSketch sketch) implements Counter {
        @Override
        public void add(long value) {
            sketch.add((double) value);
        }

        @Override
        public DistinctCount count() {
            return new DistinctCount(sketch.lowest(), sketch.estimate(), sketch.highest());
        }

        @Override
        public int bytes() {
            return sketch.bytes().length;
        }
    }

    private record Hll(HllSketch sketch) implements Counter {
        @Override
        public void add(long value) {
            sketch.update(value);
        }

        @Override
        public DistinctCount count() {
            return DistinctValues.of(sketch).count();
        }

        @Override
        public int bytes() {
            return sketch.toCompactByteArray().length;
        }
    }

    private record Cpc(CpcSketch sketch) implements Counter {
        @Override
        public void add(long value) {
            sketch.update(value);
        }

        @Override
        public DistinctCount count() {
            return DistinctValues.of(sketch).count();
        }

        @Override
        public int bytes() {
            return sketch.toByteArray().length;
        }
    }

    private record Theta(UpdateSketch sketch) implements Counter {
        @Override
        public void add(long value) {
            sketch.update(value);
        }

        @Override
        public DistinctCount count() {
            return DistinctValues.of(sketch).count();
        }

        @Override
        public int bytes() {
            return sketch.compact().toByteArrayCompressed().length;
        }
    }

    static final List<Kind> KINDS = List.of(
            new Kind("ours", () -> new Ours(new DistinctSketch())),
            new Kind("HLL, k = 2^12", () -> new Hll(new HllSketch(12))),
            new Kind("HLL, k = 2^14", () -> new Hll(new HllSketch(14))),
            new Kind("CPC, k = 2^12", () -> new Cpc(new CpcSketch(12))),
            new Kind("CPC, k = 2^13", () -> new Cpc(new CpcSketch(13))),
            new Kind(
                    "theta, k = 2^12",
                    () -> new Theta(
                            UpdateSketch.builder().setNominalEntries(1 << 12).build())));

    /** What is measured of a kind. */
    static final class Row {
        final Kind kind;
        final double[] error = new double[SIZES.length];
        int bytes;
        double nanoseconds = Double.POSITIVE_INFINITY;
        int outside;
        int counts;

        Row(Kind kind) {
            this.kind = kind;
        }

        double largest() {
            return Math.max(error[0], Math.max(error[1], error[2]));
        }
    }

    private DistinctComparison() {}

    /** The rows of all kinds, each of so many trials of a size. */
    static List<Row> rows(int... trials) {
        List<Row> rows = new ArrayList<>();
        for (Kind kind : KINDS) {
            Row row = new Row(kind);
            for (int i = 0; i < SIZES.length; i++) {
                double squares = 0;
                for (int trial = 0; trial < trials[i]; trial++) {
                    double error = trial(row, SIZES[i], trial);
                    squares += error * error;
                }
                row.error[i] = Math.sqrt(squares / trials[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static double trial(Row row, int size, int trial) {
        Counter counter = row.kind.make().get();
        long first = (1L + trial) << 32;
        addAll(counter, first, size);
        if (trial == 0) {
            double spent = CpuTime.ofEach(size, () -> addAll(row.kind.make().get(), first, size));
            row.nanoseconds = size == SIZES[SIZES.length - 1] ? spent : row.nanoseconds;
        }
        row.bytes = Math.max(row.bytes, counter.bytes());
        DistinctCount count = counter.count();
        row.outside += size < count.lowest() || size > count.highest() ? 1 : 0;
        row.counts++;
        return count.estimate() / size - 1;
    }

    private static void addAll(Counter counter, long first, int size) {
        for (long value = first; value < first + size; value++) {
            counter.add(value);
        }
    }

    static String table(List<Row> rows) {
        StringBuilder text = new StringBuilder("| sketch | bytes | ns a value");
        for (int size : SIZES) {
            text.append(String.format(Locale.ROOT, " | %% of %,d", size));
        }
        text.append(" | outside the bounds |\n")
                .append("|---".repeat(4 + SIZES.length))
                .append("|\n");
        for (Row row : rows) {
            text.append(String.format(Locale.ROOT, "| %s | %,d | %.0f", row.kind.name(), row.bytes, row.nanoseconds));
            for (double error : row.error) {
                text.append(String.format(Locale.ROOT, " | %.2f", 100 * error));
            }
            text.append(String.format(Locale.ROOT, " | %d of %d |%n", row.outside, row.counts));
        }
        return text.toString();
    }
}
