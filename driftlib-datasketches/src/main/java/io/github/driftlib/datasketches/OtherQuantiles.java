package io.github.driftlib.datasketches;

import java.util.function.DoubleUnaryOperator;
import org.apache.datasketches.memory.Memory;
import org.apache.datasketches.quantiles.DoublesSketch;
import org.apache.datasketches.quantiles.DoublesUnion;
import org.apache.datasketches.req.ReqSketch;
import org.apache.datasketches.tdigest.TDigestDouble;

/** REQ sketches, the classic sketches of quantiles, and t-digests. */
final class OtherQuantiles {

    /** So many standard errors hold for all ranks of a REQ sketch together. */
    private static final int REQ_DEVIATIONS = 5;

    private static final int REQ_RANKS = 100;

    private OtherQuantiles() {}

    /**
     * Relative error quantiles, of floats.
     *
     * @param sketch the sketch
     * @param meaning the double that a float stands for, which keeps their order
     * @param leastError the larger error of those that it is a union of: the library forgets that of a smaller k
     */
    record Req(ReqSketch sketch, DoubleUnaryOperator meaning, double leastError) implements LibrarySketch.OfFloats {

        @Override
        public String kind() {
            return "REQ sketch";
        }

        /** The error where it is largest, far from the end at which ranks are exact. */
        @Override
        public double rankError() {
            if (!sketch.isEstimationMode()) {
                return leastError;
            }
            double largest = leastError / REQ_DEVIATIONS;
            for (int i = 1; i < REQ_RANKS; i++) {
                double rank = (double) i / REQ_RANKS;
                largest = Math.max(largest, sketch.getRankUpperBound(rank, 1) - rank);
                largest = Math.max(largest, rank - sketch.getRankLowerBound(rank, 1));
            }
            return Math.min(1, REQ_DEVIATIONS * largest);
        }

        @Override
        public Quantiles union(Quantiles other) {
            ReqSketch both = ReqSketch.heapify(Memory.wrap(sketch.toByteArray()));
            both.merge(((Req) other).sketch);
            return new Req(both, meaning, Math.max(rankError(), other.rankError()));
        }
    }

    record Classic(DoublesSketch sketch) implements LibrarySketch.OfDoubles {

        @Override
        public String kind() {
            return "classic sketch of quantiles of doubles";
        }

        @Override
        public Quantiles union(Quantiles other) {
            DoublesUnion both = DoublesUnion.heapify(sketch);
            both.union(((Classic) other).sketch);
            return new Classic(both.getResult());
        }
    }

    /**
     * A t-digest, which has no error that holds: it is the user's word. Its numbers are its quantiles at ranks that are
     * far closer than its centroids are, as it interpolates between these.
     *
     * @param sketch the digest
     * @param rankError what the user says
     */
    record TDigest(TDigestDouble sketch, double rankError) implements Quantiles {

        private static final int RANKS_OF_K = 16;
        /** Closer ranks tell nothing more, however large k is said to be. */
        private static final int MOST_RANKS = 1 << 16;

        @Override
        public String kind() {
            return "t-digest";
        }

        @Override
        public long count() {
            return sketch.getTotalWeight();
        }

        @Override
        public int k() {
            return sketch.getK();
        }

        @Override
        public double min() {
            return sketch.getMinValue();
        }

        @Override
        public double max() {
            return sketch.getMaxValue();
        }

        @Override
        public int size() {
            return (int) Math.min(count(), Math.min(MOST_RANKS, RANKS_OF_K * k()));
        }

        @Override
        public void forEach(Visitor visitor) {
            int size = size();
            long before = 0;
            for (int i = 0; i < size; i++) {
                long upTo = Math.round((i + 1.0) / size * count());
                visitor.accept(sketch.getQuantile((before / 2.0 + upTo / 2.0) / count()), upTo - before);
                before = upTo;
            }
        }

        @Override
        public Quantiles union(Quantiles other) {
            TDigestDouble both = TDigestDouble.heapify(Memory.wrap(sketch.toByteArray()));
            both.merge(((TDigest) other).sketch);
            return new TDigest(both, Math.max(rankError, other.rankError()));
        }
    }
}
