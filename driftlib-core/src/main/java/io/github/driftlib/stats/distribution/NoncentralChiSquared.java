package io.github.driftlib.stats.distribution;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.special.Gamma;

/** The noncentral chi-square distribution, by which the power of chi-square tests is told. */
public final class NoncentralChiSquared {

    private static final double NOTHING = 1e-18;
    private static final int MOST_KEPT = 1000;
    private static final Map<Asked, Double> KEPT = new ConcurrentHashMap<>();

    private record Asked(double level, double power, double freedom) {}

    private NoncentralChiSquared() {}

    /** The probability of more than x: a mixture of chi-square distributions by Poisson's. */
    public static double survival(double x, double freedom, double noncentrality) {
        double half = noncentrality / 2;
        long middle = (long) half;
        double sum = 0;
        for (int direction : new int[] {1, -1}) {
            for (long j = direction > 0 ? middle : middle - 1; j >= 0; j += direction) {
                double weight = Math.exp(-half + (j == 0 ? 0 : j * Math.log(half)) - Gamma.logGamma(j + 1.0));
                sum += weight * ChiSquared.survival(x, freedom + 2 * j);
                if (weight < NOTHING) {
                    break;
                }
            }
        }
        return Math.min(1, sum);
    }

    /** What a chi-square variable exceeds as often as the level says. */
    public static double critical(double level, double freedom) {
        return GrowingRoot.of(x -> level - ChiSquared.survival(x, freedom), freedom);
    }

    /** The noncentrality at which a test of a level says so as often as the power says, at least 0. */
    public static double noncentrality(double level, double power, double freedom) {
        Asked asked = new Asked(level, power, freedom);
        Double kept = KEPT.get(asked);
        if (kept != null) {
            return kept;
        }
        double critical = critical(level, freedom);
        double found = GrowingRoot.of(noncentrality -> survival(critical, freedom, noncentrality) - power, freedom + 1);
        if (KEPT.size() < MOST_KEPT) {
            KEPT.put(asked, found);
        }
        return found;
    }
}
