package io.github.driftlib.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that a reading of data did, and that whoever looks at the results should know: values that were taken for
 * missing, a column that was left out, lines that had no place.
 *
 * @param topic what it is about
 * @param column the name of the column, or the empty string where it is about the data as a whole
 * @param count how many values, lines or columns it is about
 * @param text the remark in words
 */
public record Remark(Topic topic, String column, long count, String text) {

    /** What a remark can be about. */
    public enum Topic {
        /** Words such as {@code NA} were taken for missing values. */
        MISSING_WORDS,
        /** A column could not be held and was left out. */
        COLUMN_LEFT_OUT,
        /** Lines of another length than the header were kept or left out, as the caller said. */
        UNEQUAL_LINES,
        /** A file was read as one column, though a blank or a colon may separate several. */
        ONE_COLUMN,
        /** Whole numbers beyond 2<sup>53</sup> are held as labels, for a double would merge them. */
        LARGE_WHOLE_NUMBERS,
        /** Numbers with leading zeros are held as labels. */
        LEADING_ZEROS,
        /** A comma was taken for the decimal separator. */
        DECIMAL_COMMA,
        /** Most labels look like numbers, and some do not. */
        LOOKS_LIKE_NUMBERS,
        /** Most labels look like dates of a form that was not given. */
        LOOKS_LIKE_DATES,
        /** Points in time without end, which are held as missing. */
        INFINITE_TIMES,
        /** Points in time that microseconds in 64 bits cannot hold, which are missing. */
        TIMES_OUT_OF_RANGE,
        /** Whole numbers in a column declared as points in time were read as milliseconds since 1970. */
        NUMBERS_AS_TIMES,
        /** Objects and lists inside of values are held as their text. */
        NESTED_VALUES,
        /** The values are of several kinds and are held as their text. */
        MIXED_VALUES,
        /** Rows for which a summary of others holds no observation of a column are missing values. */
        ROWS_WITHOUT_OBSERVATION,
        /** Labels that are too long for a profile were shortened. */
        SHORTENED_LABELS,
        /** A column of labels holds numbers in one of the two data sets. */
        NUMBERS_BESIDE_LABELS,
        /** What a measure of drift does not see of a column, or took for equal. */
        DRIFT_MEASURE,
        /** A column is of a kind that is not judged for drift. */
        NOT_JUDGED,
        /** A column is in some of several files only. */
        COLUMN_NOT_IN_ALL_FILES,
        /** A file has names of columns, but no row. */
        NO_ROWS,
        /** There is no row at all, and nothing to judge. */
        NOTHING_TO_JUDGE
    }

    /** Checks that nothing is null. */
    public Remark {
        Objects.requireNonNull(topic, "topic must be given, but was null");
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(text, "text must be given, but was null");
    }

