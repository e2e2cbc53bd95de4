package io.github.driftlib.comparison;

/**
 * The expected calibration error on resamples, over ten bins of equal width, each open below and closed above; the
 * first holds 0 too.
 */
final class ResampledCalibration {

    private static final int BINS = 10;

    private final double[] probabilities;
    private final boolean[] cameTrue;
    private final byte[] bins;

    private ResampledCalibration(double[] probabilities, boolean[] cameTrue, byte[] bins) {
        this.probabilities = probabilities;
        this.cameTrue = cameTrue;
        this.bins = bins;
    }

    static ResampledCalibration of(double[] probabilities, boolean[] cameTrue) {
        byte[] bins = new byte[probabilities.length];
        for (int row = 0; row < bins.length; row++) {
            while (bins[row] < BINS - 1 && probabilities[row] > (bins[row] + 1.0) / BINS) {
                bins[row]++;
            }
        }
        return new ResampledCalibration(probabilities, cameTrue, bins);
    }

    /** The mean over the drawn rows of the distance between mean probability and share that came true, by bin. */
    double error(int[] counts) {
        double[] surplus = new double[BINS];
        double n = 0;
        for (int row = 0; row < counts.length; row++) {
            surplus[bins[row]] += counts[row] * (probabilities[row] - (cameTrue[row] ? 1 : 0));
            n += counts[row];
        }
        double sum = 0;
        for (double ofBin : surplus) {
            sum += Math.abs(ofBin);
        }
        return sum / n;
    }
}
