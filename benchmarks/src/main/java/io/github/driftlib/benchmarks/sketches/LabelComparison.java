package io.github.driftlib.benchmarks.sketches;

import io.github.driftlib.datasketches.FrequentLabels;
import io.github.driftlib.sketch.LabelSketch;
import io.github.driftlib.summary.CategoryCounts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.apache.datasketches.common.ArrayOfStringsSerDe;
import org.apache.datasketches.frequencies.ItemsSketch;

/** Sketches of frequent labels side by side: how much a count is too small, and what they cost. */
final class LabelComparison {

    private static final int LABELS = 200_000;

    private LabelComparison() {}

    /**
     * What is measured.
     *
     * @param name the sketch
     * @param kept how many labels it held at the end
     * @param bytes how many bytes it is stored in
     * @param nanoseconds for each label that came
     * @param stated by which share of all a count can be too small as stated, for each order
     * @param worst by which share the count of a label was too small, for each order
     */
    record Row(String name, int kept, int bytes, double nanoseconds, double[] stated, double[] worst) {}

    /** Labels the k-th of which has a share in proportion to 1 / k, in any order, and the rarest first. */
    private static String[][] orders(int count) {
        SplittableRandom random = new SplittableRandom(5);
        double[] upTo = new double[LABELS];
        double sum = 0;
        for (int i = 0; i < LABELS; i++) {
            sum += 1.0 / (i + 1);
            upTo[i] = sum;
        }
        int[] drawn = new int[count];
        for (int i = 0; i < count; i++) {
            int found = Arrays.binarySearch(upTo, random.nextDouble() * sum);
            drawn[i] = Math.min(LABELS - 1, found >= 0 ? found : -found - 1);
        }
        int[] rarestFirst =
                Arrays.stream(drawn).map(i -> -i).sorted().map(i -> -i).toArray();
        return new String[][] {
            Arrays.stream(drawn).mapToObj(i -> "label " + i).toArray(String[]::new),
            Arrays.stream(rarestFirst).mapToObj(i -> "label " + i).toArray(String[]::new)
        };
    }

    static List<Row> rows(int count) {
        String[][] orders = orders(count);
        CategoryCounts exact = CategoryCounts.of(orders[0]);
        List<Row> rows = new ArrayList<>();
        for (int size : new int[] {1_024, 16_384}) {
            rows.add(ours(size, orders, exact));
            rows.add(theirs(size, orders, exact));
        }
        return rows;
    }

    private static Row ours(int capacity, String[][] orders, CategoryCounts exact) {
        double[] stated = new double[orders.length];
        double[] worst = new double[orders.length];
        double spent = Double.POSITIVE_INFINITY;
        int kept = 0;
        int bytes = 0;
        for (int order = 0; order < orders.length; order++) {
            LabelSketch sketch = new LabelSketch(capacity);
            String[] labels = orders[order];
            addAll(sketch, labels);
            spent = Math.min(spent, CpuTime.ofEach(labels.length, () -> addAll(new LabelSketch(capacity), labels)));
            CategoryCounts counts = CategoryCounts.of(sketch, 0);
            stated[order] = (double) counts.errorBound() / counts.total();
            worst[order] = worst(counts, exact);
            kept = Math.max(kept, counts.counts().size());
            int stored = counts.counts().keySet().stream()
                    .mapToInt(label -> label.getBytes(StandardCharsets.UTF_8).length + Integer.BYTES + Long.BYTES)
                    .sum();
            bytes = Math.max(bytes, stored);
        }
        return new Row("ours, " + capacity + " labels", kept, bytes, spent, stated, worst);
    }

    private static Row theirs(int mapSize, String[][] orders, CategoryCounts exact) {
        double[] stated = new double[orders.length];
        double[] worst = new double[orders.length];
        double spent = Double.POSITIVE_INFINITY;
        int kept = 0;
        int bytes = 0;
        for (int order = 0; order < orders.length; order++) {
            ItemsSketch<String> sketch = new ItemsSketch<>(mapSize);
            String[] labels = orders[order];
            addAll(sketch, labels);
            spent = Math.min(spent, CpuTime.ofEach(labels.length, () -> addAll(new ItemsSketch<>(mapSize), labels)));
            CategoryCounts counts = FrequentLabels.of(sketch, label -> label).counts();
            stated[order] = (double) counts.errorBound() / counts.total();
            worst[order] = worst(counts, exact);
            kept = Math.max(kept, counts.counts().size());
            bytes = Math.max(bytes, sketch.toByteArray(new ArrayOfStringsSerDe()).length);
        }
        return new Row("frequent items, map of " + mapSize, kept, bytes, spent, stated, worst);
    }

    private static void addAll(LabelSketch sketch, String[] labels) {
        for (String label : labels) {
            sketch.add(label, 1);
        }
    }

    private static void addAll(ItemsSketch<String> sketch, String[] labels) {
        for (String label : labels) {
            sketch.update(label);
        }
    }

    private static double worst(CategoryCounts counts, CategoryCounts exact) {
        long worst = 0;
        for (String label : exact.labels()) {
            worst = Math.max(worst, exact.count(label) - counts.count(label));
        }
        return (double) worst / exact.total();
    }

    static String table(List<Row> rows) {
        StringBuilder text = new StringBuilder(
                "| sketch | labels kept | bytes | ns a label | any order: stated % | worst % | rarest first: stated % | worst % |\n");
        text.append("|---".repeat(8)).append("|\n");
        for (Row row : rows) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,d | %.0f | %.4f | %.4f | %.4f | %.4f |%n",
                    row.name(),
                    row.kept(),
                    row.bytes(),
                    row.nanoseconds(),
                    100 * row.stated()[0],
                    100 * row.worst()[0],
                    100 * row.stated()[1],
                    100 * row.worst()[1]));
        }
        return text.toString();
    }
}
