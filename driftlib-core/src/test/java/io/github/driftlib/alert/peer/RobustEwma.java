package io.github.driftlib.alert.peer;

import java.util.Arrays;

/**
 * An exponentially weighted mean that a far value moves by two deviations at most: each value is judged, and then
 * learned. Gelper, Fried, Croux, Robust forecasting with exponential and Holt-Winters smoothing (2010).
 */
final class RobustEwma {

    private static final double FAR = 2;
    /** The mean of min(z², 4) of normal values. */
    private static final double MEAN_OF_SQUARES = 0.9205369256363228;

    private static final double WEIGHT = 0.2;
    private static final double WEIGHT_OF_SCALE = 0.1;

    private double level;
    private double scale;

    /** Begins with the median and the MAD of some values. */
    RobustEwma(double[] first) {
        level = Peers.median(first);
        scale = Peers.mad(first);
    }

    double level() {
        return level;
    }

    double scale() {
        return scale;
    }

    /** How many deviations a value is off; it is learned then. */
    double next(double value) {
        double z = (value - level) / scale;
        double step = scale * Math.max(-FAR, Math.min(FAR, z));
        double square = Math.min(z * z, FAR * FAR) / MEAN_OF_SQUARES;
        scale = Math.sqrt(WEIGHT_OF_SCALE * square * scale * scale + (1 - WEIGHT_OF_SCALE) * scale * scale);
        level += WEIGHT * step;
        return z;
    }

    /** The same of many. */
    double[] next(double[] values) {
        return Arrays.stream(values).map(this::next).toArray();
    }
}
