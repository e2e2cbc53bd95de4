package io.github.driftlib.benchmarks.sketches;

import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Sketches of ranks side by side: the largest error of any rank on numbers that come in all kinds of orders, beside the
 * one that is stated, and what they cost.
 */
final class RankComparison {

    /** So many numbers come at a time, as of a file. */
    private static final int BATCH = 65_536;

    private static final int PARTS = 256;
    private static final int SAWTOOTH = 8_192;

    static final List<RankSketch.Kind> KINDS = List.of(
            RankSketch.Ours.kind(1_024),
            RankSketch.Ours.kind(4_096),
            RankSketch.Kll.kind(200),
            RankSketch.Kll.kind(2_200),
            RankSketch.Kll.kind(9_200),
            RankSketch.Req.kind(12),
            RankSketch.Req.kind(100),
            RankSketch.Digest.kind(100),
            RankSketch.Digest.kind(1_000));

    /** What is measured of one kind. */
    static final class Row {
        final RankSketch.Kind kind;
        final Map<String, Double> worst = new LinkedHashMap<>();
        double stated;
        int bytes;
        double nanoseconds = Double.POSITIVE_INFINITY;

        Row(RankSketch.Kind kind) {
            this.kind = kind;
        }

        double worstOfAll() {
            return worst.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElseThrow();
        }
    }

    private RankComparison() {}

    /** Numbers by the name of their order; floats hold them all. */
    static Map<String, double[]> inputs(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, double[]> inputs = new LinkedHashMap<>();
        double[] smooth = new double[count];
        Arrays.setAll(smooth, i -> (float) random.nextGaussian());
        inputs.put("smooth", smooth);
        double[] tied = new double[count];
        Arrays.setAll(tied, i -> random.nextDouble() < 0.7 ? 0 : Math.rint(-20 * Math.log(1 - random.nextDouble())));
        inputs.put("tied", tied);
        double[] sorted = new double[count];
        Arrays.setAll(sorted, i -> i);
        inputs.put("sorted", sorted);
        double[] reversed = new double[count];
        Arrays.setAll(reversed, i -> count - i);
        inputs.put("reversed", reversed);
        double[] periodic = new double[count];
        Arrays.setAll(periodic, i -> i % SAWTOOTH);
        inputs.put("periodic", periodic);
        double[] zoomed = new double[count];
        Arrays.setAll(zoomed, i -> i % 2 == 0 ? i : 2.0 * count - i);
        inputs.put("zoomed", zoomed);
        // An odd number of each run lies below the middle, so that each first halving is wrong there.
        double[] adversarial = new double[count];
        Arrays.setAll(adversarial, i -> (i % SAWTOOTH < SAWTOOTH / 2 + 1 ? 0 : 2) + (float) random.nextDouble());
        inputs.put("adversarial", adversarial);
        return inputs;
    }

    /** The rows of all kinds. */
    static List<Row> rows(int count, int seeds) {
        List<Row> rows = new ArrayList<>();
        KINDS.forEach(kind -> rows.add(new Row(kind)));
        for (int seed = 0; seed < seeds; seed++) {
            for (Map.Entry<String, double[]> input : inputs(count, seed).entrySet()) {
                EmpiricalDistribution exact = EmpiricalDistribution.of(input.getValue());
                for (Row row : rows) {
                    RankSketch sketch = row.kind.make().get();
                    addAll(sketch, input.getValue());
                    if (input.getKey().equals("smooth")) {
                        double[] numbers = input.getValue();
                        double spent = CpuTime.ofEach(
                                count, () -> addAll(row.kind.make().get(), numbers));
                        row.nanoseconds = Math.min(row.nanoseconds, spent);
                    }
                    judge(row, input.getKey(), sketch, exact);
                }
            }
            double[] parts = Arrays.copyOf(inputs(count, 1_000 + seed).get("smooth"), count / PARTS * PARTS);
            EmpiricalDistribution exact = EmpiricalDistribution.of(parts);
            for (Row row : rows) {
                judge(row, "merged", merged(row.kind, parts, 0, PARTS), exact);
            }
        }
        return rows;
    }

    private static void addAll(RankSketch sketch, double[] numbers) {
        for (int from = 0; from < numbers.length; from += BATCH) {
            sketch.add(Arrays.copyOfRange(numbers, from, Math.min(numbers.length, from + BATCH)));
        }
    }

    /** Equal parts, merged in pairs, and the pairs in pairs. */
    private static RankSketch merged(RankSketch.Kind kind, double[] numbers, int first, int parts) {
        if (parts == 1) {
            int size = numbers.length / PARTS;
            RankSketch sketch = kind.make().get();
            sketch.add(Arrays.copyOfRange(numbers, first * size, (first + 1) * size));
            return sketch;
        }
        RankSketch sketch = merged(kind, numbers, first, parts / 2);
        sketch.merge(merged(kind, numbers, first + parts / 2, parts / 2));
        return sketch;
    }

    private static void judge(Row row, String input, RankSketch sketch, EmpiricalDistribution exact) {
        row.worst.merge(input, error(sketch.distribution(), exact), Math::max);
        row.stated = Math.max(row.stated, sketch.stated());
        row.bytes = Math.max(row.bytes, sketch.bytes());
    }

    /** The largest difference of the two distribution functions, which is at one of their steps. */
    static double error(EmpiricalDistribution sketched, EmpiricalDistribution exact) {
        double worst = 0;
        int i = 0;
        int j = 0;
        while (i < sketched.size() || j < exact.size()) {
            double next = j == exact.size() || i < sketched.size() && sketched.value(i) <= exact.value(j)
                    ? sketched.value(i)
                    : exact.value(j);
            i += i < sketched.size() && sketched.value(i) == next ? 1 : 0;
            j += j < exact.size() && exact.value(j) == next ? 1 : 0;
            double share = (double) sketched.weightBelow(i) / sketched.count();
            worst = Math.max(worst, Math.abs(share - (double) exact.weightBelow(j) / exact.count()));
        }
        return worst;
    }

    static String table(List<Row> rows) {
        StringBuilder text = new StringBuilder("| sketch | bytes | ns a value | stated %");
        rows.get(0).worst.keySet().forEach(input -> text.append(" | ").append(input));
        text.append(" |\n").append("|---".repeat(4 + rows.get(0).worst.size())).append("|\n");
        for (Row row : rows) {
            text.append(start(row.kind))
                    .append(String.format(Locale.ROOT, " %,d | %.0f | ", row.bytes, row.nanoseconds))
                    .append(Double.isNaN(row.stated) ? "none" : percent(row.stated));
            row.worst.values().forEach(worst -> text.append(" | ").append(percent(worst)));
            text.append(" |\n");
        }
        return text.toString();
    }

    /** The first cell of a row, by which it is found. */
    static String start(RankSketch.Kind kind) {
        return "| " + kind.name() + " |";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f", 100 * share);
    }
}
