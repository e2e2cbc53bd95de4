package io.github.driftlib.datasketches;

import java.util.function.DoubleUnaryOperator;
import org.apache.datasketches.kll.KllDoublesSketch;
import org.apache.datasketches.kll.KllFloatsSketch;
import org.apache.datasketches.kll.KllItemsSketch;
import org.apache.datasketches.memory.Memory;
import org.apache.datasketches.quantilescommon.QuantilesGenericSketchIterator;

/** KLL sketches of doubles, floats and objects that are numbers. */
final class KllQuantiles {

    /** A float as the double it is, or as the decimal number that it is written as. */
    static final DoubleUnaryOperator EXACT = number -> number;

    static final DoubleUnaryOperator AS_WRITTEN = number -> Double.parseDouble(Float.toString((float) number));

    private KllQuantiles() {}

    record Doubles(KllDoublesSketch sketch) implements LibrarySketch.OfDoubles {

        @Override
        public String kind() {
            return "KLL sketch of doubles";
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
    record Floats(KllFloatsSketch sketch, DoubleUnaryOperator meaning) implements LibrarySketch.OfFloats {

        @Override
        public String kind() {
            return "KLL sketch of floats";
        }

        @Override
        public Quantiles union(Quantiles other) {
            KllFloatsSketch both = KllFloatsSketch.heapify(Memory.wrap(sketch.toByteArray()));
            both.merge(((Floats) other).sketch);
            return new Floats(both, meaning);
        }
    }

    record Items<T extends Number>(KllItemsSketch<T> sketch) implements LibrarySketch {

        @Override
        public String kind() {
            return "KLL sketch of items";
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
