package io.github.driftlib.summary.plot;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Derivation;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.summary.TimePeriod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The course of numbers over time. */
final class MeansByPeriod {

    /** Sums of each period kept apart, so that no addition waits for the one before. */
    private static final int LANES = 4;

    /** Rows read at once: whole lanes. */
    private static final int BLOCK = 1024;

    /** Makes numbers so small that no sum of them is infinite. */
    private static final double DOWN = 0x1p-33;

    private MeansByPeriod() {}

    /** The mean of the finite numbers in each period; made once for each data set. */
    static Interaction.MeansInTime means(TimePeriod period, String time, String numbers, Dataset rows) {
        return rows.derive(new Means(period, time, numbers));
    }

    private record Means(TimePeriod period, String time, String numbers)
            implements Derivation<Dataset, Interaction.MeansInTime> {

        @Override
        public Interaction.MeansInTime apply(Dataset rows) {
            RowPeriods periods = RowPeriods.of(rows.datetime(time), period);
            Sums sums = new Sums(periods, rows.numerical(numbers), 1);
            if (!sums.areFinite()) {
                sums = new Sums(periods, rows.numerical(numbers), DOWN);
            }
            List<String> starts = new ArrayList<>();
            List<Double> means = new ArrayList<>();
            for (int i = 0; i < periods.count(); i++) {
                if (sums.count(i) > 0) {
                    starts.add(periods.text(i));
                    means.add(sums.mean(i));
                }
            }
            return new Interaction.MeansInTime(period, starts, means);
        }
    }

    /**
     * For each period, the sum of the differences of its numbers from the first of them: so the mean of equal numbers
     * is that number, and little is lost where a mean is large and a deviation small.
     */
    private static final class Sums {
        private final RowPeriods periods;
        private final double scale;
        private final double[] firsts;
        private final double[] sums;
        /** How many rows of each period have no finite number. */
        private final int[] absent;

        Sums(RowPeriods periods, NumericalColumn numbers, double scale) {
            this.periods = periods;
            this.scale = scale;
            firsts = firsts(periods, numbers, scale);
            sums = new double[LANES * periods.count()];
            absent = new int[periods.count()];
            double[] block = new double[BLOCK];
            for (int from = 0; from < numbers.size(); from += BLOCK) {
                int length = Math.min(BLOCK, numbers.size() - from);
                numbers.read(from, block, 0, length);
                add(from, block, length);
            }
        }

        /** The first finite number of each period, NaN where it has none. */
        private static double[] firsts(RowPeriods periods, NumericalColumn numbers, double scale) {
            double[] firsts = new double[periods.count()];
            Arrays.fill(firsts, Double.NaN);
            int without = firsts.length;
            for (int row = 0; row < numbers.size() && without > 0; row++) {
                int period = periods.of(row);
                if (period >= 0 && Double.isNaN(firsts[period])) {
                    double number = numbers.get(row) * scale;
                    if (Math.abs(number) <= Double.MAX_VALUE) {
                        firsts[period] = number;
                        without--;
                    }
                }
            }
            return firsts;
        }

        /** Adds the numbers of some rows from a given one on; the arrays are named so that loops hold them. */
        private void add(int from, double[] block, int length) {
            RowPeriods rows = periods;
            double[] before = firsts;
            double[] sumOfLane = sums;
            for (int i = 0; i < length; i++) {
                int period = rows.of(from + i);
                double number = block[i] * scale;
                if (period >= 0) {
                    if (Math.abs(number) <= Double.MAX_VALUE) {
                        sumOfLane[LANES * period + i % LANES] += number - before[period];
                    } else {
                        absent[period]++;
                    }
                }
            }
        }

        boolean areFinite() {
            for (int period = 0; period < firsts.length; period++) {
                if (!Double.isFinite(sum(period))) {
                    return false;
                }
            }
            return true;
        }

        long count(int period) {
            return periods.rows(period) - absent[period];
        }

        private double sum(int period) {
            int lane = LANES * period;
            return sums[lane] + sums[lane + 1] + (sums[lane + 2] + sums[lane + 3]);
        }

        double mean(int period) {
            double mean = (firsts[period] + sum(period) / count(period)) / scale;
            return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, mean));
        }
    }
}
