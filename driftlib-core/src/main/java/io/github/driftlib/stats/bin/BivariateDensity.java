package io.github.driftlib.stats.bin;

/**
 * The density of points in the plane, smoothed: the mean of normal bells over the points, each with the covariance of
 * all points times n<sup>-1/3</sup> (Scott's rule in two dimensions; SciPy's {@code gaussian_kde}).
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class BivariateDensity {

    /** Beyond it a bell is below the smallest double. */
    private static final double NEGLIGIBLE = 746;

    private final double[] x;
    private final double[] y;
    private final double[] weights;
    private final double inverseXx;
    private final double inverseXy;
    private final double inverseYy;
    private final double height;

    private BivariateDensity(double[] x, double[] y, double[] weights, double total, double[] covariance) {
        this.x = x;
        this.y = y;
        this.weights = weights;
        double determinant = covariance[0] * covariance[2] - covariance[1] * covariance[1];
        inverseXx = covariance[2] / determinant;
        inverseXy = -covariance[1] / determinant;
        inverseYy = covariance[0] / determinant;
        height = 1 / (total * 2 * Math.PI * Math.sqrt(determinant));
    }

    /**
     * The density of weighted points, or null where they all lie on one line, and where there are fewer than three.
     *
     * @param x the first coordinates, finite; not copied, and must not be changed
     * @param y the second coordinates, finite; not copied, and must not be changed
     * @param weights how often each point was observed; not copied, and must not be changed
     */
    public static BivariateDensity of(double[] x, double[] y, double[] weights) {
        double total = 0;
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < x.length; i++) {
            total += weights[i];
            meanX += (x[i] - meanX) * (weights[i] / total);
            meanY += (y[i] - meanY) * (weights[i] / total);
        }
        double[] covariance = new double[3];
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - meanX;
            double dy = y[i] - meanY;
            covariance[0] += weights[i] * dx * dx;
            covariance[1] += weights[i] * dx * dy;
            covariance[2] += weights[i] * dy * dy;
        }
        double product = covariance[0] * covariance[2];
        double correlation = covariance[1] / Math.sqrt(covariance[0]) / Math.sqrt(covariance[2]);
        if (total < 3 || !(product > 0 && product <= Double.MAX_VALUE) || !(correlation * correlation < 1 - 1e-12)) {
            return null;
        }
        double scale = Math.pow(total, -1.0 / 3) / (total - 1);
        for (int i = 0; i < 3; i++) {
            covariance[i] *= scale;
        }
        return new BivariateDensity(x, y, weights, total, covariance);
    }

    /** The density at a point, at least 0, in O(n). */
    public double at(double atX, double atY) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double dx = atX - x[i];
            double dy = atY - y[i];
            double energy = (inverseXx * dx * dx + 2 * inverseXy * dx * dy + inverseYy * dy * dy) / 2;
            if (energy < NEGLIGIBLE) {
                sum += weights[i] * Math.exp(-energy);
            }
        }
        return sum * height;
    }
}
