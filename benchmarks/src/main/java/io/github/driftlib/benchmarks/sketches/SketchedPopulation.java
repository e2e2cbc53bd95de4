package io.github.driftlib.benchmarks.sketches;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.sketch.LabelSketch;
import io.github.driftlib.sketch.QuantileSketch;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** What samples are drawn from, and how they are sketched. */
sealed interface SketchedPopulation {

    /** How the tables call it. */
    String title();

    /** As what its values are judged. */
    ColumnKind kind();

    /** What the sketches of the tables keep: the length of a run, or how many labels. */
    int[] sketchSizes();

    /** Two samples, exact. */
    Drawn draw(Random random, int referenceSize, int currentSize, double drift);

    /** Two samples that can be sketched. */
    interface Drawn {
        SamplePair exact();

        SamplePair sketched(int sketchSize);
    }

    /** Numbers; drift moves them by so many standard deviations of the population. */
    enum Numbers implements SketchedPopulation {
        NORMAL("normal", 1) {
            @Override
            double next(Random random) {
                return random.nextGaussian();
            }
        },
        LOG_NORMAL("log-normal", Math.sqrt((Math.E - 1) * Math.E)) {
            @Override
            double next(Random random) {
                return Math.exp(random.nextGaussian());
            }
        },
        /** With 2.5 degrees of freedom: the normal ones divided by the root of a mean square. */
        STUDENT_T("Student's t with 2.5 degrees of freedom", Math.sqrt(5)) {
            @Override
            double next(Random random) {
                return random.nextGaussian() / Math.sqrt(gamma(random, 1.25) / 1.25);
            }
        },
        PARETO("Pareto with exponent 2.5", Math.sqrt(2.5 / (1.5 * 1.5 * 0.5))) {
            @Override
            double next(Random random) {
                return Math.pow(1 - random.nextDouble(), -1 / 2.5);
            }
        };

        private final String title;
        private final double deviation;

        Numbers(String title, double deviation) {
            this.title = title;
            this.deviation = deviation;
        }

        abstract double next(Random random);

        /** By Marsaglia and Tsang, "A simple method for generating gamma variables" (2000); the shape at least 1. */
        private static double gamma(Random random, double shape) {
            double d = shape - 1.0 / 3;
            while (true) {
                double normal = random.nextGaussian();
                double root = 1 + normal / Math.sqrt(9 * d);
                double v = root * root * root;
                if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * normal * normal + d - d * v + d * Math.log(v)) {
                    return d * v;
                }
            }
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public ColumnKind kind() {
            return ColumnKind.NUMERICAL;
        }

        @Override
        public int[] sketchSizes() {
            return new int[] {256, QuantileSketch.DEFAULT_RUN_LENGTH};
        }

        @Override
        public Drawn draw(Random random, int referenceSize, int currentSize, double drift) {
            double[] reference = new double[referenceSize];
            double[] current = new double[currentSize];
            Arrays.setAll(reference, i -> next(random));
            Arrays.setAll(current, i -> next(random) + drift * deviation);
            return new DrawnNumbers(reference, current);
        }
    }

    record DrawnNumbers(double[] reference, double[] current) implements Drawn {

        /** Numbers that come in longer arrays have a smaller error. */
        private static final int FEW = 16;

        @Override
        public SamplePair exact() {
            return pair(EmpiricalDistribution.of(reference), EmpiricalDistribution.of(current));
        }

        @Override
        public SamplePair sketched(int runLength) {
            return pair(sketched(reference, runLength), sketched(current, runLength));
        }

        private static SamplePair pair(EmpiricalDistribution reference, EmpiricalDistribution current) {
            return new SamplePair.Numbers(ColumnKind.NUMERICAL, reference, current);
        }

        private static EmpiricalDistribution sketched(double[] numbers, int runLength) {
            QuantileSketch sketch = new QuantileSketch(runLength);
            for (int from = 0; from < numbers.length; from += FEW) {
                double[] few = Arrays.copyOfRange(numbers, from, Math.min(numbers.length, from + FEW));
                sketch.add(few, few.length);
            }
            QuantileSketch.Weighted kept = sketch.weighted();
            return EmpiricalDistribution.weighted(kept.numbers(), kept.weights(), sketch.rankError())
                    .withMoments(sketch.moments().mean(), sketch.moments().squaredDeviations());
        }
    }

    /**
     * Labels of which the k-th has a share in proportion to 1 / k; drift makes every other one more and the rest less
     * frequent by so large a part.
     *
     * @param number how many there are
     */
    record Labels(int number) implements SketchedPopulation {

        private static final int BATCH = 5000;

        @Override
        public String title() {
            return number + " labels";
        }

        @Override
        public ColumnKind kind() {
            return ColumnKind.CATEGORICAL;
        }

        @Override
        public int[] sketchSizes() {
            return new int[] {number / 5, number * 4 / 5};
        }

        @Override
        public Drawn draw(Random random, int referenceSize, int currentSize, double drift) {
            return new DrawnLabels(sample(random, referenceSize, 0), sample(random, currentSize, drift));
        }

        private String[] sample(Random random, int size, double change) {
            double[] cumulative = new double[number];
            double sum = 0;
            for (int k = 0; k < number; k++) {
                sum += (1 + (k % 2 == 0 ? change : -change)) / (k + 1);
                cumulative[k] = sum;
            }
            String[] labels = new String[size];
            for (int i = 0; i < size; i++) {
                int found = Arrays.binarySearch(cumulative, random.nextDouble() * sum);
                labels[i] = "c" + (found >= 0 ? found : -found - 1);
            }
            return labels;
        }
    }

    record DrawnLabels(String[] reference, String[] current) implements Drawn {

        @Override
        public SamplePair exact() {
            return new SamplePair.Labels(CategoryCounts.of(reference), CategoryCounts.of(current));
        }

        @Override
        public SamplePair sketched(int capacity) {
            return new SamplePair.Labels(sketched(reference, capacity), sketched(current, capacity));
        }

        /** Batch by batch, as a profile adds them. */
        private static CategoryCounts sketched(String[] labels, int capacity) {
            LabelSketch sketch = new LabelSketch(capacity);
            for (int from = 0; from < labels.length; from += Labels.BATCH) {
                String[] batch = Arrays.copyOfRange(labels, from, Math.min(labels.length, from + Labels.BATCH));
                CategoryCounts.of(batch).counts().forEach(sketch::add);
            }
            Map<String, Long> counts = new HashMap<>(sketch.counts());
            long known = counts.values().stream().mapToLong(Long::longValue).sum();
            return CategoryCounts.of(counts, 0, sketch.total() - known, sketch.error());
        }
    }
}
