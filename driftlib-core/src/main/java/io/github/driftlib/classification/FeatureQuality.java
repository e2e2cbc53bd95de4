package io.github.driftlib.classification;

import io.github.driftlib.classification.confusion.ConfusionMatrix;
import io.github.driftlib.classification.evaluation.PredictedRows;
import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.summary.LabelVocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How well rows are predicted, by the bins of a feature.
 *
 * @param bins what the bins are called: ranges of about equally many rows, or the most frequent labels
 * @param counts how many rows with a target and a prediction are in each bin
 * @param accuracy the share of these whose class is predicted; null for a bin without rows
 * @param byClass how each class came out in each bin, for the ten most frequent classes
 */
public record FeatureQuality(
        List<String> bins, List<Long> counts, List<@Nullable Double> accuracy, Map<String, Outcomes> byClass) {

    private static final int MOST_CLASSES = 10;

    /** Copies the collections. */
    public FeatureQuality {
        bins = List.copyOf(bins);
        counts = List.copyOf(counts);
        accuracy = Collections.unmodifiableList(new ArrayList<>(accuracy));
        byClass = Collections.unmodifiableMap(new LinkedHashMap<>(byClass));
    }

    /**
     * How one class came out in each bin.
     *
     * @param tp members that were predicted as the class
     * @param fp others that were predicted as the class
     * @param fn members that were not
     * @param tn others that were not
     */
    public record Outcomes(List<Long> tp, List<Long> fp, List<Long> fn, List<Long> tn) {

        /** Copies the lists. */
        public Outcomes {
            tp = List.copyOf(tp);
            fp = List.copyOf(fp);
            fn = List.copyOf(fn);
            tn = List.copyOf(tn);
        }
    }

    static FeatureQuality of(PredictedRows rows, String feature, FeatureBins bins) {
        List<String> labels = rows.matrix().labels();
        int[] binned = bins.binned(rows.rows(), feature);
        Tally tally = new Tally(bins.names().size(), labels.size());
        int[] actualOf = codes(rows.actual(), rows.vocabulary(), labels);
        int[] predictedOf = codes(rows.predicted(), rows.vocabulary(), labels);
        BitSet complete = rows.complete();
        for (int row = complete.nextSetBit(0); row >= 0; row = complete.nextSetBit(row + 1)) {
            if (binned[row] >= 0) {
                tally.add(
                        binned[row],
                        actualOf[rows.actual().code(row)],
                        predictedOf[rows.predicted().code(row)]);
            }
        }
        Map<String, Outcomes> byClass = new LinkedHashMap<>();
        mostFrequent(rows.matrix()).forEach(label -> byClass.put(labels.get(label), tally.outcomes(label)));
        return new FeatureQuality(bins.names(), tally.totals(), tally.accuracy(), byClass);
    }

    private static int[] codes(CategoricalColumn column, LabelVocabulary vocabulary, List<String> labels) {
        int[] codes = new int[column.dictionarySize()];
        Arrays.setAll(codes, code -> labels.indexOf(vocabulary.classOf(column.label(code))));
        return codes;
    }

    private static List<Integer> mostFrequent(ConfusionMatrix matrix) {
        return IntStream.range(0, matrix.labels().size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -matrix.support(i)))
                .limit(MOST_CLASSES)
                .sorted()
                .toList();
    }

    /** Counts by bin and class. */
    private static final class Tally {
        private final long[][] members;
        private final long[][] predicted;
        private final long[][] right;

        Tally(int bins, int classes) {
            members = new long[bins][classes];
            predicted = new long[bins][classes];
            right = new long[bins][classes];
        }

        void add(int bin, int actualClass, int predictedClass) {
            members[bin][actualClass]++;
            predicted[bin][predictedClass]++;
            right[bin][actualClass] += actualClass == predictedClass ? 1 : 0;
        }

        List<Long> totals() {
            return Arrays.stream(members).map(bin -> Arrays.stream(bin).sum()).toList();
        }

        List<Double> accuracy() {
            List<Double> accuracy = new ArrayList<>();
            for (int bin = 0; bin < members.length; bin++) {
                long total = Arrays.stream(members[bin]).sum();
                double correct = Arrays.stream(right[bin]).sum();
                accuracy.add(total == 0 ? null : (Double) (correct / total));
            }
            return accuracy;
        }

        Outcomes outcomes(int label) {
            List<Long> tp = new ArrayList<>();
            List<Long> fp = new ArrayList<>();
            List<Long> fn = new ArrayList<>();
            List<Long> tn = new ArrayList<>();
            for (int bin = 0; bin < members.length; bin++) {
                long hits = right[bin][label];
                long all = Arrays.stream(members[bin]).sum();
                tp.add(hits);
                fp.add(predicted[bin][label] - hits);
                fn.add(members[bin][label] - hits);
                tn.add(all - members[bin][label] - predicted[bin][label] + hits);
            }
            return new Outcomes(tp, fp, fn, tn);
        }
    }
}
