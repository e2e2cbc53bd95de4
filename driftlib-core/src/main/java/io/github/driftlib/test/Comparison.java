package io.github.driftlib.test;

import io.github.driftlib.json.NumberText;
import io.github.driftlib.summary.ValueRange;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One comparison of a {@link Condition}: an operator and what a value is compared with. */
sealed interface Comparison {

    /** The name in JSON, such as {@code gte}. */
    String name();

    boolean holds(double value);

    /** Whether it holds for some value of a range. */
    boolean canHold(ValueRange range);

    /** Whether it does not hold for some value of a range. */
    boolean canFail(ValueRange range);

    /** What it compares with, as JSON has it: a number, a map of an approximate value, or a list. */
    Object json();

    /** The numbers at which the answer can change. */
    List<Double> edges();

    /** In words, such as {@code at least 3}. */
    String words();

    /** The comparison that {@link #name} and {@link #json} stand for. */
    static Comparison read(String name, Object operand) {
        if (operand instanceof List<?> list) {
            List<Double> values = list.stream().map(Comparison::number).toList();
            return switch (name) {
                case "is_in" -> new WithList(values, true);
                case "not_in" -> new WithList(values, false);
                default -> throw new IllegalArgumentException("operator '" + name + "' must not have a list");
            };
        }
        for (Operator operator : Operator.values()) {
            if (operator.name.equals(name)) {
                return operand instanceof Map<?, ?> approx
                        ? new WithBound(operator, approx(approx), false)
                        : new WithBound(operator, Condition.Approx.of(number(operand)), true);
            }
        }
        throw new IllegalArgumentException(
                "operator must be one of [eq, not_eq, gt, gte, lt, lte, is_in, not_in], but was '" + name + "'");
    }

    private static Condition.Approx approx(Map<?, ?> fields) {
        for (Object field : fields.keySet()) {
            if (!List.of("value", "relative", "absolute").contains(field)) {
                throw new IllegalArgumentException(
                        "an approximate bound must have value, relative and absolute only, but has '" + field + "'");
            }
        }
        Condition.Approx approx = Condition.Approx.of(number(fields.get("value")));
        if (fields.get("relative") != null) {
            approx = approx.relative(number(fields.get("relative")));
        }
        return fields.get("absolute") == null ? approx : approx.absolute(number(fields.get("absolute")));
    }

    private static double number(@Nullable Object operand) {
        if (operand instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("operand must be a number, but was " + operand);
    }

    /** How a value is compared with a bound. */
    enum Operator {
        EQ("eq", "equal to"),
        NOT_EQ("not_eq", "other than"),
        GT("gt", "greater than"),
        GTE("gte", "at least"),
        LT("lt", "less than"),
        LTE("lte", "at most");

        private final String name;
        private final String words;

        Operator(String name, String words) {
            this.name = name;
            this.words = words;
        }
    }

    /** A comparison with one bound, exact where {@code exact}, within its tolerance otherwise. */
    record WithBound(Operator operator, Condition.Approx bound, boolean exact) implements Comparison {

        @Override
        public String name() {
            return operator.name;
        }

        @Override
        public boolean holds(double x) {
            double value = bound.value();
            double tolerance = exact ? 0 : bound.tolerance();
            return switch (operator) {
                case EQ -> value - tolerance <= x && x <= value + tolerance;
                case NOT_EQ -> x < value - tolerance || x > value + tolerance;
                case GT -> x > value + tolerance;
                case GTE -> x >= value - tolerance;
                case LT -> x < value - tolerance;
                case LTE -> x <= value + tolerance;
            };
        }

        @Override
        public List<Double> edges() {
            double tolerance = exact ? 0 : bound.tolerance();
            return List.of(bound.value() - tolerance, bound.value(), bound.value() + tolerance);
        }

        @Override
        public boolean canHold(ValueRange range) {
            double tolerance = exact ? 0 : bound.tolerance();
            return switch (operator) {
                case EQ -> range.lowest() <= bound.value() + tolerance && range.highest() >= bound.value() - tolerance;
                case GT, GTE -> holds(range.highest());
                case NOT_EQ -> holds(range.lowest()) || holds(range.highest());
                case LT, LTE -> holds(range.lowest());
            };
        }

        @Override
        public boolean canFail(ValueRange range) {
            return switch (operator) {
                case EQ -> !holds(range.lowest()) || !holds(range.highest());
                case NOT_EQ -> new WithBound(Operator.EQ, bound, exact).canHold(range);
                case GT, GTE -> !holds(range.lowest());
                case LT, LTE -> !holds(range.highest());
            };
        }

        @Override
        public Object json() {
            return exact ? (Object) bound.value() : bound.fields();
        }

        @Override
        public String words() {
            return operator.words + " " + NumberText.of(bound.value())
                    + (exact ? "" : " ± " + NumberText.of(bound.tolerance()));
        }
    }

    /** Whether a value is one of a list. */
    record WithList(List<Double> values, boolean among) implements Comparison {

        public WithList {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("values must not be empty, for nothing is one of none");
            }
            for (double value : values) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException("values must be finite, but one was " + value);
                }
            }
        }

        @Override
        public String name() {
            return among ? "is_in" : "not_in";
        }

        @Override
        public boolean holds(double value) {
            return values.contains(value + 0.0) == among;
        }

        @Override
        public List<Double> edges() {
            return values;
        }

        @Override
        public boolean canHold(ValueRange range) {
            return among ? oneIn(range) : otherIn(range);
        }

        @Override
        public boolean canFail(ValueRange range) {
            return among ? otherIn(range) : oneIn(range);
        }

        private boolean oneIn(ValueRange range) {
            return values.stream().anyMatch(value -> range.lowest() <= value && value <= range.highest());
        }

        private boolean otherIn(ValueRange range) {
            return range.lowest() < range.highest() || !values.contains(range.lowest() + 0.0);
        }

        @Override
        public Object json() {
            return values;
        }

        @Override
        public String words() {
            return (among ? "one of " : "none of ")
                    + values.stream().map(NumberText::of).toList();
        }
    }
}
