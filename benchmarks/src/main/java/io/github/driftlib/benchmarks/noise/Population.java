package io.github.driftlib.benchmarks.noise;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** What samples are drawn from: without drift, or with one that is about as hard to find at all sizes. */
sealed interface Population {

    /** How the table calls it. */
    String title();

    /** As what its values are judged. */
    ColumnKind kind();

    /** Two samples. */
    SamplePair draw(Random random, Sizes sizes, boolean drift);

    /**
     * Normal numbers, or their exponentials; drift moves the mean of the normal ones.
     *
     * @param exponential whether the numbers are the exponentials, which have a long tail
     */
    record Numbers(boolean exponential) implements Population {

        private static final double SHIFT = 2.5;

        @Override
        public String title() {
            return exponential ? "log-normal" : "normal";
        }

        @Override
        public ColumnKind kind() {
            return ColumnKind.NUMERICAL;
        }

        @Override
        public SamplePair draw(Random random, Sizes sizes, boolean drift) {
            double shift = drift ? SHIFT / Math.sqrt(sizes.effective()) : 0;
            return new SamplePair.Numbers(
                    ColumnKind.NUMERICAL, sample(random, sizes.reference(), 0), sample(random, sizes.current(), shift));
        }

        private EmpiricalDistribution sample(Random random, int size, double shift) {
            double[] values = new double[size];
            Arrays.setAll(values, i -> {
                double normal = random.nextGaussian() + shift;
                return exponential ? Math.exp(normal) : normal;
            });
            return EmpiricalDistribution.of(values);
        }
    }

    /**
     * Categories of which the k-th has a share in proportion to 1 / k; drift makes every other one more and the rest
     * less frequent by the same factor.
     *
     * @param number how many there are
     */
    record Categories(int number) implements Population {

        private static final double LARGEST_CHANGE = 0.95;

        @Override
        public String title() {
            return number + " categories";
        }

        @Override
        public ColumnKind kind() {
            return ColumnKind.CATEGORICAL;
        }

        @Override
        public SamplePair draw(Random random, Sizes sizes, boolean drift) {
            // The noncentrality of the chi-square test is the effective size times the square of the change.
            double change = Math.sqrt((3 + 2.4 * Math.sqrt(2.0 * (number - 1))) / sizes.effective());
            return new SamplePair.Labels(
                    sample(random, sizes.reference(), 0),
                    sample(random, sizes.current(), drift ? Math.min(LARGEST_CHANGE, change) : 0));
        }

        private CategoryCounts sample(Random random, int size, double change) {
            double[] cumulative = new double[number];
            double sum = 0;
            for (int k = 0; k < number; k++) {
                sum += (1 + (k % 2 == 0 ? change : -change)) / (k + 1);
                cumulative[k] = sum;
            }
            Map<String, Long> counts = new HashMap<>();
            for (int i = 0; i < size; i++) {
                int found = Arrays.binarySearch(cumulative, random.nextDouble() * sum);
                counts.merge("c" + (found >= 0 ? found : -found - 1), 1L, Long::sum);
            }
            return CategoryCounts.of(counts, 0, 0, 0);
        }
    }
}
