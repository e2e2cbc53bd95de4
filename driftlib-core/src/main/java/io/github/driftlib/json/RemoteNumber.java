package io.github.driftlib.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;

/** A JSON number whose exponent {@link BigDecimal} does not hold: it equals none but those that are written like it. */
final class RemoteNumber extends DecimalNode {

    private static final long serialVersionUID = 1L;

    private final BigInteger digits;
    private final BigInteger exponent;

    private RemoteNumber(BigInteger digits, BigInteger exponent) {
        super(new BigDecimal(digits));
        this.digits = digits;
        this.exponent = exponent;
    }

    /** The number of a text such as {@code -1.5e99999999999}. */
    static JsonNode of(String text) {
        int mark = Math.max(text.indexOf('e'), text.indexOf('E'));
        BigDecimal mantissa = new BigDecimal(text.substring(0, mark)).stripTrailingZeros();
        BigInteger exponent = new BigInteger(text.substring(mark + 1)).subtract(BigInteger.valueOf(mantissa.scale()));
        return mantissa.signum() == 0
                ? DecimalNode.valueOf(BigDecimal.ZERO)
                : new RemoteNumber(mantissa.unscaledValue(), exponent);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RemoteNumber that && digits.equals(that.digits) && exponent.equals(that.exponent);
    }

    @Override
    public int hashCode() {
        return Objects.hash(digits, exponent);
    }
}
