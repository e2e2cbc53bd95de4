package io.github.driftlib.test;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A value with a tolerance: t = max(|value| relative, absolute).
 *
 * <p>A {@link Condition} that compares with it takes x for equal where value - t &lt;= x &lt;= value + t. Strict
 * comparisons shrink by the tolerance (x &lt; value - t, x &gt; value + t), the others widen by it (x &lt;= value + t,
 * x &gt;= value - t). As in Evidently.
 *
 * @param value the value
 * @param relative the tolerance as a share of the value's magnitude, at least 0; 1e-6 unless said otherwise
 * @param absolute the smallest tolerance, at least 0; 1e-12 unless said otherwise
 */
public record Approx(double value, double relative, double absolute) {

    private static final double DEFAULT_RELATIVE = 1e-6;
    private static final double DEFAULT_ABSOLUTE = 1e-12;

    /** Checks that the value is finite and that both tolerances are at least 0 and finite. */
    public Approx {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be finite, but was " + value);
        }
        if (!(relative >= 0) || !(absolute >= 0) || Double.isInfinite(relative) || Double.isInfinite(absolute)) {
            throw new IllegalArgumentException(
                    "relative and absolute must be at least 0 and finite, but were " + relative + " and " + absolute);
        }
    }

    /** A value with the default tolerance. */
    public static Approx of(double value) {
        return new Approx(value, DEFAULT_RELATIVE, DEFAULT_ABSOLUTE);
    }

    /** The same value with another relative tolerance. */
    public Approx relative(double relative) {
        return new Approx(value, relative, absolute);
    }

    /** The same value with another smallest tolerance. */
    public Approx absolute(double absolute) {
        return new Approx(value, relative, absolute);
    }

    /** The fields by name, in their order. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("value", value);
        fields.put("relative", relative);
        fields.put("absolute", absolute);
        return fields;
    }

    /** The tolerance, in units of the value. */
    public double tolerance() {
        return Math.max(Math.abs(value) * relative, absolute);
    }
}
