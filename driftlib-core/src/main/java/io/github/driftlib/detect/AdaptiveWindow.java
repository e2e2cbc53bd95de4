package io.github.driftlib.detect;

import java.util.Arrays;

/** The window of an {@link Adwin}: rows of buckets, those of row i of 2^i values, the oldest first in each row. */
final class AdaptiveWindow extends Detector {

    /** Rows for more values than there can be. */
    private static final int ROWS = 48;

    private final Adwin settings;
    private final int width;
    private final int[] sizes = new int[ROWS];
    private final double[] sums;
    private int rows;
    private double count;
    private double sum;
    private double squares;
    private int ticks;

    AdaptiveWindow(Adwin settings) {
        super(settings, Detector.Direction.BOTH);
        this.settings = settings;
        width = settings.buckets() + 1;
        sums = new double[ROWS * width];
        rows = 1;
    }

    @Override
    Detector.Signal learn(double value) {
        double x = settings.scale().of(value);
        if (count > 0) {
            double off = x - sum / count;
            squares += count * (off * off) / (count + 1);
        }
        count++;
        sum += x;
        add(0, x);
        for (int row = 0; row < rows && sizes[row] > settings.buckets(); row++) {
            add(row + 1, merged(row));
        }
        ticks = ticks + 1 == settings.clock() ? 0 : ticks + 1;
        return ticks == 0 && count > settings.learning() && divides() ? Detector.Signal.DRIFT : Detector.Signal.NONE;
    }

    private void add(int row, double bucket) {
        rows = Math.max(rows, row + 1);
        sums[row * width + sizes[row]] = bucket;
        sizes[row]++;
    }

    /** Takes the two oldest buckets out of a row. */
    private double merged(int row) {
        int first = row * width;
        double both = sums[first] + sums[first + 1];
        sizes[row] -= 2;
        System.arraycopy(sums, first + 2, sums, first, sizes[row]);
        return both;
    }

    /** Whether the means before and after some boundary of buckets differ by more than chance. */
    private boolean divides() {
        double confidence = Math.log(2 * Math.log(count) / settings.delta());
        double variance = squares / count;
        double before = 0;
        double sumBefore = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int row = rows - 1; row >= 0; row--) {
            double length = 1L << row;
            for (int i = 0; i < sizes[row]; i++) {
                before += length;
                sumBefore += sums[row * width + i];
                double after = count - before;
                if (after < settings.smallest()) {
                    return false;
                }
                if (before >= settings.smallest()) {
                    double inverse = 1 / (before - settings.smallest() + 1) + 1 / (after - settings.smallest() + 1);
                    double bound = Math.sqrt(2 * inverse * variance * confidence) + 2.0 / 3 * inverse * confidence;
                    double difference = (sum - sumBefore) / after - sumBefore / before;
                    if (Math.abs(difference) - bound > most) {
                        most = Math.abs(difference) - bound;
                        statistic = Math.abs(difference);
                        threshold = bound;
                        moved = difference > 0 ? Detector.Direction.UP : Detector.Direction.DOWN;
                    }
                    if (most > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    @Override
    void forget() {
        Arrays.fill(sizes, 0);
        rows = 1;
        count = 0;
        sum = 0;
        squares = 0;
        ticks = 0;
    }

    @Override
    double[] numbers() {
        double[] numbers = new double[5 + rows + Arrays.stream(sizes).sum()];
        numbers[0] = count;
        numbers[1] = sum;
        numbers[2] = squares;
        numbers[3] = ticks;
        numbers[4] = rows;
        int next = 5;
        for (int row = 0; row < rows; row++) {
            numbers[next++] = sizes[row];
            for (int i = 0; i < sizes[row]; i++) {
                numbers[next++] = sums[row * width + i];
            }
        }
        return numbers;
    }

    @Override
    void numbers(double[] numbers) {
        if (numbers.length < 5 || !(numbers[4] >= 1 && numbers[4] <= ROWS)) {
            throw new IllegalArgumentException("numbers of the state must begin with those of a window");
        }
        count = numbers[0];
        sum = numbers[1];
        squares = numbers[2];
        ticks = (int) numbers[3];
        rows = (int) numbers[4];
        int next = 5;
        for (int row = 0; row < rows; row++) {
            sizes[row] = next < numbers.length ? (int) numbers[next++] : -1;
            if (sizes[row] < 0 || sizes[row] >= width || next + sizes[row] > numbers.length) {
                throw new IllegalArgumentException("numbers of the state must hold all buckets of the window");
            }
            System.arraycopy(numbers, next, sums, row * width, sizes[row]);
            next += sizes[row];
        }
        checked(numbers, next);
    }
}
