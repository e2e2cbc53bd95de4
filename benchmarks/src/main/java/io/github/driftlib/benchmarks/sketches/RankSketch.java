package io.github.driftlib.benchmarks.sketches;

import io.github.driftlib.datasketches.NumberSketch;
import io.github.driftlib.sketch.DistinctSketch;
import io.github.driftlib.sketch.QuantileSketch;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.NonFiniteCounts;
import java.util.function.Supplier;
import org.apache.datasketches.kll.KllDoublesSketch;
import org.apache.datasketches.req.ReqSketch;
import org.apache.datasketches.tdigest.TDigestDouble;

/** A sketch of ranks while numbers come, whoever made it. */
interface RankSketch {

    void add(double[] numbers);

    /** Adds what another one of the same kind has seen. */
    void merge(RankSketch other);

    EmpiricalDistribution distribution();

    /** By which share a rank can be wrong as it is stated; NaN where nothing is. */
    double stated();

    /** How many bytes it is stored in. */
    int bytes();

    /**
     * A kind of them.
     *
     * @param name how the tables call it
     * @param make makes an empty one
     */
    record Kind(String name, Supplier<RankSketch> make) {}

    /** Ours. */
    record Ours(QuantileSketch sketch) implements RankSketch {

        static Kind kind(int runLength) {
            return new Kind("ours, runs of " + runLength, () -> new Ours(new QuantileSketch(runLength)));
        }

        @Override
        public void add(double[] numbers) {
            sketch.add(numbers, numbers.length);
        }

        @Override
        public void merge(RankSketch other) {
            sketch.add(((Ours) other).sketch);
        }

        @Override
        public EmpiricalDistribution distribution() {
            return EmpiricalDistribution.of(sketch, DistinctSketch.unknown(), new NonFiniteCounts(0, 0, 0));
        }

        @Override
        public double stated() {
            return sketch.rankError();
        }

        /** Of the numbers that it holds; all else is about a hundred bytes. */
        @Override
        public int bytes() {
            return Double.BYTES * sketch.weighted().numbers().length + 100;
        }
    }

    /** KLL of DataSketches. */
    record Kll(KllDoublesSketch sketch) implements RankSketch {

        static Kind kind(int k) {
            return new Kind("KLL, k = " + k, () -> new Kll(KllDoublesSketch.newHeapInstance(k)));
        }

        @Override
        public void add(double[] numbers) {
            sketch.update(numbers, 0, numbers.length);
        }

        @Override
        public void merge(RankSketch other) {
            sketch.merge(((Kll) other).sketch);
        }

        @Override
        public EmpiricalDistribution distribution() {
            return NumberSketch.of(sketch).distribution();
        }

        @Override
        public double stated() {
            return NumberSketch.of(sketch).rankError();
        }

        @Override
        public int bytes() {
            return sketch.toByteArray().length;
        }
    }

    /** REQ of DataSketches: of floats, into which every number of the inputs fits. */
    record Req(ReqSketch sketch) implements RankSketch {

        static Kind kind(int k) {
            return new Kind(
                    "REQ, k = " + k, () -> new Req(ReqSketch.builder().setK(k).build()));
        }

        @Override
        public void add(double[] numbers) {
            for (double number : numbers) {
                sketch.update((float) number);
            }
        }

        @Override
        public void merge(RankSketch other) {
            sketch.merge(((Req) other).sketch);
        }

        @Override
        public EmpiricalDistribution distribution() {
            return NumberSketch.of(sketch).distribution();
        }

        @Override
        public double stated() {
            return NumberSketch.of(sketch).rankError();
        }

        @Override
        public int bytes() {
            return sketch.toByteArray().length;
        }
    }

    /** The t-digest of DataSketches, which states no error. */
    record Digest(TDigestDouble sketch) implements RankSketch {

        static Kind kind(int k) {
            return new Kind("t-digest, k = " + k, () -> new Digest(new TDigestDouble((short) k)));
        }

        @Override
        public void add(double[] numbers) {
            for (double number : numbers) {
                sketch.update(number);
            }
        }

        @Override
        public void merge(RankSketch other) {
            sketch.merge(((Digest) other).sketch);
        }

        @Override
        public EmpiricalDistribution distribution() {
            return NumberSketch.of(sketch, 1).distribution();
        }

        @Override
        public double stated() {
            return Double.NaN;
        }

        @Override
        public int bytes() {
            return sketch.toByteArray().length;
        }
    }
}
