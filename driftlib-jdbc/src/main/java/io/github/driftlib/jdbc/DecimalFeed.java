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

/**
 * The feed for numbers of any size: the nearest doubles, or, where all up to the first whole number beyond
 * 2<sup>53</sup> are whole, labels of their digits.
 */
final class DecimalFeed implements ColumnCollector {

    private final boolean declaredIntegral;
    private NumericalColumn.Builder numbers = NumericalColumn.builder();
    private CategoricalColumn.Builder labels;
    private boolean fractions;
    private boolean floating;
    private long beyond;

    DecimalFeed(boolean declaredIntegral) {
        this.declaredIntegral = declaredIntegral;
    }

    @Override
    public void add(ResultSet rows, int index) throws SQLException {
        addNumber(number(rows, index));
    }

    /** A number of any size; a double where it is none, as NaN is. */
    private static Number number(ResultSet rows, int index) throws SQLException {
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
    void addNumber(Number number) {
        if (number == null || isFloating(number) && Double.isNaN(number.doubleValue())) {
            addMissing();
        } else if (WholeNumbers.isBeyond(number)) {
            beyond++;
            addBeyond(number);
        } else if (labels != null) {
            labels.add(digits(number));
        } else {
            double value = number.doubleValue();
            fractions |= value != Math.rint(value);
            floating |= isFloating(number);
            numbers.add(value);
        }
    }

    private void addMissing() {
        if (labels == null) {
            numbers.addMissing();
        } else {
            labels.addMissing();
        }
    }

    private void addBeyond(Number number) {
        if (labels == null && !fractions) {
            becomeLabels();
        }
        if (labels == null) {
            numbers.add(number.doubleValue());
        } else {
            labels.add(digits(number));
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
        labels = CategoricalColumn.builder();
        for (int row = 0; row < before.size(); row++) {
            labels.add(before.isMissing(row) ? null : digits(before.get(row)));
        }
        numbers = null;
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
                labels != null
                        ? Remark.largeWholeNumbers(column, beyond)
                        : new Remark(
                                Remark.Topic.LARGE_WHOLE_NUMBERS,
                                column,
                                beyond,
                                "column '" + column + "': " + beyond
                                        + " whole numbers beyond 2^53 are rounded to the nearest double, for the column"
                                        + " has fractions too"));
    }
}
