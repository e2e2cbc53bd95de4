package io.github.driftlib.stats.bin;

import java.util.Optional;

/**
 * A smooth density of points in the plane: the mean of normal densities, one around each point, with the covariance of
 * the points times n^(-1/3) (Scott's rule in two dimensions). As SciPy's {@code gaussian_kde}.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class GaussianDensity {

    private final double[] x;
    private final double[] y;
    /** The inverse of the kernel's covariance: of x, of both, of y. */
    private final double ofX;

    private final double ofBoth;
    private final double ofY;
    private final double factor;

    private GaussianDensity(double[] x, double[] y, double ofX, double ofBoth, double ofY, double factor) {
        this.x = x;
        this.y = y;
        this.ofX = ofX;
        this.ofBoth = ofBoth;
        this.ofY = ofY;
        this.factor = factor;
    }

    /**
     * The density of the given points, which are copied; nothing where there is none, because the points are fewer than
     * three or on one line.
     *
     * @param x the first coordinates, finite
     * @param y the second coordinates, as many
     */
    public static Optional<GaussianDensity> of(double[] x, double[] y) {
        int n = x.length;
        double meanX = mean(x);
        double meanY = mean(y);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < n; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        double scale = Math.pow(n, -1.0 / 3) / (n - 1);
        double determinant = (xx * yy - xy * xy) * scale * scale;
        boolean flat = !(xx * yy - xy * xy > 1e-12 * xx * yy) || !Double.isFinite(determinant);
        if (n < 3 || flat) {
            return Optional.empty();
        }
        return Optional.of(new GaussianDensity(
                x.clone(),
                y.clone(),
                yy * scale / determinant,
                -xy * scale / determinant,
                xx * scale / determinant,
                1 / (2 * Math.PI * Math.sqrt(determinant) * n)));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** The density at a point. */
    public double at(double atX, double atY) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double dx = atX - x[i];
            double dy = atY - y[i];
            sum += Math.exp(-(ofX * dx * dx + 2 * ofBoth * dx * dy + ofY * dy * dy) / 2);
        }
        return sum * factor;
    }
}
