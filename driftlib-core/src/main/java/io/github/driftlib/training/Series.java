package io.github.driftlib.training;

import java.util.Comparator;
import java.util.Objects;

/**
 * What a point of a run measures.
 *
 * @param metric the measure, such as {@code loss} or the series of a metric's key
 * @param split the data it was measured on: {@code train}, {@code validation} or {@code test}, or the empty string
 * @param actual the true label, of a count of a confusion matrix; else the empty string
 * @param predicted the predicted label, of a count of a confusion matrix; else the empty string
 */
public record Series(String metric, String split, String actual, String predicted) implements Comparable<Series> {

    /** The metric of the counts of a confusion matrix. */
    public static final String CONFUSION = "confusion";

    /** The split that is learned from. */
    public static final String TRAIN = "train";

    /** The split by which it is decided when to stop. */
    public static final String VALIDATION = "validation";

    /** The split that nothing was decided by. */
    public static final String TEST = "test";

    private static final Comparator<Series> ORDER = Comparator.comparing(Series::metric)
            .thenComparing(Series::split)
            .thenComparing(Series::actual)
            .thenComparing(Series::predicted);

    /** Checks that nothing is null. */
    public Series {
        Objects.requireNonNull(metric, "metric must be given, but was null");
        Objects.requireNonNull(split, "split must be given, but was null");
        Objects.requireNonNull(actual, "actual must be given, but was null");
        Objects.requireNonNull(predicted, "predicted must be given, but was null");
    }

    /** A measure on some data. */
    public static Series of(String metric, String split) {
        return new Series(metric, split, "", "");
    }

    /** Whether it is a count of a confusion matrix. */
    public boolean isConfusion() {
        return metric.equals(CONFUSION);
    }

    @Override
    public int compareTo(Series other) {
        return ORDER.compare(this, other);
    }
}
