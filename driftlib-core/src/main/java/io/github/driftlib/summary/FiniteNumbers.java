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
        Filter filter = new Filter(new double[column.size()]);
        if (column instanceof NumericalColumn numbers) {
            for (int row = 0; row < numbers.size(); row += BLOCK) {
                int length = Math.min(BLOCK, numbers.size() - row);
                numbers.read(row, filter.numbers, filter.count, length);
                filter.add(filter.numbers, filter.count, length);
            }
            return filter.finite();
        }
        if (column instanceof DatetimeColumn times) {
            double[] micros = filter.numbers;
            for (int row = 0; row < micros.length; row++) {
                micros[row] = times.isMissing(row) ? Double.NaN : times.micros(row);
            }
            filter.add(micros, 0, micros.length);
            return filter.finite();
        }
        throw new IllegalArgumentException(
                "column must be numerical or datetime, but was " + column.kind().label());
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
