package io.github.driftlib.stats;

/**
 * The weights of a sum of squares of independent standard normal variables, w1 Z1^2 + w2 Z2^2 + ..., w1 &gt; w2 &gt;
 * ... &gt; 0, by their reciprocals, the poles, and by the determinant D(y) = (1 - w1 y) (1 - w2 y) ..., which is 0 at
 * each pole.
 */
public interface Spectrum {

    /** How many weights there are; {@link Integer#MAX_VALUE} for endlessly many. */
    int size();

    /** The reciprocal of the i-th largest weight, i from 0: ascending. */
    double pole(int i);

    /**
     * ln |D(y)| at a distance from the i-th pole, which is given for itself since the pole swallows digits of it.
     *
     * @param i the pole
     * @param beyond y less the pole, not 0
     */
    double logDeterminant(int i, double beyond);
}
