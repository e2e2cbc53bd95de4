package io.github.driftlib.stats.learning;

import io.github.driftlib.concurrent.Stop;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Features with each number replaced by the number of its bin. The last bin of a feature is that of missing values.
 *
 * @param bins the bin of each row, by feature
 * @param counts how many bins each feature has, the one of missing values included
 * @param bounds the largest number of each bin but the last two, by feature; empty for labels
 * @param categorical whether a feature holds labels
 * @param codes the code of each bin but the last, ascending, by feature; empty for numbers
 */
record BinnedFeatures(short[][] bins, int[] counts, double[][] bounds, boolean[] categorical, int[][] codes) {

    private static final int MOST_BINS = 255;
    /** The most frequent labels are bins of their own; others are too rare to learn from, and count as missing. */
    private static final int MOST_LABELS = 512;

    static BinnedFeatures of(Features features) {
        int count = features.count();
        BinnedFeatures binned = new BinnedFeatures(
                new short[count][], new int[count], new double[count][], new boolean[count], new int[count][]);
        for (int feature = 0; feature < count; feature++) {
            Stop.check();
            double[] column = features.column(feature);
            binned.categorical[feature] = features.isCategorical(feature);
            boolean labels = binned.categorical[feature];
            binned.bounds[feature] = labels ? new double[0] : bounds(column);
            binned.codes[feature] = labels ? labels(column) : new int[0];
            binned.counts[feature] = 1 + (labels ? binned.codes[feature].length : binned.bounds[feature].length + 1);
            binned.bins[feature] = binned.place(feature, column);
        }
        return binned;
    }

    /** The codes that have bins of their own: the most frequent ones, of equally frequent ones the first. */
    private static int[] labels(double[] column) {
        int most = (int) Arrays.stream(column).filter(code -> code >= 0).max().orElse(-1);
        int[] frequencies = new int[most + 1];
        for (double code : column) {
            if (code >= 0) {
                frequencies[(int) code]++;
            }
        }
        int[] occurring = IntStream.rangeClosed(0, most)
                .filter(code -> frequencies[code] > 0)
                .toArray();
        if (occurring.length <= MOST_LABELS) {
            return occurring;
        }
        return IntStream.of(occurring)
                .boxed()
                .sorted(Comparator.comparingInt(code -> -frequencies[code]))
                .limit(MOST_LABELS)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    /** The bounds between bins: of every distinct number where there are few, of equally many rows otherwise. */
    private static double[] bounds(double[] column) {
        double[] sorted = Arrays.stream(column)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        Stop.check();
        double[] distinct = fewDistinct(sorted);
        if (distinct.length <= MOST_BINS) {
            double[] bounds = new double[Math.max(0, distinct.length - 1)];
            Arrays.setAll(bounds, i -> between(distinct[i], distinct[i + 1]));
            return bounds;
        }
        double[] bounds = new double[MOST_BINS - 1];
        int size = 0;
        for (int bin = 1; bin < MOST_BINS; bin++) {
            int at = (int) ((long) bin * sorted.length / MOST_BINS);
            int next = at;
            while (next < sorted.length && sorted[next] == sorted[at - 1]) {
                next++;
            }
            if (next < sorted.length && (size == 0 || sorted[at - 1] > bounds[size - 1])) {
                bounds[size++] = between(sorted[at - 1], sorted[next]);
            }
        }
        return Arrays.copyOf(bounds, size);
    }

    /** The different ones of sorted numbers, at most one more than there are bins. */
    private static double[] fewDistinct(double[] sorted) {
        double[] distinct = new double[MOST_BINS + 1];
        int size = 0;
        for (int i = 0; i < sorted.length && size < distinct.length; i++) {
            if (i == 0 || Double.compare(sorted[i], sorted[i - 1]) != 0) {
                distinct[size++] = sorted[i];
            }
        }
        return Arrays.copyOf(distinct, size);
    }

    private static double between(double low, double high) {
        double middle = low + (high - low) / 2;
        return middle < high ? middle : low;
    }

    private short[] place(int feature, double[] column) {
        short[] placed = new short[column.length];
        int missing = counts[feature] - 1;
        int[] places = categorical[feature] ? places(codes[feature], missing) : codes[feature];
        for (int row = 0; row < placed.length; row++) {
            if ((row & 0xffff) == 0) {
                Stop.check();
            }
            double value = column[row];
            if (Double.isNaN(value)) {
                placed[row] = (short) missing;
            } else if (categorical[feature]) {
                placed[row] = (short) (value >= 0 && value < places.length ? places[(int) value] : missing);
            } else {
                int found = Arrays.binarySearch(bounds[feature], value);
                placed[row] = (short) (found >= 0 ? found : -found - 1);
            }
        }
        return placed;
    }

    /** The bin of each code up to the largest that has one. */
    private static int[] places(int[] codes, int missing) {
        int[] places = new int[codes.length == 0 ? 0 : codes[codes.length - 1] + 1];
        Arrays.fill(places, missing);
        for (int bin = 0; bin < codes.length; bin++) {
            places[codes[bin]] = bin;
        }
        return places;
    }
}
