package io.github.driftlib.alert;

import io.github.driftlib.finding.FindingWords;
import io.github.driftlib.history.NormalRange;

/** What happened, for people; numbers and fields read as those of findings do. */
final class Words {

    private Words() {}

    static String number(double number) {
        return Double.isFinite(number) ? FindingWords.number(number) : Double.toString(number);
    }

    static String of(String field, String column) {
        return FindingWords.words(field) + (column.isEmpty() ? "" : " of " + column);
    }

    static String ofTest(Watched test) {
        return test.name() + (test.column().isEmpty() ? "" : " of " + test.column());
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
        String what = alert.field().isEmpty() ? alert.name() : FindingWords.words(alert.field());
        return switch (alert.kind()) {
            case FIRING -> what + (alert.value() == null ? " failed" : " is " + number(alert.value()));
            case RESOLVED -> what + " is as usual again";
            case LEVEL_ACCEPTED -> what + " has a new level";
            case MISSING_RUN -> "a run is missing";
            case RUN_BACK -> "a run came again";
        };
    }

    static String ofRange(double value, Alert alert) {
        String range = alert.lower() == null && alert.upper() == null
                ? ""
                : ", normal is " + (alert.lower() == null ? "up" : number(alert.lower())) + " to "
                        + (alert.upper() == null ? "any" : number(alert.upper()));
        return number(value) + range;
    }
}
