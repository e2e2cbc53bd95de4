package io.github.driftlib.jdbc;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Amounts as PostgreSQL writes its type {@code money}: with the marks of the server's {@code lc_monetary}, such as
 * {@code -$1,234.56}, {@code 1.234,56 €} and {@code (¥5)}.
 */
final class MoneyText {

    private static final Pattern AMOUNT = Pattern.compile("\\d(?:\\D*\\d)*");
    private static final Pattern MARK = Pattern.compile("\\D+");
    private static final int DIGITS_OF_A_GROUP = 3;

    private MoneyText() {}

    /**
     * The amount of a text; null of null.
     *
     * @throws UnfitValue if the text holds no amount, or it cannot be told whether its one mark is the decimal one
     */
    static @Nullable BigDecimal amount(@Nullable String text) throws SQLException {
        if (text == null) {
            return null;
        }
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.find()) {
            throw new UnfitValue("must hold an amount of money, but was '" + text + "'");
        }
        String digits = amount.group();
        int decimals = decimals(digits, text);
        BigDecimal value = new BigDecimal(MARK.matcher(digits).replaceAll("")).movePointLeft(decimals);
        boolean negative = text.indexOf('-') >= 0 || text.indexOf('(') >= 0;
        return negative ? value.negate() : value;
    }

    /** How many of the digits are decimals: those after the last mark, unless it stands between groups. */
    private static int decimals(String digits, String text) throws UnfitValue {
        String last = null;
        int marks = 0;
        boolean different = false;
        int end = 0;
        for (Matcher mark = MARK.matcher(digits); mark.find(); marks++) {
            different |= last != null && !last.equals(mark.group());
            last = mark.group();
            end = mark.end();
        }
        int after = digits.length() - end;
        if (marks == 0 || after == DIGITS_OF_A_GROUP && marks > 1 && !different) {
            return 0;
        }
        if (after == DIGITS_OF_A_GROUP && marks == 1) {
            throw new UnfitValue("must hold an amount whose decimal mark can be told, but was '" + text
                    + "': cast the column to numeric");
        }
        return after;
    }
}
