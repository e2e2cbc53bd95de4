package io.github.driftlib.outlier;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;
import java.util.Locale;

/** Between which values of a column nothing is strange, by the reference. Quantiles are of R type 7. */
public enum Fence {
    /** Tukey's: from q1 - 1.5 (q3 - q1) to q3 + 1.5 (q3 - q1), with q1 and q3 the quartiles. */
    TUKEY {
        @Override
        Range of(EmpiricalDistribution reference) {
            return quartiles(reference, 1, 1);
        }
    },
    /**
     * Tukey's, adjusted for skew by the medcouple MC (Hubert and Vandervieren, An adjusted boxplot for skewed
     * distributions, 2008): 1.5 is multiplied by exp(-4 MC) below and by exp(3 MC) above; where MC is below 0, by
     * exp(-3 MC) and exp(4 MC). Of more than 2,000 values the medcouple is that of 2,000 quantiles.
     */
    ADJUSTED {
        @Override
        Range of(EmpiricalDistribution reference) {
            double skew = Medcouple.of(reference);
            return quartiles(reference, Math.exp((skew >= 0 ? -4 : -3) * skew), Math.exp((skew >= 0 ? 3 : 4) * skew));
        }
    },
    /**
     * Within 3.5 robust deviations of the median: 1.4826 times the median absolute deviation; where that is 0, 1.2533
     * times the mean absolute deviation. Where that is 0 too, any other value is strange.
     */
    ROBUST_Z {
        @Override
        Range of(EmpiricalDistribution reference) {
            double median = reference.quantile(0.5);
            double width = ROBUST_LIMIT * deviation(reference, median);
            return new Range(median - width, median + width);
        }
    };

    private static final double WIDTH = 1.5;
    private static final double ROBUST_LIMIT = 3.5;
    /** By which the median absolute deviation of normal values is their standard deviation. */
    static final double OF_MEDIAN = 1.4826022185056018;

    private static final double OF_MEAN = Math.sqrt(Math.PI / 2);

    /** The name in JSON. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What is not strange.
     *
     * @param low the smallest such value
     * @param high the largest such value
     */
    record Range(double low, double high) {}

    /** The fences by the finite values of a reference, of which there must be one. */
    abstract Range of(EmpiricalDistribution reference);

    private static Range quartiles(EmpiricalDistribution reference, double below, double above) {
        double low = reference.quantile(0.25);
        double high = reference.quantile(0.75);
        return new Range(low - WIDTH * below * (high - low), high + WIDTH * above * (high - low));
    }

    /** The robust deviation around a middle. */
    static double deviation(EmpiricalDistribution reference, double middle) {
        double[] distances = new double[reference.size()];
        Integer[] order = new Integer[distances.length];
        double mean = 0;
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Math.abs(reference.value(i) - middle);
            order[i] = i;
            mean += distances[i] / reference.count() * reference.weight(i);
        }
        Arrays.sort(order, (a, b) -> Double.compare(distances[a], distances[b]));
        double median = EmpiricalDistribution.weighted(
                        Arrays.stream(order).mapToDouble(i -> distances[i]).toArray(),
                        Arrays.stream(order).mapToLong(i -> reference.weight(i)).toArray(),
                        0)
                .quantile(0.5);
        return median > 0 ? OF_MEDIAN * median : OF_MEAN * mean;
    }
}
