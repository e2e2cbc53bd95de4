package io.github.driftlib.comparison;

import java.util.Arrays;

/**
 * Predicted labels on resamples. Of two classes neither of which is the positive one, only the accuracy is told.
 *
 * @param actual the class of each row
 * @param predicted the class predicted for it
 * @param classes the number of classes
 * @param positive the positive class of two, or {@link #NO_POSITIVE}
 */
record ResampledLabels(int[] actual, int[] predicted, int classes, int positive) implements ResampledModel {

    static final int NO_POSITIVE = -1;

    @Override
    public void measure(int[] counts, double[] values) {
        double[] correct = new double[classes];
        double[] support = new double[classes];
        double[] selected = new double[classes];
        double total = 0;
        double right = 0;
        for (int row = 0; row < counts.length; row++) {
            int count = counts[row];
            if (count > 0) {
                total += count;
                support[actual[row]] += count;
                selected[predicted[row]] += count;
                if (actual[row] == predicted[row]) {
                    correct[actual[row]] += count;
                    right += count;
                }
            }
        }
        values[ModelComparisonMetric.Measure.ACCURACY.ordinal()] = right / total;
        if (positive != NO_POSITIVE) {
            fill(correct[positive], support[positive], selected[positive], total, values);
        } else if (classes != 2) {
            fillMeans(correct, support, selected, values);
        }
    }

    /** How many rows have another label than those of another model and count for a measure. */
    long differing(ModelComparisonMetric.Measure measure, ResampledLabels other) {
        long differing = 0;
        for (int row = 0; row < actual.length; row++) {
            differing += predicted[row] != other.predicted[row] && counts(measure, row) ? 1 : 0;
        }
        return differing;
    }

    private boolean counts(ModelComparisonMetric.Measure measure, int row) {
        return switch (measure) {
            case RECALL, TPR, FNR -> positive == NO_POSITIVE || actual[row] == positive;
            case TNR, FPR -> actual[row] != positive;
            default -> true;
        };
    }

    /** How many rows the rarer one of two classes has. */
    long rarer() {
        long members = Arrays.stream(actual).filter(label -> label == positive).count();
        return positive == NO_POSITIVE ? Long.MAX_VALUE : Math.min(members, actual.length - members);
    }

    private static void fill(double correct, double members, double selected, double total, double[] values) {
        double others = total - members;
        double wrong = selected - correct;
        values[ModelComparisonMetric.Measure.PRECISION.ordinal()] = share(correct, selected);
        values[ModelComparisonMetric.Measure.RECALL.ordinal()] = share(correct, members);
        values[ModelComparisonMetric.Measure.F1.ordinal()] = share(2 * correct, members + selected);
        values[ModelComparisonMetric.Measure.TPR.ordinal()] = correct / members;
        values[ModelComparisonMetric.Measure.FNR.ordinal()] = (members - correct) / members;
        values[ModelComparisonMetric.Measure.TNR.ordinal()] = (others - wrong) / others;
        values[ModelComparisonMetric.Measure.FPR.ordinal()] = wrong / others;
    }

    /** The means over the classes that occur, as true or as predicted. */
    private static void fillMeans(double[] correct, double[] support, double[] selected, double[] values) {
        double precision = 0;
        double recall = 0;
        double f1 = 0;
        int occurring = 0;
        for (int i = 0; i < correct.length; i++) {
            if (support[i] + selected[i] > 0) {
                precision += share(correct[i], selected[i]);
                recall += share(correct[i], support[i]);
                f1 += share(2 * correct[i], support[i] + selected[i]);
                occurring++;
            }
        }
        values[ModelComparisonMetric.Measure.PRECISION.ordinal()] = precision / occurring;
        values[ModelComparisonMetric.Measure.RECALL.ordinal()] = recall / occurring;
        values[ModelComparisonMetric.Measure.F1.ordinal()] = f1 / occurring;
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }
}
