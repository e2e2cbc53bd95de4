package io.github.driftlib.test;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.test.Comparison.Operator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a value must satisfy: one comparison or several, all of which must hold.
 *
 * <pre>{@code
 * Condition.eq(Condition.Approx.of(400).relative(0.1));     // 400 within 10 %
 * Condition.gte(0).and(Condition.lt(1));          // in [0, 1)
 * }</pre>
 *
 * <p>Bounds are finite numbers, or approximate ones; see {@link Condition.Approx} for how a tolerance counts.
 */
public final class Condition {

    private final List<Comparison> comparisons;

    private Condition(List<Comparison> comparisons) {
        this.comparisons = List.copyOf(comparisons);
    }

    private static Condition of(Operator operator, double bound) {
        return new Condition(List.of(new Comparison.WithBound(operator, Approx.of(bound), true)));
    }

    private static Condition of(Operator operator, Approx bound) {
        return new Condition(List.of(new Comparison.WithBound(operator, bound, false)));
    }

    /** The value equals the bound. */
    public static Condition eq(double bound) {
        return of(Operator.EQ, bound);
    }

    /** The value equals the bound within its tolerance. */
    public static Condition eq(Approx bound) {
        Objects.requireNonNull(bound, "bound must be given, but was null");
        return of(Operator.EQ, bound);
    }

    /** The value differs from the bound. */
    public static Condition notEq(double bound) {
        return of(Operator.NOT_EQ, bound);
    }

    /** The value differs from the bound by more than its tolerance. */
    public static Condition notEq(Approx bound) {
        Objects.requireNonNull(bound, "bound must be given, but was null");
        return of(Operator.NOT_EQ, bound);
    }

    /** The value is greater than the bound. */
    public static Condition gt(double bound) {
        return of(Operator.GT, bound);
    }

    /** The value is greater than the bound and its tolerance. */
    public static Condition gt(Approx bound) {
        Objects.requireNonNull(bound, "bound must be given, but was null");
        return of(Operator.GT, bound);
    }

    /** The value is at least the bound. */
    public static Condition gte(double bound) {
        return of(Operator.GTE, bound);
    }

    /** The value is at least the bound less its tolerance. */
    public static Condition gte(Approx bound) {
        Objects.requireNonNull(bound, "bound must be given, but was null");
        return of(Operator.GTE, bound);
    }

    /** The value is less than the bound. */
    public static Condition lt(double bound) {
        return of(Operator.LT, bound);
    }

    /** The value is less than the bound less its tolerance. */
    public static Condition lt(Approx bound) {
        Objects.requireNonNull(bound, "bound must be given, but was null");
        return of(Operator.LT, bound);
    }

    /** The value is at most the bound. */
    public static Condition lte(double bound) {
        return of(Operator.LTE, bound);
    }

    /** The value is at most the bound and its tolerance. */
    public static Condition lte(Approx bound) {
        Objects.requireNonNull(bound, "bound must be given, but was null");
        return of(Operator.LTE, bound);
    }

    /** The value is one of the given ones. */
    public static Condition isIn(double... values) {
        Objects.requireNonNull(values, "values must be given, but was null");
        return new Condition(List.of(withList(values, true)));
    }

    /** The value is none of the given ones. */
    public static Condition notIn(double... values) {
        Objects.requireNonNull(values, "values must be given, but was null");
        return new Condition(List.of(withList(values, false)));
    }

    private static Comparison withList(double[] values, boolean among) {
        return new Comparison.WithList(
                Arrays.stream(values).map(value -> value + 0.0).boxed().toList(), among);
    }

    /**
     * Both conditions.
     *
     * @throws IllegalArgumentException if both use the same operator, or no number satisfies both
     */
    public Condition and(Condition other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        List<Comparison> both = new ArrayList<>(comparisons);
        for (Comparison comparison : other.comparisons) {
            if (comparisons.stream().anyMatch(mine -> mine.name().equals(comparison.name()))) {
                throw new IllegalArgumentException(
                        "operators must be different, but '" + comparison.name() + "' is there twice");
            }
            both.add(comparison);
        }
        return possible(new Condition(both));
    }

    /** The condition, if a number satisfies it: one at which a comparison changes, or beside it. */
    private static Condition possible(Condition condition) {
        boolean found = condition.comparisons.stream()
                .flatMap(comparison -> comparison.edges().stream())
                .flatMap(edge -> Stream.of(edge, Math.nextDown(edge), Math.nextUp(edge)))
                .anyMatch(condition::holds);
        if (!found) {
            throw new IllegalArgumentException("a number must satisfy the condition, but none is " + condition);
        }
        return condition;
    }

    /** Whether a finite value satisfies all comparisons. */
    public boolean holds(double value) {
        return comparisons.stream().allMatch(comparison -> comparison.holds(value));
    }

    /** Whether every value of a range satisfies all comparisons. */
    boolean holdsThroughout(ValueRange range) {
        return comparisons.stream().noneMatch(comparison -> comparison.canFail(range));
    }

    /** Whether no value of a range satisfies one of the comparisons. */
    boolean failsThroughout(ValueRange range) {
        return comparisons.stream().anyMatch(comparison -> !comparison.canHold(range));
    }

    /**
     * The comparisons by operator, as in Evidently's JSON: {@code {"gte": 0, "eq": {"value": 400, "relative": 0.1}}}.
     */
    @JsonValue
    public Map<String, Object> comparisons() {
        Map<String, Object> byOperator = new LinkedHashMap<>();
        comparisons.forEach(comparison -> byOperator.put(comparison.name(), comparison.json()));
        return byOperator;
    }

    @JsonCreator
    static Condition read(Map<String, Object> comparisons) {
        List<Comparison> read = new ArrayList<>();
        comparisons.forEach((name, operand) -> read.add(Comparison.read(name, operand)));
        if (read.isEmpty()) {
            throw new IllegalArgumentException("condition must have a comparison, but is empty");
        }
        return possible(new Condition(read));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Condition other && comparisons.equals(other.comparisons);
    }

    @Override
    public int hashCode() {
        return comparisons.hashCode();
    }

    /** The condition in words, such as {@code at least 0 and less than 1}. */
    @Override
    public String toString() {
        return comparisons.stream().map(Comparison::words).collect(Collectors.joining(" and "));
    }

    /**
     * A value with a tolerance: t = max(|value| relative, absolute).
     *
     * <p>A {@link Condition} that compares with it takes x for equal where value - t &lt;= x &lt;= value + t. Strict
     * comparisons shrink by the tolerance (x &lt; value - t, x &gt; value + t), the others widen by it (x &lt;= value +
     * t, x &gt;= value - t). As in Evidently.
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
                throw new IllegalArgumentException("relative and absolute must be at least 0 and finite, but were "
                        + relative + " and " + absolute);
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
}
