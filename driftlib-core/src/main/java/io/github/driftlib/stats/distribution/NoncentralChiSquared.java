package io.github.driftlib.stats.distribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.special.Gamma;

/** The noncentral chi-square distribution, by which the power of chi-square tests is told. */
public final class NoncentralChiSquared {

    private static final double NOTHING = 1e-18;
    private static final int MOST_KEPT = 1000;
    /** By level, power and degrees of freedom. */
    private static final Map<List<Double>, Double> KEPT = new ConcurrentHashMap<>();

    private NoncentralChiSquared() {}

    /** The probability of more than x. */
    public static double survival(double x, double freedom, double noncentrality) {
        return new Mixture(x, freedom).survival(noncentrality);
    }

    /** What a chi-square variable exceeds as often as the level says. */
    public static double critical(double level, double freedom) {
        return GrowingRoot.of(x -> level - ChiSquared.survival(x, freedom), freedom);
    }

    /** The noncentrality at which a test of a level says so as often as the power says, at least 0. */
    public static double noncentrality(double level, double power, double freedom) {
        List<Double> asked = List.of(level, power, freedom);
        Double kept = KEPT.get(asked);
        if (kept != null) {
            return kept;
        }
        Mixture mixture = new Mixture(critical(level, freedom), freedom);
        double found = GrowingRoot.of(noncentrality -> mixture.survival(noncentrality) - power, freedom + 1);
        if (KEPT.size() < MOST_KEPT) {
            KEPT.put(asked, found);
        }
        return found;
    }

    /** A mixture of chi-square distributions by Poisson's, at one x: what each of them has there is computed once. */
    private static final class Mixture {

        private final double x;
        private final double freedom;
        private final Map<Long, Part> parts = new HashMap<>();

        private record Part(double logFactorial, double survival) {}

        Mixture(double x, double freedom) {
            this.x = x;
            this.freedom = freedom;
        }

        double survival(double noncentrality) {
            double half = noncentrality / 2;
            double logHalf = Math.log(half);
            long middle = (long) half;
            double sum = 0;
            for (int direction : new int[] {1, -1}) {
                for (long j = direction > 0 ? middle : middle - 1; j >= 0; j += direction) {
                    Part part = part(j);
                    double weight = Math.exp(-half + (j == 0 ? 0 : j * logHalf) - part.logFactorial);
                    sum += weight * part.survival;
                    if (weight < NOTHING) {
                        break;
                    }
                }
            }
            return Math.min(1, sum);
        }

        private Part part(long j) {
            Part known = parts.get(j);
            if (known == null) {
                known = new Part(Gamma.logGamma(j + 1.0), ChiSquared.survival(x, freedom + 2 * j));
                parts.put(j, known);
            }
            return known;
        }
    }
}
