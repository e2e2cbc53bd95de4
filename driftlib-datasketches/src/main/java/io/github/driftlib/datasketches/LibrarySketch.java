package io.github.driftlib.datasketches;

import java.util.function.DoubleUnaryOperator;
import org.apache.datasketches.quantilescommon.QuantilesAPI;
import org.apache.datasketches.quantilescommon.QuantilesDoublesAPI;
import org.apache.datasketches.quantilescommon.QuantilesDoublesSketchIterator;
import org.apache.datasketches.quantilescommon.QuantilesFloatsAPI;
import org.apache.datasketches.quantilescommon.QuantilesFloatsSketchIterator;

/** What all sketches of quantiles of the library say in the same way. */
interface LibrarySketch extends Quantiles {

    /** The sketch of the library. */
    QuantilesAPI sketch();

    @Override
    default long count() {
        return sketch().getN();
    }

    @Override
    default int k() {
        return sketch().getK();
    }

    @Override
    default double rankError() {
        return sketch().isEstimationMode() ? Math.min(1, sketch().getNormalizedRankError(false)) : 0;
    }

    @Override
    default int size() {
        return sketch().getNumRetained();
    }

    /** A sketch of doubles. */
    interface OfDoubles extends LibrarySketch {

        @Override
        QuantilesDoublesAPI sketch();

        @Override
        default double min() {
            return sketch().getMinItem();
        }

        @Override
        default double max() {
            return sketch().getMaxItem();
        }

        @Override
        default void forEach(Visitor visitor) {
            QuantilesDoublesSketchIterator items = sketch().iterator();
            while (items.next()) {
                visitor.accept(items.getQuantile(), items.getWeight());
            }
        }
    }

    /** A sketch of floats. */
    interface OfFloats extends LibrarySketch {

        @Override
        QuantilesFloatsAPI sketch();

        /** The double that a float stands for, which keeps their order. */
        DoubleUnaryOperator meaning();

        @Override
        default double min() {
            return meaning().applyAsDouble(sketch().getMinItem());
        }

        @Override
        default double max() {
            return meaning().applyAsDouble(sketch().getMaxItem());
        }

        @Override
        default void forEach(Visitor visitor) {
            QuantilesFloatsSketchIterator items = sketch().iterator();
            while (items.next()) {
                visitor.accept(meaning().applyAsDouble(items.getQuantile()), items.getWeight());
            }
        }
    }
}
