package io.github.driftlib.drift.stattest;

import io.github.driftlib.summary.PairedCounts;
import java.util.function.ToDoubleFunction;

/** A distance of counted cells that is a function of a sum, to which each cell adds what its two shares say. */
interface CellSum extends ToDoubleFunction<PairedCounts> {

    /** What a cell adds, by its share of the reference and of current. */
    double term(double reference, double current);

    /** The distance of a sum. */
    double ofSum(double sum);

    @Override
    default double applyAsDouble(PairedCounts counts) {
        double referenceTotal = counts.referenceTotal();
        double currentTotal = counts.currentTotal();
        double sum = 0;
        for (int cell = 0; cell < counts.size(); cell++) {
            sum += counts.times(cell)
                    * term(counts.reference(cell) / referenceTotal, counts.current(cell) / currentTotal);
        }
        return ofSum(sum);
    }

    /**
     * The same distance for many divisions of the same values: counts that a cell had before cost no more than a look.
     * Not safe for use by many threads.
     */
    default ToDoubleFunction<PairedCounts> remembering() {
        return new Remembered(this);
    }

    /** The terms that were last asked for. */
    final class Remembered implements ToDoubleFunction<PairedCounts> {

        /** So many counts of each cell are remembered, a power of two: about as many as are often drawn. */
        private static final int COUNTS = 64;
        /**
         * Of more cells nothing is remembered: few divisions are drawn then, and the memory would not fit the caches.
         */
        private static final int MOST_CELLS = 1000;

        private final CellSum distance;
        private long referenceTotal = -1;
        private long currentTotal;
        /** Both counts, and 1 more: 0 where nothing is remembered. */
        private long[] counts = {};

        private double[] terms = {};

        private Remembered(CellSum distance) {
            this.distance = distance;
        }

        @Override
        public double applyAsDouble(PairedCounts cells) {
            if (cells.size() > MOST_CELLS || cells.referenceTotal() + cells.currentTotal() > Integer.MAX_VALUE) {
                return distance.applyAsDouble(cells);
            }
            if (cells.referenceTotal() != referenceTotal
                    || cells.currentTotal() != currentTotal
                    || cells.size() * COUNTS > counts.length) {
                referenceTotal = cells.referenceTotal();
                currentTotal = cells.currentTotal();
                counts = new long[cells.size() * COUNTS];
                terms = new double[counts.length];
            }
            double sum = 0;
            for (int cell = 0; cell < cells.size(); cell++) {
                sum += cells.times(cell) * term(cell, cells.reference(cell), cells.current(cell));
            }
            return distance.ofSum(sum);
        }

        private double term(int cell, long reference, long current) {
            int place = cell * COUNTS + (int) (current & COUNTS - 1);
            long both = (reference << Integer.SIZE | current) + 1;
            if (counts[place] != both) {
                counts[place] = both;
                terms[place] = distance.term(reference / (double) referenceTotal, current / (double) currentTotal);
            }
            return terms[place];
        }
    }
}
