package io.github.driftlib.alert;

import io.github.driftlib.history.NormalRange;
import java.math.BigDecimal;
import java.math.MathContext;

/** What happened, for people. */
final class Words {

    private static final MathContext DIGITS = new MathContext(4);

    private Words() {}

    static String number(double number) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
        return rounded.precision() - rounded.scale() > 12 || rounded.scale() > 8
                ? rounded.toString()
                : rounded.toPlainString();
    }

    static String of(String field, String column) {
        return column.isEmpty() ? field : field + " of " + column;
    }

    static String off(String field, String column, double value, NormalRange range, boolean second) {
        boolean above = value > range.upper();
        String where = range.contains(value)
                ? "within " + number(range.lower()) + " to " + number(range.upper())
                : above
                        ? "above " + number(range.upper()) + ", the upper end of what is normal"
                        : "below " + number(range.lower()) + ", the lower end of what is normal";
        String again = second ? " Two of three runs were off." : "";
        return of(field, column) + " is " + number(value) + ", " + where + " (" + range.basis() + ")." + again;
    }

    static String beyondLimit(String field, String column, double value, double limit) {
        return of(field, column) + " is " + number(value) + ", " + (value > limit ? "above" : "below")
                + " the limit of " + number(limit) + ".";
    }

    static String title(Alert alert) {
        String what = alert.field().isEmpty() ? alert.name() : alert.field();
        return switch (alert.kind()) {
            case FIRING -> what + (alert.value() == null ? " failed" : " is " + number(alert.value()));
            case RESOLVED -> what + " is as usual again";
            case LEVEL_ACCEPTED -> what + " has a new level";
            case MISSING_RUN -> "a run is missing";
            case RUN_BACK -> "a run came again";
        };
    }

    static String ofRange(Alert alert) {
        String range = alert.lower() == null && alert.upper() == null
                ? ""
                : ", normal is " + (alert.lower() == null ? "up" : number(alert.lower())) + " to "
                        + (alert.upper() == null ? "any" : number(alert.upper()));
        return number(alert.value()) + range;
    }
}
