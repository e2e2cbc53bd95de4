package io.github.driftlib.quality.duplicate;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.TextColumn;
import java.util.HashMap;
import java.util.Map;

/**
 * The values of a column as whole numbers that are equal exactly where the values are: the bits of a number, the
 * microseconds of a point in time, the number of a label in a dictionary. A missing value is a number of its own.
 */
abstract class ComparableValues {

    private static final int NO_LABEL = -1;

    /** The value of a row. */
    abstract long at(int row);

    /** Reads the values of the rows from the given one on, as many as the array holds and the column has. */
    abstract void read(int from, long[] into);

    /** What stands for a missing value. */
    abstract long missing();

    /** The cells of one column, comparable with one another. */
    static ComparableValues of(Column column) {
        return of(column, new HashMap<>());
    }

    /**
     * The cells of one of several columns, comparable with those of another column of its kind where the dictionary is
     * the same, which grows.
     */
    static ComparableValues of(Column column, Map<String, Integer> dictionary) {
        if (column instanceof NumericalColumn numbers) {
            return new Numbers(numbers);
        }
        if (column instanceof DatetimeColumn times) {
            return new Times(times);
        }
        if (column instanceof CategoricalColumn labels) {
            int[] numberAfterCode = new int[labels.dictionarySize() + 1];
            numberAfterCode[0] = NO_LABEL;
            for (int code = 0; code < labels.dictionarySize(); code++) {
                numberAfterCode[code + 1] = number(labels.label(code), dictionary);
            }
            return new Labels(labels, numberAfterCode);
        }
        TextColumn texts = (TextColumn) column;
        int[] numbers = new int[texts.size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = texts.isMissing(row) ? NO_LABEL : number(texts.get(row), dictionary);
        }
        return new Texts(numbers);
    }

    private static int number(String label, Map<String, Integer> dictionary) {
        int next = dictionary.size();
        Integer known = dictionary.putIfAbsent(label, next);
        return known == null ? next : known;
    }

    /** A hash of a hash and one more value: what differs in a few bits is spread over many. */
    static long hash(long hash, long value) {
        long mixed = (hash ^ value) * 0x9e3779b97f4a7c15L;
        return mixed ^ mixed >>> 32;
    }

    private static final class Numbers extends ComparableValues {
        private static final long NOT_A_NUMBER = Double.doubleToLongBits(Double.NaN);
        private final NumericalColumn column;
        private double[] block = new double[0];

        Numbers(NumericalColumn column) {
            this.column = column;
        }

        @Override
        long at(int row) {
            return Double.doubleToLongBits(column.get(row) + 0.0);
        }

        @Override
        void read(int from, long[] into) {
            int count = Math.min(into.length, column.size() - from);
            block = block.length < count ? new double[count] : block;
            column.read(from, block, 0, count);
            for (int i = 0; i < count; i++) {
                into[i] = Double.doubleToLongBits(block[i] + 0.0);
            }
        }

        @Override
        long missing() {
            return NOT_A_NUMBER;
        }
    }

    private static final class Times extends ComparableValues {
        private final DatetimeColumn column;

        Times(DatetimeColumn column) {
            this.column = column;
        }

        @Override
        long at(int row) {
            return column.micros(row);
        }

        @Override
        void read(int from, long[] into) {
            int count = Math.min(into.length, column.size() - from);
            for (int i = 0; i < count; i++) {
                into[i] = column.micros(from + i);
            }
        }

        @Override
        long missing() {
            return DatetimeColumn.MISSING;
        }
    }

    private static final class Labels extends ComparableValues {
        private final CategoricalColumn column;
        private final int[] numberAfterCode;
        private int[] codes = new int[0];

        Labels(CategoricalColumn column, int[] numberAfterCode) {
            this.column = column;
            this.numberAfterCode = numberAfterCode;
        }

        @Override
        long at(int row) {
            return numberAfterCode[column.code(row) + 1];
        }

        @Override
        void read(int from, long[] into) {
            int count = Math.min(into.length, column.size() - from);
            codes = codes.length < count ? new int[count] : codes;
            column.readCodes(from, codes, count);
            for (int i = 0; i < count; i++) {
                into[i] = numberAfterCode[codes[i] + 1];
            }
        }

        @Override
        long missing() {
            return NO_LABEL;
        }
    }

    private static final class Texts extends ComparableValues {
        private final int[] numbers;

        Texts(int[] numbers) {
            this.numbers = numbers;
        }

        @Override
        long at(int row) {
            return numbers[row];
        }

        @Override
        void read(int from, long[] into) {
            int count = Math.min(into.length, numbers.length - from);
            for (int i = 0; i < count; i++) {
                into[i] = numbers[from + i];
            }
        }

        @Override
        long missing() {
            return NO_LABEL;
        }
    }
}
