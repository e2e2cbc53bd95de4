package io.github.driftlib.duckdb;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Remark;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What the texts of one column can be, found out from all of them. */
final class ColumnGuess {

    /** How a text becomes a value: as what, and with which characters in its numbers, or in which form of time. */
    record Decision(ColumnKind kind, char point, char thousands, int dateFormat, boolean integral) {}

    /** Means that points in time are ISO's. */
    static final int ISO = -1;

    private static final double LOOKS_LIKE = 0.5;

    private final String name;
    private final ValueRules rules;
    private final MissingWords words;
    private final char point;
    private final char thousands;
    private final boolean commaPossible;
    private final long[] missing;
    private final long[] formFits;

    private long present;
    private long numbers;
    private long whole;
    private long infinite;
    private long beyond;
    private long leadingZeros;
    private long commas;
    private long clearCommas;
    private long points;
    /** Numbers whose points could stand between groups of three digits, such as 1.234. */
    private long groupingPoints;
    /** Texts that are no numbers here, but look like some of another form, such as 1,234.50 or 5 %. */
    private long likeNumbers;

    private boolean pointsUnclear;
    private long dates;
    private long likeDates;
    private long strings;
    private long nested;
    /** Numbers that their file marks as such, as JSON does. */
    private long marked;

    private String firstOther = "";

    ColumnGuess(String name, ValueRules rules, MissingWords words) {
        this.name = name;
        this.rules = rules;
        this.words = words;
        point = rules.decimalSeparator().orElse('.');
        thousands = rules.thousandsSeparator().orElse('\0');
        commaPossible = rules.decimalSeparator().isEmpty() && thousands != ',';
        missing = new long[words.size()];
        formFits = new long[rules.dateFormats().size()];
    }

    void see(TextRow row, int field, Path file) {
        TextRow.Type type = row.type(field);
        if (type == TextRow.Type.ABSENT) {
            return;
        }
        char[] chars = row.chars;
        int start = row.start(field);
        int length = row.length(field);
        if (type == TextRow.Type.OPEN) {
            if (length == 0) {
                return;
            }
            int word = words.find(chars, start, length);
            if (word >= 0) {
                missing[word]++;
                return;
            }
        }
        present++;
        boolean number = false;
        if (type == TextRow.Type.OPEN || type == TextRow.Type.NUMBER) {
            number = seeNumber(chars, start, length);
            marked += type == TextRow.Type.NUMBER ? 1 : 0;
        } else {
            strings++;
            nested += type == TextRow.Type.NESTED ? 1 : 0;
        }
        if (!number) {
            seeOther(row, field, file);
        }
    }

    private boolean seeNumber(char[] chars, int start, int length) {
        int found = NumberText.classify(chars, start, length, point, thousands);
        if (found == NumberText.NONE) {
            return commaPossible && seeComma(chars, start, length);
        }
        numbers++;
        switch (found) {
            case NumberText.WHOLE -> {
                whole++;
                beyond += NumberText.isBeyond(chars, start, length) ? 1 : 0;
            }
            case NumberText.INFINITE -> infinite++;
            case NumberText.LEADING_ZERO -> leadingZeros++;
            default -> {
                points++;
                beyond += NumberText.isBeyondWithPoint(chars, start, length, point, thousands) ? 1 : 0;
                groupingPoints += NumberLook.isGrouped(chars, start, length, '.') ? 1 : 0;
            }
        }
        // Dates of a form can be digits alone.
        if (formFits.length > 0) {
            seeForms(new String(chars, start, length));
        }
        return true;
    }

    /** Whether a text is a number with a decimal comma. */
    private boolean seeComma(char[] chars, int start, int length) {
        int found = NumberText.classify(chars, start, length, ',', '\0');
        if (found == NumberText.NONE) {
            return false;
        }
        commas++;
        leadingZeros += found == NumberText.LEADING_ZERO ? 1 : 0;
        clearCommas += NumberText.classify(chars, start, length, '.', ',') == NumberText.NONE ? 1 : 0;
        return true;
    }

    private void seeOther(TextRow row, int field, Path file) {
        char[] chars = row.chars;
        int start = row.start(field);
        int length = row.length(field);
        if (DateText.iso(chars, start, length) != DateText.NONE) {
            dates++;
        } else if (looksLikeDate(chars, start, length)) {
            likeDates++;
        } else if (row.type(field) == TextRow.Type.OPEN && NumberLook.isLike(chars, start, length)) {
            likeNumbers++;
        }
        if (formFits.length > 0) {
            seeForms(row.text(field));
        }
        if (firstOther.isEmpty()) {
            firstOther = "'" + shortened(row.text(field)) + "' in line " + row.line() + " of file " + file;
        }
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }

    /** Digits in three groups between points, slashes or lines. */
    private static boolean looksLikeDate(char[] chars, int start, int length) {
        int groups = 0;
        if (length < 6 || length > 10) {
            return false;
        }
        for (int i = start; i < start + length; i++) {
            if (chars[i] == '/' || chars[i] == '.' || chars[i] == '-') {
                groups++;
            } else if (chars[i] < '0' || chars[i] > '9') {
                return false;
            }
        }
        return groups == 2;
    }

    private void seeForms(String text) {
        List<DateTimeFormatter> forms = rules.dateFormats();
        for (int i = 0; i < formFits.length; i++) {
            formFits[i] += DateText.of(text, forms.get(i)) == DateText.NONE ? 0 : 1;
        }
    }

    /** Whether the column has numbers with a decimal comma that can be nothing else. */
    boolean hasClearCommas() {
        return clearCommas > 0 && points == 0 && numbers + commas == present;
    }

