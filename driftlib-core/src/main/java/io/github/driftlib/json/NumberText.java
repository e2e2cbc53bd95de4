package io.github.driftlib.json;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Numbers in sentences: six significant digits, and none after the point of a whole number; what is not finite is
 * {@code ∞} or {@code no number}.
 */
public final class NumberText {

    private static final MathContext SIX_DIGITS = new MathContext(6);
    private static final double LONGEST = 1e12;
    private static final double SHORTEST = 1e-6;

    private NumberText() {}

    /** The number as text. */
    public static String of(double number) {
        if (!Double.isFinite(number)) {
            return Double.isNaN(number) ? "no number" : number > 0 ? "∞" : "-∞";
        }
        double size = Math.abs(number);
        if (size < LONGEST && number == Math.rint(number)) {
            return Long.toString((long) number);
        }
        if (size >= LONGEST || size < SHORTEST) {
            return new BigDecimal(number).round(SIX_DIGITS).stripTrailingZeros().toString();
        }
        return new BigDecimal(number).round(SIX_DIGITS).stripTrailingZeros().toPlainString();
    }
}
