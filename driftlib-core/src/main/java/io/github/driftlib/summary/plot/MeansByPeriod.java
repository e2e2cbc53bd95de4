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
            // The last one is for the rows without a time.
            int places = periods.count() + 1;
            firsts = new double[places];
            Arrays.fill(firsts, Double.NaN);
            sums = new double[LANES * places];
            absent = new int[places];
            int without = periods.count();
            double[] block = new double[BLOCK];
            int[] periodOfRow = new int[BLOCK];
            for (int from = 0; from < numbers.size(); from += BLOCK) {
                int length = Math.min(BLOCK, numbers.size() - from);
                numbers.read(from, block, 0, length);
                periods.read(from, periodOfRow, length);
                without = without > 0 ? without - findFirsts(block, periodOfRow, length) : 0;
                add(block, periodOfRow, length);
            }
        }

        /** Keeps the numbers that are the first finite ones of their period; says how many periods had none before. */
        private int findFirsts(double[] block, int[] periodOfRow, int length) {
            int found = 0;
            for (int i = 0; i < length; i++) {
                int period = periodOfRow[i];
                double number = block[i] * scale;
                if (Double.isNaN(firsts[period]) && Math.abs(number) <= Double.MAX_VALUE) {
                    firsts[period] = number;
                    found += period < periods.count() ? 1 : 0;
                }
            }
            return found;
        }

        /** Adds the numbers of some rows; the arrays are named so that loops hold them. */
        private void add(double[] block, int[] periodOfRow, int length) {
            double[] before = firsts;
            double[] sumOfLane = sums;
            for (int i = 0; i < length; i++) {
                int period = periodOfRow[i];
                double number = block[i] * scale;
                if (Math.abs(number) <= Double.MAX_VALUE) {
                    sumOfLane[LANES * period + i % LANES] += number - before[period];
                } else {
                    absent[period]++;
                }
            }
        }

        boolean areFinite() {
            for (int period = 0; period < periods.count(); period++) {
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
