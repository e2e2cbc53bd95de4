package io.github.driftlib.history;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far the residuals of many series lie from their medians, each in deviations of its own series: the shape that a
 * series borrows where its own history is too short for a rare event. It takes for granted that the series vary in
 * shapes that are alike.
 */
public final class ResidualPool {

    /** The pool of no series. */
    public static final ResidualPool NONE = new ResidualPool(new double[0]);

    private final double[] sorted;

    private ResidualPool(double[] sorted) {
        this.sorted = sorted;
    }

    static ResidualPool of(List<double[]> residuals) {
        return new ResidualPool(residuals.stream()
                .filter(each -> each.length >= Ranges.FEWEST && Middle.deviation(each) > 0)
                .flatMapToDouble(each -> {
                    double deviation = Middle.deviation(each);
                    return Arrays.stream(Middle.distances(each, Middle.median(each)))
                            .map(d -> d / deviation);
                })
                .sorted()
                .toArray());
    }

    /** How many deviations one more residual exceeds with the level at most; empty where there are too few. */
    OptionalDouble deviations(double level) {
        int rank = Ranges.rank(sorted.length, level);
        return rank > sorted.length ? OptionalDouble.empty() : OptionalDouble.of(sorted[rank - 1]);
    }

    /** How many residuals it is made of. */
    public int size() {
        return sorted.length;
    }
}