    /**
     * What the column is.
     *
     * @param commasInFile whether a column of the files has clear decimal commas
     */
    Decision decide(boolean commasInFile) {
        int form = bestForm();
        if (present > 0 && fits(form) == present) {
            return new Decision(ColumnKind.DATETIME, point, thousands, form, false);
        }
        boolean comma = commas > 0 && points == 0 && (clearCommas > 0 || commasInFile);
        pointsUnclear = commasInFile
                && commas == 0
                && groupingPoints > 0
                && groupingPoints == points
                && rules.decimalSeparator().isEmpty();
        boolean allNumbers =
                !pointsUnclear && numbers + (comma ? commas : 0) == present && infinite < Math.max(1, present);
        if (present == 0 || allNumbers && leadingZeros == 0 && beyond == 0) {
            boolean integral = present > 0 && whole == present;
            return new Decision(ColumnKind.NUMERICAL, comma ? ',' : point, thousands, ISO, integral);
        }
        return new Decision(ColumnKind.CATEGORICAL, point, thousands, ISO, false);
    }

    /** The form of time that most of the values have; of equally good ones the first, and ISO's last. */
    private int bestForm() {
        int best = ISO;
        for (int i = formFits.length - 1; i >= 0; i--) {
            best = fits(i) >= fits(best) ? i : best;
        }
        return best;
    }

    private long fits(int form) {
        return form == ISO ? dates : formFits[form];
    }

    /** The rule for a column whose kind is given. */
    Decision decided(ColumnKind kind, boolean commasInFile) {
        boolean comma = commaPossible && points == 0 && commas > 0 && (clearCommas > 0 || commasInFile);
        boolean integral = present > 0 && whole + leadingZeros == present;
        return new Decision(kind, comma ? ',' : point, thousands, bestForm(), kind == ColumnKind.NUMERICAL && integral);
    }

    long beyond() {
        return beyond;
    }

    boolean allMissing() {
        return present == 0;
    }

    /** What one should know of the column, read by the given decision. */
    List<Remark> remarks(Decision decision, boolean stated) {
        List<Remark> remarks = new ArrayList<>();
        for (int i = 0; i < missing.length; i++) {
            if (missing[i] > 0) {
                remarks.add(new Remark(
                        Remark.Topic.MISSING_WORDS,
                        name,
                        missing[i],
                        "column '" + name + "': " + missing[i] + " times '" + words.word(i) + "' is a missing value"));
            }
        }
        if (nested > 0) {
            remarks.add(new Remark(
                    Remark.Topic.NESTED_VALUES,
                    name,
                    nested,
                    "column '" + name + "': " + nested + " objects or lists are held as their text"));
        }
        if (decision.kind() == ColumnKind.NUMERICAL
                && decision.point() == ','
                && commas > 0
                && rules.decimalSeparator().isEmpty()) {
            remarks.add(new Remark(
                    Remark.Topic.DECIMAL_COMMA,
                    name,
                    commas,
                    "column '" + name + "': the comma of " + commas + " numbers is the decimal separator"));
        }
        if (decision.kind() == ColumnKind.NUMERICAL && beyond > 0) {
            remarks.add(
                    new Remark(
                            Remark.Topic.LARGE_WHOLE_NUMBERS,
                            name,
                            beyond,
                            "column '" + name + "': " + beyond
                                    + " whole numbers beyond 2^53 are rounded to the nearest double, for the column was said to be numerical"));
        }
        if (decision.kind() == ColumnKind.CATEGORICAL && !stated) {
            labelRemarks(remarks);
        }
        return remarks;
    }

    private void labelRemarks(List<Remark> remarks) {
        if (beyond > 0 && numbers == present) {
            remarks.add(Remark.largeWholeNumbers(name, beyond));
        } else if (leadingZeros > 0 && numbers == present) {
            remarks.add(new Remark(
                    Remark.Topic.LEADING_ZEROS,
                    name,
                    leadingZeros,
                    "column '" + name + "': " + leadingZeros + " numbers have leading zeros, so all are labels"));
        } else if (numbers + commas + likeNumbers > 0 && numbers + commas + likeNumbers >= LOOKS_LIKE * present) {
            remarks.add(looksLikeNumbers());
        } else if (dates + likeDates > 0 && dates + likeDates >= LOOKS_LIKE * present) {
            remarks.add(new Remark(
                    Remark.Topic.LOOKS_LIKE_DATES,
                    name,
                    dates + likeDates,
                    "column '" + name + "': " + Remark.percent(dates + likeDates, present)
                            + " of these labels look like dates; CsvFormat's dateFormat(...) says of which form"));
        } else if (marked > 0 && strings > nested) {
            remarks.add(new Remark(
                    Remark.Topic.MIXED_VALUES,
                    name,
                    marked,
                    "column '" + name + "': " + marked + " numbers beside " + (strings - nested)
                            + " words are held as their text"));
        }
    }

    private Remark looksLikeNumbers() {
        String but = firstOther.isEmpty() ? "" : "; the first that does not is " + firstOther;
        if (pointsUnclear) {
            but =
                    "; CsvFormat's decimalSeparator(...) or thousandsSeparator(...) says what their points mean, for other"
                            + " columns have decimal commas";
        } else if (commas > 0 && numbers + commas == present) {
            but = "; CsvFormat's decimalSeparator(...) or thousandsSeparator(...) says what their commas mean";
        } else if (likeNumbers > 0) {
            but = "; CsvFormat's decimalSeparator(...) and thousandsSeparator(...) say how they are written, and the"
                    + " first of another form is " + firstOther;
        }
        return Remark.looksLikeNumbers(name, numbers + commas + likeNumbers, present, but);
    }
}
