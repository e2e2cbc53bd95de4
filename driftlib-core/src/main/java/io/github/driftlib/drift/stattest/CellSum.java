package io.github.driftlib.drift.stattest;

import io.github.driftlib.drift.relabel.NullResamples;
import io.github.driftlib.summary.PairedCounts;
import java.util.function.DoubleSupplier;
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

    /** The same distance of one division of the same values after another. */
    default DoubleSupplier ofDraws(NullResamples chance) {
        if (!chance.isOfCells() || chance.cells() > Drawn.MOST_CELLS) {
            return () -> applyAsDouble(chance.next());
        }
        return new Drawn(this, chance);
    }

    /**
     * The distances of divisions that are told by the counts of one side: those that a cell had before cost no more
     * than a look. Not safe for use by many threads.
     */
    final class Drawn implements DoubleSupplier {

        /** So many counts of each total are remembered, a power of two: about as many as are often drawn. */
        private static final int COUNTS = 64;
        /**
         * Of more cells nothing is remembered: few divisions are drawn then, and the memory would not fit the caches.
         */
        private static final int MOST_CELLS = 1000;

        private final CellSum distance;
        private final NullResamples chance;
        private final double drawn;
        private final double rest;
        /** Where what is remembered of each cell begins: one place for neighbours of the same total. */
        private final int[] places;

        /** A count of one side, and 1 more: 0 where nothing is remembered. */
        private final long[] counts;

        private final double[] terms;

        private Drawn(CellSum distance, NullResamples chance) {
            this.distance = distance;
            this.chance = chance;
            this.drawn = chance.drawn();
            this.rest = chance.total() - chance.drawn();
            this.places = new int[chance.cells()];
            int different = 0;
            for (int cell = 0; cell < places.length; cell++) {
                different += cell > 0 && chance.pooled(cell) == chance.pooled(cell - 1) ? 0 : 1;
                places[cell] = (different - 1) * COUNTS;
            }
            this.counts = new long[different * COUNTS];
            this.terms = new double[counts.length];
        }

        @Override
        public double getAsDouble() {
            long[] side = chance.nextDrawn();
            double sum = 0;
            for (int cell = 0; cell < side.length; cell++) {
                long count = side[cell];
                int place = places[cell] + (int) (count & COUNTS - 1);
                if (counts[place] != count + 1) {
                    counts[place] = count + 1;
                    terms[place] = term(count, chance.pooled(cell) - count);
                }
                sum += terms[place];
            }
            return distance.ofSum(sum);
        }

        private double term(long ofDrawn, long ofRest) {
            return chance.drawsCurrent()
                    ? distance.term(ofRest / rest, ofDrawn / drawn)
                    : distance.term(ofDrawn / drawn, ofRest / rest);
        }
    }
}
