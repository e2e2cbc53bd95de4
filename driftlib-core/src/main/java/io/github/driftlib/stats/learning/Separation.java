package io.github.driftlib.stats.learning;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** How well a {@link DomainClassifier} told current from reference, and by what. Immutable. */
public final class Separation implements DomainClassifier.Outcome {

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
        return ChanceAreas.area(positive, probabilities);
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
