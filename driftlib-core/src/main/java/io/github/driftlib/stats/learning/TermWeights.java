package io.github.driftlib.stats.learning;

import io.github.driftlib.concurrent.Stop;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/**
 * How much each word says of a text: TF-IDF. A word that a text has c times weighs (1 + ln c) (1 + ln((n + 1) / (d +
 * 1))), where d of the n texts learned from have it; the weights of a text are then divided by their Euclidean norm.
 *
 * <p>Words are runs of at least two letters, digits or underscores, in lower case. English stop words and words in more
 * than half of the texts do not count. (scikit-learn's {@code TfidfVectorizer(sublinear_tf=True, max_df=0.5,
 * stop_words="english")}.)
 *
 * <p>The logarithm is the one of Commons Math, which is the same on every machine and, for these arguments, the double
 * next to the exact value. That matters: a descent whose first steps are large carries one differing last digit to
 * other weights altogether.
 *
 * <p>Immutable and safe for use by many threads.
 */
final class TermWeights {

    private static final double MOST_TEXTS = 0.5;

    /** The words that count, in the order of their code points. */
    private final List<String> terms;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final double[] rarity;
    /** When each word first appeared in the texts learned from. */
    private final int[] appearance;

    private TermWeights(List<String> terms, int texts, Map<String, Occurrence> occurrences) {
        this.terms = terms;
        this.rarity = new double[terms.size()];
        this.appearance = new int[terms.size()];
        for (int number = 0; number < rarity.length; number++) {
            Occurrence occurrence = occurrences.get(terms.get(number));
            numbers.put(terms.get(number), number);
            rarity[number] = FastMath.log((texts + 1.0) / (occurrence.texts + 1.0)) + 1;
            appearance[number] = occurrence.appearance;
        }
    }

    /** In how many texts a word is, and how many other words appeared before it. */
    private static final class Occurrence {
        private final int appearance;
        private int texts;

        Occurrence(int appearance) {
            this.appearance = appearance;
        }
    }

    /** The weights learned from the given texts, or nothing where no word counts. */
    static Optional<TermWeights> of(List<String> texts) {
        Map<String, Occurrence> occurrences = new HashMap<>();
        for (String text : texts) {
            Stop.check();
            for (String word : counts(text).keySet()) {
                occurrences.computeIfAbsent(word, key -> new Occurrence(occurrences.size())).texts++;
            }
        }
        List<String> terms = occurrences.keySet().stream()
                .filter(word -> occurrences.get(word).texts <= MOST_TEXTS * texts.size())
                .sorted(CodePointOrder.ASCENDING)
                .toList();
        return terms.isEmpty() ? Optional.empty() : Optional.of(new TermWeights(terms, texts.size(), occurrences));
    }

    private static Map<String, int[]> counts(String text) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        Tokens.forEach(text, word -> {
            if (!EnglishStopWords.ALL.contains(word)) {
                counts.computeIfAbsent(word, key -> new int[1])[0]++;
            }
        });
        return counts;
    }

    /** The words that count, in the order of their code points. */
    List<String> terms() {
        return terms;
    }

    /** The weights of the words of each text, the words in the order of {@link #terms}. */
    Rows rows(List<String> texts) {
        return rows(texts, Comparator.naturalOrder());
    }

    /**
     * The weights of the words of the texts learned from, the words in the order of their first appearance: the order
     * in which scikit-learn adds up when it learns.
     */
    Rows trainingRows(List<String> texts) {
        return rows(texts, Comparator.comparingInt(number -> appearance[number]));
    }

    private Rows rows(List<String> texts, Comparator<Integer> order) {
        int[][] names = new int[texts.size()][];
        double[][] values = new double[texts.size()][];
        for (int text = 0; text < names.length; text++) {
            Stop.check();
            Map<String, int[]> counts = counts(texts.get(text));
            names[text] = counts.keySet().stream()
                    .filter(numbers::containsKey)
                    .map(numbers::get)
                    .sorted(order)
                    .mapToInt(Integer::intValue)
                    .toArray();
            values[text] = weights(names[text], counts);
        }
        return Rows.sparse(terms.size(), names, values);
    }

    private double[] weights(int[] names, Map<String, int[]> counts) {
        double[] weights = new double[names.length];
        double squares = 0;
        for (int i = 0; i < names.length; i++) {
            double frequency = FastMath.log(counts.get(terms.get(names[i]))[0]) + 1;
            weights[i] = frequency * rarity[names[i]];
            squares += weights[i] * weights[i];
        }
        double norm = Math.sqrt(squares);
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= norm;
        }
        return weights;
    }
}