    // Written out: what a compiler makes is linked at its first use, which takes a fresh process milliseconds.
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Remark other
                && topic == other.topic
                && column.equals(other.column)
                && count == other.count
                && text.equals(other.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** A remark about the whole numbers of a column that a double cannot tell apart. */
    public static Remark largeWholeNumbers(String column, long count) {
        return new Remark(
                Topic.LARGE_WHOLE_NUMBERS,
                column,
                count,
                "column '" + column + "' holds " + count
                        + " whole numbers beyond 2^53, which a double would merge; they are labels");
    }

    /** A remark about whole numbers of a column with fractions that a double cannot tell apart. */
    public static Remark roundedWholeNumbers(String column, long count) {
        return new Remark(
                Topic.LARGE_WHOLE_NUMBERS,
                column,
                count,
                "column '" + column + "': " + count
                        + " whole numbers beyond 2^53 are rounded to the nearest double, for the column has fractions too");
    }

    /** A remark about points in time without end. */
    public static Remark infiniteTimes(String column, long count) {
        return new Remark(
                Topic.INFINITE_TIMES,
                column,
                count,
                "column '" + column + "' holds " + count + " infinite points in time, which are missing");
    }

    /** A remark about points in time that are too far away to be held. */
    public static Remark timesOutOfRange(String column, long count) {
        return new Remark(
                Topic.TIMES_OUT_OF_RANGE,
                column,
                count,
                "column '" + column + "' holds " + count
                        + " points in time beyond the years -290308 to 294247, which are missing");
    }

    /** A remark about whole numbers in a column declared as points in time. */
    public static Remark numbersAsTimes(String column, long count) {
        return new Remark(
                Topic.NUMBERS_AS_TIMES,
                column,
                count,
                "column '" + column + "' holds " + count
                        + " whole numbers as points in time, which are read as milliseconds since 1970");
    }

    /** A remark about a column that was left out, with the reason. */
    public static Remark leftOut(String column, String reason) {
        Objects.requireNonNull(reason, "reason must be given, but was null");
        return new Remark(Topic.COLUMN_LEFT_OUT, column, 1, "column '" + column + "' was left out, for " + reason);
    }

    /** A remark about rows for which a summary of others holds no observation. */
    public static Remark rowsWithoutObservation(String column, long count, long rows) {
        return new Remark(
                Topic.ROWS_WITHOUT_OBSERVATION,
                column,
                count,
                "column '" + column + "' has no observation in " + count + " of " + rows
                        + " summarized rows, which are missing values");
    }

    /**
     * A remark about a column that some of several files do not have.
     *
     * @param without how many files do not have it
     * @param files how many files there are
     * @param first the name of the first file without it
     */
    public static Remark notInAllFiles(String column, int without, int files, String first) {
        Objects.requireNonNull(first, "first must be given, but was null");
        return new Remark(
                Topic.COLUMN_NOT_IN_ALL_FILES,
                column,
                without,
                "column '" + column + "' is in " + (files - without) + " of " + files
                        + " files; its values are missing in the rows of " + first
                        + (without > 1 ? " and of " + (without - 1) + " more" : ""));
    }

    /** A remark about a file that has names of columns, but no row. */
    public static Remark noRows(String file) {
        Objects.requireNonNull(file, "file must be given, but was null");
        return new Remark(Topic.NO_ROWS, "", 1, file + " has no row; of what kinds its columns are is not known");
    }

    /** A remark that current data have no row. */
    public static Remark nothingToJudge() {
        return new Remark(Topic.NOTHING_TO_JUDGE, "", 1, "current has no rows: nothing can be judged");
    }

    /** A remark about labels of which a profile holds the beginning and a hash. */
    public static Remark shortenedLabels(String column, long count, int mostChars) {
        return new Remark(
                Topic.SHORTENED_LABELS,
                column,
                count,
                "column '" + column + "' had " + count + " values of more than " + mostChars
                        + " characters, of which the profile holds the beginning and a hash");
    }

    /** A remark about a column of labels that holds numbers in one data set only. */
    public static Remark numbersBesideLabels(String column, long rows, boolean current) {
        return new Remark(
                Topic.NUMBERS_BESIDE_LABELS,
                column,
                rows,
                "column '" + column + "' holds numbers in " + (current ? "current" : "the reference")
                        + " and labels in " + (current ? "the reference" : "current")
                        + "; they are compared by what they mean as labels");
    }

    /** A remark about how the drift of a column was measured. */
    public static Remark ofDriftMeasure(String column, String text) {
        Objects.requireNonNull(text, "text must be given, but was null");
        return new Remark(Topic.DRIFT_MEASURE, column, 1, "column '" + column + "': " + text);
    }

    /** A remark that a column was not judged, with the reason. */
    public static Remark notJudged(String column, String reason) {
        Objects.requireNonNull(reason, "reason must be given, but was null");
        return new Remark(Topic.NOT_JUDGED, column, 1, "column '" + column + "' was not judged: " + reason);
    }

    /** A remark that many labels look like numbers, with what else there is to say. */
    public static Remark looksLikeNumbers(String column, long like, long present, String further) {
        Objects.requireNonNull(further, "further must be given, but was null");
        return new Remark(
                Topic.LOOKS_LIKE_NUMBERS,
                column,
                like,
                "column '" + column + "': " + percent(like, present) + " of these labels look like numbers" + further);
    }

    /** A share in words, which are never those for all where it is not. */
    public static String percent(long part, long whole) {
        double percent = 100.0 * part / whole;
        return part < whole && percent > 99 ? "more than 99 %" : Math.round(percent) + " %";
    }

    /** Whether data are not there that the source has: a column, lines, or values. */
    public boolean isLoss() {
        return topic == Topic.COLUMN_LEFT_OUT || topic == Topic.UNEQUAL_LINES || topic == Topic.TIMES_OUT_OF_RANGE;
    }

    /**
     * The remarks of several readings as those of one: of remarks that differ in nothing but their count there is one,
     * with the sum, in the place of the first; a remark that does not count is there once.
     */
    public static List<Remark> merged(List<Remark> remarks) {
        Objects.requireNonNull(remarks, "remarks must be given, but was null");
        Map<List<Object>, Remark> merged = new LinkedHashMap<>();
        for (Remark remark : remarks) {
            merged.merge(List.of(remark.topic, remark.column, remark.textOfCount("\0")), remark, Remark::plus);
        }
        return List.copyOf(merged.values());
    }

    private Remark plus(Remark other) {
        long sum = count + other.count;
        return counts() ? new Remark(topic, column, sum, textOfCount(Long.toString(sum))) : this;
    }

    private boolean counts() {
        return switch (topic) {
            case COLUMN_LEFT_OUT,
                    DRIFT_MEASURE,
                    NOT_JUDGED,
                    LOOKS_LIKE_NUMBERS,
                    LOOKS_LIKE_DATES,
                    COLUMN_NOT_IN_ALL_FILES,
                    NO_ROWS,
                    NOTHING_TO_JUDGE -> false;
            default -> true;
        };
    }

    /** The text for another count, which is the first number after the name of the column. */
    private String textOfCount(String other) {
        Matcher number = Pattern.compile("(?<![\\w.])" + count + "(?![\\w.])").matcher(text);
        int begin = column.isEmpty() ? 0 : text.indexOf("'" + column + "'") + column.length() + 2;
        boolean found = counts() && begin <= text.length() && number.find(begin);
        return found ? text.substring(0, number.start()) + other + text.substring(number.end()) : text;
    }

    @Override
    public String toString() {
        return text;
    }
}
