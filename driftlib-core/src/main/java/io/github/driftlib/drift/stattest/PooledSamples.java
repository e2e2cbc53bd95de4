package io.github.driftlib.drift.stattest;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.PairedCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntToLongFunction;

/** The different values of two samples together, and how often each occurs on each side. */
sealed interface PooledSamples {

    /** How often each value occurs on each side. */
    PairedCounts counts();

    /** Two samples in which the values occur as often as given. */
    SamplePair divided(PairedCounts counts);

    static PooledSamples of(SamplePair samples) {
        return samples instanceof SamplePair.Numbers numbers
                ? Values.of(numbers)
                : Labels.of((SamplePair.Labels) samples);
    }

    /**
     * Numbers, ascending.
     *
     * @param kind as what they are judged
     */
    record Values(ColumnKind kind, double[] values, PairedCounts counts) implements PooledSamples {

        static Values of(SamplePair.Numbers samples) {
            EmpiricalDistribution reference = samples.reference();
            EmpiricalDistribution current = samples.current();
            PairedCounts counts = PairedCounts.ofValues(reference, current);
            double[] values = new double[counts.size()];
            int i = 0;
            int j = 0;
            for (int cell = 0; cell < values.length; cell++) {
                boolean ofReference = counts.reference(cell) > 0;
                values[cell] = ofReference ? reference.value(i) : current.value(j);
                i += ofReference ? 1 : 0;
                j += counts.current(cell) > 0 ? 1 : 0;
            }
            return new Values(samples.kind(), values, counts);
        }

        @Override
        public SamplePair divided(PairedCounts divided) {
            return new SamplePair.Numbers(kind, distribution(divided::reference), distribution(divided::current));
        }

        private EmpiricalDistribution distribution(IntToLongFunction count) {
            double[] present = new double[values.length];
            long[] weights = new long[values.length];
            int size = 0;
            for (int cell = 0; cell < values.length; cell++) {
                long weight = count.applyAsLong(cell);
                present[size] = values[cell];
                weights[size] = weight;
                size += weight > 0 ? 1 : 0;
            }
            return EmpiricalDistribution.weighted(Arrays.copyOf(present, size), Arrays.copyOf(weights, size), 0);
        }

        /**
         * The same where there are few values; otherwise blocks of neighbouring values, each replaced by its mean.
         *
         * <p>A block holds at most one part in {@code blocks} of the values, and its width times the deviation of the
         * distribution function in it, sqrt(F (1 - F)), is at most one part in {@code blocks} of the integral of that
         * deviation: so the sparse values of a long tail stay apart.
         */
        Values thinned(int blocks) {
            if (values.length <= blocks) {
                return this;
            }
            double[] deviations = deviations();
            double[] near = CommonScale.quartered(values);
            double widest = 0;
            for (int cell = 1; cell < values.length; cell++) {
                widest += deviations[cell] * (near[cell] - near[cell - 1]) / blocks;
            }
            double total = counts.referenceTotal() + counts.currentTotal();
            double heaviest = total / blocks;
            Blocks merged = new Blocks(values.length, total, near == values ? 1 : CommonScale.QUARTERS);
            double deviation = 0;
            double first = near[0];
            for (int cell = 0; cell < values.length; cell++) {
                deviation = Math.max(deviation, deviations[cell]);
                boolean fits = cell > 0
                        && merged.weight() + counts.total(cell) <= heaviest
                        && (near[cell] - first) * deviation <= widest;
                if (!fits) {
                    merged.open(near[cell]);
                    deviation = 0;
                    first = near[cell];
                }
                merged.add(near[cell], counts.reference(cell), counts.current(cell));
            }
            return merged.values(kind);
        }

        /** sqrt(F (1 - F)) just below each value. */
        private double[] deviations() {
            double total = counts.referenceTotal() + counts.currentTotal();
            double[] deviations = new double[values.length];
            long below = 0;
            for (int cell = 0; cell < values.length; cell++) {
                double share = below / total;
                deviations[cell] = Math.sqrt(share * (1 - share));
                below += counts.total(cell);
            }
            return deviations;
        }
    }

    /** Blocks of neighbouring values. */
    final class Blocks {
        private final double[] means;
        private final long[] reference;
        private final long[] current;
        private final double total;
        private final double factor;
        private int last = -1;
        private double first;
        /** The mean of the distances from the first value, times the block's share of all values. */
        private double beyond;

        private Blocks(int most, double total, double factor) {
            this.means = new double[most];
            this.reference = new long[most];
            this.current = new long[most];
            this.total = total;
            this.factor = factor;
        }

        private long weight() {
            return reference[last] + current[last];
        }

        private void open(double value) {
            close();
            last++;
            first = value;
            beyond = 0;
        }

        private void close() {
            if (last >= 0) {
                means[last] = factor * (first + beyond / (weight() / total));
            }
        }

        private void add(double value, long inReference, long inCurrent) {
            reference[last] += inReference;
            current[last] += inCurrent;
            beyond += (value - first) * ((inReference + inCurrent) / total);
        }

        private Values values(ColumnKind kind) {
            close();
            int size = last + 1;
            return new Values(
                    kind,
                    Arrays.copyOf(means, size),
                    PairedCounts.of(Arrays.copyOf(reference, size), Arrays.copyOf(current, size)));
        }
    }

    /** Labels, the most frequent first. */
    record Labels(List<String> labels, PairedCounts counts) implements PooledSamples {

        static Labels of(SamplePair.Labels samples) {
            CategoryCounts reference = samples.reference();
            CategoryCounts current = samples.current();
            TreeSet<String> all = new TreeSet<>(reference.counts().keySet());
            all.addAll(current.counts().keySet());
            List<String> labels = new ArrayList<>(all);
            labels.sort(Comparator.<String>comparingLong(label -> reference.count(label) + current.count(label))
                    .thenComparingLong(reference::count)
                    .reversed());
            return new Labels(
                    List.copyOf(labels),
                    PairedCounts.of(
                            labels.stream().mapToLong(reference::count).toArray(),
                            labels.stream().mapToLong(current::count).toArray()));
        }

        @Override
        public SamplePair divided(PairedCounts divided) {
            Map<String, Long> reference = new HashMap<>();
            Map<String, Long> current = new HashMap<>();
            for (int cell = 0; cell < divided.size(); cell++) {
                put(reference, labels.get(cell), divided.reference(cell));
                put(current, labels.get(cell), divided.current(cell));
            }
            return new SamplePair.Labels(CategoryCounts.of(reference, 0, 0, 0), CategoryCounts.of(current, 0, 0, 0));
        }

        private static void put(Map<String, Long> counts, String label, long count) {
            if (count > 0) {
                counts.put(label, count);
            }
        }
    }
}
