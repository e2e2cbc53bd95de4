package io.github.driftlib.stats.learning;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.stats.learning.StochasticGradientDescent.Penalty;
import io.github.driftlib.stats.random.RandomState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How well a classifier tells current observations from those of the reference: it learns from a random half of both
 * and is judged by the area under the ROC curve on the other half. 0.5 means that it cannot tell them apart, 1 that it
 * always can.
 *
 * <p>The halves, the learning and so the area are those of scikit-learn with its seeds at 42, number by number, and the
 * same on every machine. O((n + m) log(n + m)) time for n observations of m words or components, times the epochs it
 * takes to learn.
 */
public final class DomainClassifier {

    private static final int SEED = 42;
    private static final double USUAL_LEVEL = 0.05;
    private static final double ALPHA = 1e-4;
    private static final double TOLERANCE = 1e-3;
    private static final StochasticGradientDescent OF_TEXTS =
            new StochasticGradientDescent(Loss.MODIFIED_HUBER, Penalty.L1, ALPHA, 50, TOLERANCE, SEED);
    private static final StochasticGradientDescent OF_VECTORS =
            new StochasticGradientDescent(Loss.LOG, Penalty.L2, ALPHA, 1000, TOLERANCE, SEED);

    private final int[] trainingRows;
    private final int[] testRows;
    private final int referenceSize;
    private final boolean currentIsPositive;

    private DomainClassifier(int referenceSize, int currentSize, boolean currentIsPositive) {
        int size = referenceSize + currentSize;
        int[] order = RandomState.of(SEED).permutation(size);
        int half = size - size / 2;
        this.testRows = Arrays.copyOf(order, half);
        this.trainingRows = Arrays.copyOfRange(order, half, size);
        this.referenceSize = referenceSize;
        this.currentIsPositive = currentIsPositive;
    }

    /**
     * Tells texts apart by their words: TF-IDF weights without English stop words and without words in more than half
     * of the texts; modified Huber loss, an L1 penalty, at most 50 epochs.
     */
    public static Outcome ofTexts(List<String> reference, List<String> current) {
        DomainClassifier split = new DomainClassifier(reference.size(), current.size(), true);
        if (split.lacksAClass()) {
            return new Impossible(ONE_SIDE);
        }
        List<String> training = split.texts(split.trainingRows, reference, current);
        Optional<TermWeights> weights = TermWeights.of(training);
        if (weights.isEmpty()) {
            return new Impossible(
                    "texts must have words that are neither stop words nor in more than half of the texts");
        }
        List<String> test = split.texts(split.testRows, reference, current);
        return split.learn(
                OF_TEXTS,
                weights.get().trainingRows(training),
                weights.get().rows(test),
                weights.get().terms());
    }

    /**
     * Tells vectors of equal length and finite components apart: logistic regression with an L2 penalty, at most 1,000
     * epochs. The components are taken as they are.
     */
    public static Outcome ofVectors(double[][] reference, double[][] current) {
        DomainClassifier split = new DomainClassifier(reference.length, current.length, false);
        if (split.lacksAClass()) {
            return new Impossible(ONE_SIDE);
        }
        Function<int[], Rows> rows = numbers -> Rows.dense(Arrays.stream(numbers)
                .mapToObj(row -> row < reference.length ? reference[row] : current[row - reference.length])
                .toArray(double[][]::new));
        return split.learn(OF_VECTORS, rows.apply(split.trainingRows), rows.apply(split.testRows), List.of());
    }

    /**
     * A quantile of the areas that chance reaches on the half that {@link #ofTexts} judges: 1,000 random classifiers,
     * the same in every run. On a half of more than 5,000 texts it is that of the normal distribution they follow.
     *
     * @param referenceSize the number of texts in the reference
     * @param currentSize the number of texts in current; both halves must have texts of both
     * @param probability in [0, 1]
     */
    public static double chanceQuantileOfTexts(int referenceSize, int currentSize, double probability) {
        DomainClassifier split = new DomainClassifier(referenceSize, currentSize, true);
        int[] seeds = RandomState.of(SEED).integers(0, 10_000, 1_000);
        return ChanceAreas.quantile(split.positive(split.testRows), seeds, probability);
    }

    /** The same for {@link #ofVectors}, of 100 random classifiers. */
    public static double chanceQuantileOfVectors(int referenceSize, int currentSize, double probability) {
        DomainClassifier split = new DomainClassifier(referenceSize, currentSize, false);
        int[] seeds = IntStream.range(0, 100).toArray();
        return ChanceAreas.quantile(split.positive(split.testRows), seeds, probability);
    }

    /**
     * What an area on the half that {@link #ofTexts} judges is above by chance with the given probability: the quantile
     * of {@link #chanceQuantileOfTexts} at 5 %; below that the larger of it and the one of the normal distribution,
     * since so few of the random classifiers are beyond it.
     */
    public static double chanceFloorOfTexts(int referenceSize, int currentSize, double level) {
        DomainClassifier split = new DomainClassifier(referenceSize, currentSize, true);
        return split.floor(chanceQuantileOfTexts(referenceSize, currentSize, 1 - level), level);
    }

    /** The same for {@link #ofVectors}. */
    public static double chanceFloorOfVectors(int referenceSize, int currentSize, double level) {
        DomainClassifier split = new DomainClassifier(referenceSize, currentSize, false);
        return split.floor(chanceQuantileOfVectors(referenceSize, currentSize, 1 - level), level);
    }

    private double floor(double drawn, double level) {
        return level < USUAL_LEVEL ? Math.max(drawn, ChanceAreas.normalQuantile(positive(testRows), 1 - level)) : drawn;
    }

    private static final String ONE_SIDE =
            "both halves of a random split must have observations of the reference and of current";

    private Outcome learn(StochasticGradientDescent descent, Rows training, Rows test, List<String> terms) {
        Optional<LinearClassifier> learned = descent.fit(training, positive(trainingRows));
        if (learned.isEmpty()) {
            return new Impossible("values must be small enough to learn from: the weights grew without bound");
        }
        return new Separation(
                learned.get().probabilities(test),
                positive(testRows),
                isCurrent(testRows),
                testRows,
                learned.get(),
                terms);
    }

    private boolean lacksAClass() {
        return isOfOneClass(isCurrent(testRows)) || isOfOneClass(isCurrent(trainingRows));
    }

    private static boolean isOfOneClass(boolean[] labels) {
        for (boolean label : labels) {
            if (label != labels[0]) {
                return false;
            }
        }
        return true;
    }

    private boolean[] positive(int[] rows) {
        boolean[] positive = isCurrent(rows);
        for (int i = 0; i < positive.length; i++) {
            positive[i] = positive[i] == currentIsPositive;
        }
        return positive;
    }

    private boolean[] isCurrent(int[] rows) {
        boolean[] current = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            current[i] = rows[i] >= referenceSize;
        }
        return current;
    }

    private List<String> texts(int[] rows, List<String> reference, List<String> current) {
        List<String> texts = new ArrayList<>(rows.length);
        for (int row : rows) {
            Stop.check(texts.size());
            texts.add(row < referenceSize ? reference.get(row) : current.get(row - referenceSize));
        }
        return texts;
    }

    /** What became of an attempt to tell the two apart. */
    public sealed interface Outcome permits Separation, Impossible {}

    /**
     * There was nothing to learn from.
     *
     * @param reason what would have to be different
     */
    public record Impossible(String reason) implements Outcome {}
}
