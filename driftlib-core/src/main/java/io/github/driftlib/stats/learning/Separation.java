package io.github.driftlib.stats.learning;

import io.github.driftlib.stats.RandomState;
import io.github.driftlib.stats.RankedScores;
import io.github.driftlib.stats.SampleQuantile;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;

/** How well a {@link DomainClassifier} told current from reference, and by what. Immutable. */
public final class Separation implements DomainClassifier.Outcome {

    private static final int MOST_DRAWN = 5_000;

    private final double[] probabilities;
    private final boolean[] positive;
    private final boolean[] current;
    private final int[] rows;
    private final LinearClassifier classifier;
    private final List<String> terms;

    Separation(
            double[] probabilities,
            boolean[] positive,
            boolean[] current,
            int[] rows,
            LinearClassifier classifier,
            List<String> terms) {
        this.probabilities = probabilities;
        this.positive = positive;
        this.current = current;
        this.rows = rows;
        this.classifier = classifier;
        this.terms = terms;
    }

    /** The area under the ROC curve on the half that was not learned from. */
    public double areaUnderRoc() {
        return area(probabilities);
    }

    private double area(double[] scores) {
        int positives = 0;
        for (boolean label : positive) {
            positives += label ? 1 : 0;
        }
        double[] ofPositives = new double[positives];
        double[] ofNegatives = new double[positive.length - positives];
        int filled = 0;
        for (int i = 0; i < scores.length; i++) {
            if (positive[i]) {
                ofPositives[filled++] = scores[i];
            } else {
                ofNegatives[i - filled] = scores[i];
            }
        }
        return RankedScores.of(ofPositives, ofNegatives).areaUnderRoc();
    }

    /**
     * A quantile of the areas that chance reaches on the same half: for each seed one area, of scores drawn uniformly.
     *
     * <p>On halves of more than {@value #MOST_DRAWN} observations it is the quantile of the normal distribution with
     * the mean 0.5 and the variance (n + m + 1) / (12 n m), which drawing would only blur.
     *
     * @param seeds one a draw, such as {@link #thousandSeeds()}
     * @param probability in [0, 1]
     */
    public double chanceQuantile(int[] seeds, double probability) {
        if (positive.length > MOST_DRAWN) {
            return normalQuantile(probability);
        }
        double[] areas = new double[seeds.length];
        for (int i = 0; i < seeds.length; i++) {
            areas[i] = area(RandomState.of(seeds[i]).uniform(positive.length));
        }
        return SampleQuantile.of(areas, probability);
    }

    private double normalQuantile(double probability) {
        double n = 0;
        for (boolean label : positive) {
            n += label ? 1 : 0;
        }
        double m = positive.length - n;
        double deviation = Math.sqrt((n + m + 1) / (12 * n * m));
        double quantile = new NormalDistribution(null, 0.5, deviation).inverseCumulativeProbability(probability);
        return Math.max(0, Math.min(1, quantile));
    }

    /** The seeds by which Evidently draws 1,000 times: {@code randint(0, 10000)} after the seed 42. */
    public static int[] thousandSeeds() {
        return RandomState.of(42).integers(0, 10_000, 1_000);
    }

    /**
     * The rows of the reference, judged but not learned from, that look most like the reference, the surest first:
     * their numbers in the reference. Equal ones are in the order of the rows.
     */
    public int[] typicalOfReference(int most) {
        return typical(most, i -> !current[i]);
    }

    /** The same for current: numbers of rows after those of the reference. */
    public int[] typicalOfCurrent(int most) {
        return typical(most, i -> current[i]);
    }

    private int[] typical(int most, IntPredicate side) {
        Comparator<Integer> byProbability =
                Comparator.comparingDouble(i -> positive[i] ? -probabilities[i] : probabilities[i]);
        return IntStream.range(0, rows.length)
                .filter(side)
                .boxed()
                .sorted(byProbability.thenComparing(i -> rows[i]))
                .limit(most)
                .mapToInt(i -> rows[i])
                .toArray();
    }

    /** The words that speak most for the reference, the strongest first, equal ones in the order of the alphabet. */
    public List<String> wordsOfReference(int most) {
        return words(most, -1);
    }

    /** The words that speak most for current, the strongest first, equal ones in the order of the alphabet. */
    public List<String> wordsOfCurrent(int most) {
        return words(most, 1);
    }

    private List<String> words(int most, int sign) {
        double[] weights = classifier.weights();
        return IntStream.range(0, terms.size())
                .filter(term -> sign * weights[term] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer term) -> -sign * weights[term])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .map(terms::get)
                .toList();
    }
}
