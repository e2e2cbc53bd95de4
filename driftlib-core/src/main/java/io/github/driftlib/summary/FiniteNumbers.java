package io.github.driftlib.summary;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.NumericalColumn;
import java.util.Objects;

/**
 * The finite ones of some numbers, in the order they came, and how many others there were.
 *
 * @param numbers the finite numbers first, zeros with a positive sign; what follows means nothing
 * @param count how many are finite
 * @param absent how many were missing or infinite
 */
public record FiniteNumbers(double[] numbers, int count, NonFiniteCounts absent) {

    /** Read at once, so that they are still in the cache when they are looked through. */
    private static final int BLOCK = 1024;

    /** The bits of the exponent, all of which only an infinite or missing number has. */
    private static final long INFINITE = 0x7ff0000000000000L;

    private static final long LOWEST_EXPONENT = 0x0010000000000000L;

    /** The finite ones of numbers, which are copied. */
    public static FiniteNumbers of(double[] numbers) {
        Objects.requireNonNull(numbers, "numbers must be given, but was null");
        Filter filter = new Filter(new double[numbers.length]);
        filter.add(numbers, 0, numbers.length);
        return filter.finite();
    }

    /** The finite numbers of a numerical column, or the microseconds since 1970 of a datetime column. */
    public static FiniteNumbers of(Column column) {
        Objects.requireNonNull(column, "column must be given, but was null");
        return of(column, new double[column.size()]);
    }

    /** The same in an array that is at least as long as the column, for who needs the numbers only for a while. */
    public static FiniteNumbers of(Column column, double[] room) {
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(room, "room must be given, but was null");
        if (room.length < column.size()) {
            throw new IllegalArgumentException(
                    "room must be at least as long as the column, " + column.size() + ", but was " + room.length);
        }
        if (!(column instanceof NumericalColumn || column instanceof DatetimeColumn)) {
            throw new IllegalArgumentException("column must be numerical or datetime, but was "
                    + column.kind().label());
        }
        Filter filter = new Filter(room);
        for (int row = 0; row < column.size(); row += BLOCK) {
            int length = Math.min(BLOCK, column.size() - row);
            read(column, row, filter.numbers, filter.count, length);
            filter.add(filter.numbers, filter.count, length);
        }
        FiniteNumbers finite = filter.finite();
        KnownPresent.remember(column, finite.absent);
        return finite;
    }

    /** Copies the values of some rows, NaN where missing. */
    private static void read(Column column, int from, double[] target, int at, int length) {
        if (column instanceof NumericalColumn numbers) {
            numbers.read(from, target, at, length);
        } else {
            DatetimeColumn times = (DatetimeColumn) column;
            for (int i = 0; i < length; i++) {
                target[at + i] = times.isMissing(from + i) ? Double.NaN : times.micros(from + i);
            }
        }
    }

    /**
     * Whether some numbers of an array are all finite: without a branch for each, so that it takes no time to speak of.
     */
    static boolean areFinite(double[] numbers, int from, int length) {
        long absent = 0;
        for (int i = from; i < from + length; i++) {
            absent |= (Double.doubleToRawLongBits(numbers[i]) & INFINITE) + LOWEST_EXPONENT;
        }
        return absent >= 0;
    }

    /** Brings the finite ones to the front of an array, perhaps that in which they are. */
    private static final class Filter {

        private final double[] numbers;
        private int count;
        private long missing;
        private long negative;
        private long positive;

        Filter(double[] numbers) {
            this.numbers = numbers;
        }

        void add(double[] source, int from, int length) {
            if (areFinite(source, from, length)) {
                for (int i = 0; i < length; i++) {
                    numbers[count + i] = source[from + i] + 0.0;
                }
                count += length;
            } else {
                addFinite(source, from, length);
            }
        }

        private void addFinite(double[] source, int from, int length) {
            int at = count;
            for (int i = from; i < from + length; i++) {
                double number = source[i];
                if (Math.abs(number) <= Double.MAX_VALUE) {
                    numbers[at++] = number + 0.0;
                } else if (number > 0) {
                    positive++;
                } else if (number < 0) {
                    negative++;
                } else {
                    missing++;
                }
            }
            count = at;
        }

        FiniteNumbers finite() {
            return new FiniteNumbers(numbers, count, new NonFiniteCounts(missing, negative, positive));
        }
    }
}
