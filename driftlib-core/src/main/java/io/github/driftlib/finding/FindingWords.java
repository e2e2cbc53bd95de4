package io.github.driftlib.finding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Objects;

/** Numbers in sentences: as many digits as a reader needs, the same in any country and on any computer. */
public final class FindingWords {

    private static final int DIGITS = 4;

    private FindingWords() {}

    /** A number with at most four significant digits; whole numbers have all of theirs, by thousands. */
    public static String number(double value) {
        double size = Math.abs(value);
        if (value == Math.rint(value) && size < 1e12 || size >= 1000 && size < 1e12) {
            return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(Math.rint(value));
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
        return size < 1e-4 || size >= 1e12
                ? new DecimalFormat("0.###E0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(rounded)
                : rounded.stripTrailingZeros().toPlainString();
    }

    /** A share in percent, such as {@code 10.4 %}. */
    public static String percent(double share) {
        double percent = 100 * share;
        double size = Math.abs(percent);
        if (percent != 0 && size < 0.01) {
            return percent > 0 ? "<0.01\u00a0%" : number(percent) + "\u00a0%";
        }
        String digits = size < 1 ? "0.##" : "0.#";
        return new DecimalFormat(digits, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(percent) + "\u00a0%";
    }

    /** A number of things, such as {@code 1 row} and {@code 2 rows}. */
    public static String counted(long count, String noun) {
        Objects.requireNonNull(noun, "noun must be given, but was null");
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** {@code mean_abs_error} is {@code mean abs error}. */
    public static String words(String field) {
        Objects.requireNonNull(field, "field must be given, but was null");
        return field.replace('_', ' ');
    }
}
