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

    /** The finite ones of numbers, which are copied. */
    public static FiniteNumbers of(double[] numbers) {
        Objects.requireNonNull(numbers, "numbers must be given, but was null");
        return of(numbers, new double[numbers.length]);
    }

    /** The finite ones of numbers that nobody else holds: they are brought to the front in place. */
    private static FiniteNumbers ofOwned(double[] numbers) {
        return of(numbers, numbers);
    }

    private static FiniteNumbers of(double[] numbers, double[] finite) {
        int count = 0;
        long missing = 0;
        long negative = 0;
        long positive = 0;
        for (double number : numbers) {
            if (Math.abs(number) <= Double.MAX_VALUE) {
                finite[count++] = number + 0.0;
            } else if (number > 0) {
                positive++;
            } else if (number < 0) {
                negative++;
            } else {
                missing++;
            }
        }
        return new FiniteNumbers(finite, count, new NonFiniteCounts(missing, negative, positive));
    }

    /** The finite numbers of a numerical column, or the microseconds since 1970 of a datetime column. */
    public static FiniteNumbers of(Column column) {
        Objects.requireNonNull(column, "column must be given, but was null");
        if (column instanceof NumericalColumn numbers) {
            return ofOwned(numbers.toArray());
        }
        if (column instanceof DatetimeColumn times) {
            double[] micros = new double[times.size()];
            for (int row = 0; row < micros.length; row++) {
                micros[row] = times.isMissing(row) ? Double.NaN : times.micros(row);
            }
            return ofOwned(micros);
        }
        throw new IllegalArgumentException(
                "column must be numerical or datetime, but was " + column.kind().label());
    }
}
