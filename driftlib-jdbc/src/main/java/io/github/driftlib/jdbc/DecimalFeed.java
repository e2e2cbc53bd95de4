package io.github.driftlib.jdbc;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.Remark;
import io.github.driftlib.data.WholeNumbers;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The feed for numbers of any size: the nearest doubles or, where all are whole and one is beyond 2<sup>53</sup>,
 * labels of their digits. Which of these does not depend on the order of the rows.
 */
final class DecimalFeed implements ColumnCollector {

    private final NumberReading reading;
    private final boolean declaredIntegral;
    private NumericalColumn.Builder numbers = NumericalColumn.builder();
    private CategoricalColumn.@Nullable Builder labels;
    private boolean fractions;
    private boolean floating;
    private long beyond;

    /** Reads a number of the present row, or null. */
    @FunctionalInterface
    interface NumberReading {
        @Nullable
        Number of(ResultSet rows, int index) throws SQLException;
    }

    DecimalFeed(boolean declaredIntegral) {
        this(declaredIntegral, DecimalFeed::number);
    }

    DecimalFeed(boolean declaredIntegral, NumberReading reading) {
        this.declaredIntegral = declaredIntegral;
        this.reading = reading;
    }

    @Override
    public void add(ResultSet rows, int index) throws SQLException {
        addNumber(reading.of(rows, index));
    }

    /** A number of any size; a double where it is none, as NaN is. */
    private static @Nullable Number number(ResultSet rows, int index) throws SQLException {
        Object value;
        try {
            value = rows.getObject(index);
        } catch (SQLDataException e) {
            return rows.getDouble(index);
        }
        if (value instanceof Number number) {
            return number;
        }
        return value == null ? null : new BigDecimal(value.toString());
    }

    /** Adds a number; null and NaN are missing. */
    void addNumber(@Nullable Number number) {
        if (number == null || isFloating(number) && Double.isNaN(number.doubleValue())) {
            addMissing();
            return;
        }
        floating |= isFloating(number);
        if (WholeNumbers.isBeyond(number)) {
            beyond++;
            if (labels == null && !fractions) {
                becomeLabels();
            }
        } else if (!fractions && isFraction(number)) {
            fractions = true;
            if (labels != null) {
                becomeNumbers();
            }
        }
        if (labels == null) {
            numbers.add(number.doubleValue());
        } else {
            labels.add(digits(number));
        }
    }

    private static boolean isFraction(Number number) {
        double value = number.doubleValue();
        return value != Math.rint(value)
                || number instanceof BigDecimal decimal
                        && decimal.scale() > 0
                        && decimal.stripTrailingZeros().scale() > 0;
    }

    private void addMissing() {
        if (labels == null) {
            numbers.addMissing();
        } else {
            labels.addMissing();
        }
    }

    private static boolean isFloating(Number number) {
        return number instanceof Double || number instanceof Float;
    }

    /** The text of a number, which is the same before and after the first one beyond 2<sup>53</sup>: 5 of 5.00. */
    private static String digits(Number number) {
        if (isFloating(number)) {
            double value = number.doubleValue();
            return Double.isInfinite(value)
                    ? Double.toString(value)
                    : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }
        return number instanceof BigDecimal decimal
                ? decimal.stripTrailingZeros().toPlainString()
                : number.toString();
    }

    /** What was added before is whole and fits a double, or infinite, so its text is known. */
    private void becomeLabels() {
        NumericalColumn before = numbers.build();
        CategoricalColumn.Builder texts = CategoricalColumn.builder();
        for (int row = 0; row < before.size(); row++) {
            texts.add(before.isMissing(row) ? null : digits(before.get(row)));
        }
        labels = texts;
        numbers = NumericalColumn.builder();
    }

    /** A fraction came after large whole numbers: the nearest doubles, as if it had come before them. */
    private void becomeNumbers() {
        CategoricalColumn before = Objects.requireNonNull(labels).build();
        for (int row = 0; row < before.size(); row++) {
            String digits = before.get(row);
            numbers.add(digits == null ? Double.NaN : Double.parseDouble(digits));
        }
        labels = null;
    }

    @Override
    public Column build() {
        boolean integral = declaredIntegral && !floating;
        return labels == null ? numbers.integral(integral).build() : labels.build();
    }

    @Override
    public List<Remark> remarks(String column) {
        if (beyond == 0) {
            return List.of();
        }
        return List.of(
                labels != null ? Remark.largeWholeNumbers(column, beyond) : Remark.roundedWholeNumbers(column, beyond));
    }
}
