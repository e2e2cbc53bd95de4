package io.github.driftlib.finding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in sentences: as many digits as a reader needs, the same in any country and on any computer. */
public final class FindingWords {

    private static final int DIGITS = 4;

    private static final Map<String, String> LONG = longNames();
    private static final Pattern SHORT = Pattern.compile("\\b(" + String.join("|", LONG.keySet()) + ")\\b");

    private static final Pattern LONG_NUMBER = Pattern.compile("-?\\d+\\.\\d{3,}(?:E-?\\d+)?");

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

    /**
     * A text whose long numbers have at most four significant digits: {@code 2.7003639 and above} is {@code 2.7 and
     * above}.
     */
    public static String withShortNumbers(String text) {
        Objects.requireNonNull(text, "text must be given, but was null");
        return LONG_NUMBER.matcher(text).replaceAll(found -> number(Double.parseDouble(found.group())));
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

    /**
     * {@code mean_abs_error} is {@code mean absolute error}: short names in full, abbreviations as people write them.
     */
    public static String words(String field) {
        Objects.requireNonNull(field, "field must be given, but was null");
        String spaced = field.replace('_', ' ');
        return SHORT.matcher(spaced).replaceAll(found -> Matcher.quoteReplacement(LONG.get(found.group())));
    }

    private static Map<String, String> longNames() {
        // Names of several words stand before those of the words in them.
        Map<String, String> names = new LinkedHashMap<>();
        names.put("abs error max default", "largest absolute error of the best constant");
        names.put("abs error max by ref", "largest absolute error of the reference's constant");
        names.put("rmse default", "root mean squared error of the best constant");
        names.put("rmse by ref", "root mean squared error of the reference's constant");
        names.put("error default", "error of the best constant");
        names.put("error by ref", "error of the reference's constant");
        names.put("abs error max", "largest absolute error");
        names.put("abs perc error std", "standard deviation of the absolute percentage error");
        names.put("abs error std", "standard deviation of the absolute error");
        names.put("error std", "standard deviation of the error");
        names.put("abs max", "largest absolute");
        names.put("abs", "absolute");
        names.put("perc", "percentage");
        names.put("mae", "mean absolute error");
        names.put("mape", "mean absolute percentage error");
        names.put("mse", "mean squared error");
        names.put("rmse", "root mean squared error");
        names.put("msle", "mean squared logarithmic error");
        names.put("rmsle", "root mean squared logarithmic error");
        names.put("log loss", "logarithmic loss");
        names.put("std", "standard deviation");
        names.put("roc auc", "ROC AUC");
        names.put("pr auc", "PR AUC");
        names.put("f1", "F1");
        names.put("r2", "R2");
        names.put("ndcg", "NDCG");
        names.put("psi", "PSI");
        names.put("tpr", "true positive rate");
        names.put("tnr", "true negative rate");
        names.put("fpr", "false positive rate");
        names.put("fnr", "false negative rate");
        names.put("p value", "p-value");
        names.put("num", "number");
        names.put("diff", "difference");
        names.put("corr", "correlation");
        names.put("pred", "predicted");
        return names;
    }
}
