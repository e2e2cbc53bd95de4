package io.github.driftlib.detect;

/**
 * Gauss-Legendre quadrature: the places and weights by which an integral over an interval is a sum, exact for
 * polynomials of degree below twice their number. The places are the roots of the Legendre polynomial, found by
 * Newton's method.
 *
 * @param places where the integrand is taken, ascending
 * @param weights how much it counts there
 */
record GaussLegendre(double[] places, double[] weights) {

    private static final int MOST_STEPS = 50;

    static GaussLegendre of(int count, double low, double high) {
        double[] places = new double[count];
        double[] weights = new double[count];
        double half = (high - low) / 2;
        for (int i = 0; i < count; i++) {
            double x = -Math.cos(Math.PI * (i + 0.75) / (count + 0.5));
            double slope = 1;
            double step = 1;
            for (int n = 0; n < MOST_STEPS && Math.abs(step) > 1e-15; n++) {
                double before = 1;
                double here = x;
                for (int degree = 2; degree <= count; degree++) {
                    double next = ((2 * degree - 1) * x * here - (degree - 1) * before) / degree;
                    before = here;
                    here = next;
                }
                slope = count * (x * here - before) / (x * x - 1);
                step = here / slope;
                x -= step;
            }
            places[i] = low + half * (x + 1);
            weights[i] = half * 2 / ((1 - x * x) * slope * slope);
        }
        return new GaussLegendre(places, weights);
    }

    int count() {
        return places.length;
    }
}
