package io.github.driftlib.datasketches;

import java.util.function.DoubleUnaryOperator;
import org.apache.datasketches.kll.KllDoublesSketch;
import org.apache.datasketches.kll.KllFloatsSketch;
import org.apache.datasketches.kll.KllItemsSketch;
import org.apache.datasketches.kll.KllSketch;
import org.apache.datasketches.memory.Memory;
import org.apache.datasketches.quantilescommon.QuantilesDoublesSketchIterator;
import org.apache.datasketches.quantilescommon.QuantilesFloatsSketchIterator;
import org.apache.datasketches.quantilescommon.QuantilesGenericSketchIterator;

/** KLL sketches of doubles, floats and objects that are numbers. */
final class KllQuantiles {

    /** A float as the double it is, or as the decimal number that it is written as. */
    static final DoubleUnaryOperator EXACT = number -> number;

    static final DoubleUnaryOperator AS_WRITTEN = number -> Double.parseDouble(Float.toString((float) number));

    private KllQuantiles() {}

    private static double error(KllSketch sketch) {
        return sketch.isEstimationMode() ? Math.min(1, sketch.getNormalizedRankError(false)) : 0;
    }

    record Doubles(KllDoublesSketch sketch) implements Quantiles {

        @Override
        public String kind() {
            return "KLL sketch of doubles";
        }

        @Override
        public long count() {
            return sketch.getN();
        }

        @Override
        public int k() {
            return sketch.getK();
        }

        @Override
        public double rankError() {
            return error(sketch);
        }

        @Override
        public double min() {
            return sketch.getMinItem();
        }

        @Override
        public double max() {
            return sketch.getMaxItem();
        }

        @Override
        public int size() {
            return sketch.getNumRetained();
        }

        @Override
        public void forEach(Visitor visitor) {
            QuantilesDoublesSketchIterator items = sketch.iterator();
            while (items.next()) {
                visitor.accept(items.getQuantile(), items.getWeight());
            }
        }

        @Override
        public Quantiles union(Quantiles other) {
            KllDoublesSketch both = KllDoublesSketch.heapify(Memory.wrap(sketch.toByteArray()));
            both.merge(((Doubles) other).sketch);
            return new Doubles(both);
        }
    }

    /**
     * Of floats.
     *
     * @param sketch the sketch
     * @param meaning the double that a float stands for, which keeps their order
     */
    record Floats(KllFloatsSketch sketch, DoubleUnaryOperator meaning) implements Quantiles {

        @Override
        public String kind() {
            return "KLL sketch of floats";
        }

        @Override
        public long count() {
            return sketch.getN();
        }

        @Override
        public int k() {
            return sketch.getK();
        }

        @Override
        public double rankError() {
            return error(sketch);
        }

        @Override
        public double min() {
            return meaning.applyAsDouble(sketch.getMinItem());
        }

        @Override
        public double max() {
            return meaning.applyAsDouble(sketch.getMaxItem());
        }

        @Override
        public int size() {
            return sketch.getNumRetained();
        }

        @Override
        public void forEach(Visitor visitor) {
            QuantilesFloatsSketchIterator items = sketch.iterator();
            while (items.next()) {
                visitor.accept(meaning.applyAsDouble(items.getQuantile()), items.getWeight());
            }
        }

        @Override
        public Quantiles union(Quantiles other) {
            KllFloatsSketch both = KllFloatsSketch.heapify(Memory.wrap(sketch.toByteArray()));
            both.merge(((Floats) other).sketch);
            return new Floats(both, meaning);
        }
    }

    record Items<T extends Number>(KllItemsSketch<T> sketch) implements Quantiles {

        @Override
        public String kind() {
            return "KLL sketch of items";
        }

        @Override
        public long count() {
            return sketch.getN();
        }

        @Override
        public int k() {
            return sketch.getK();
        }

        @Override
        public double rankError() {
            return error(sketch);
        }

        @Override
        public double min() {
            return sketch.getMinItem().doubleValue();
        }

        @Override
        public double max() {
            return sketch.getMaxItem().doubleValue();
        }

        @Override
        public int size() {
            return sketch.getNumRetained();
        }

        @Override
        public void forEach(Visitor visitor) {
            QuantilesGenericSketchIterator<T> items = sketch.iterator();
            while (items.next()) {
                visitor.accept(items.getQuantile().doubleValue(), items.getWeight());
            }
        }

        @Override
        public Quantiles union(Quantiles other) {
            throw new IllegalArgumentException(
                    "a KLL sketch of items must be merged before it is handed over: its objects are the user's");
        }
    }
}
