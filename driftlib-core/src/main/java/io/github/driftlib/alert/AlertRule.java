package io.github.driftlib.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.driftlib.detect.Baseline;
import io.github.driftlib.detect.Cusum;
import io.github.driftlib.detect.DetectorSettings;
import io.github.driftlib.detect.Ewma;
import io.github.driftlib.detect.FalseAlarms;
import io.github.driftlib.detect.Shewhart;
import io.github.driftlib.history.LearnedRange;
import io.github.driftlib.json.Json;
import io.github.driftlib.sink.webhook.Notice.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What of a history is watched: a value. Equal rules have equal keys. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "rule")
@JsonSubTypes({@JsonSubTypes.Type(AlertRule.OfValues.class), @JsonSubTypes.Type(AlertRule.OfTests.class)})
public sealed interface AlertRule {

    /** The kind and the parameters that were set, as JSON. */
    default String key() {
        return Json.parameters(this).toString();
    }

    /** How much it matters. */
    Severity severity();

    /** How the range of its values is learned; null where none is. */
    default @Nullable LearnedRange learned() {
        return null;
    }

    /**
     * Values of a metric, each column's a series of its own: bad outside of the range that was learned, or beyond a
     * limit.
     *
     * @param metric the name of the metric, or its whole series as a {@link io.github.driftlib.metric.Metric.Key} has
     *     it
     * @param field the name of the value
     * @param column the column it is about, the empty string for the whole data set; each column where it is null
     * @param side on which side of its range a value is bad
     * @param learned how the range is learned; none where it is null
     * @param lowest what no value may be below, or null; it holds from the first run
     * @param highest what no value may be above, or null; it holds from the first run
     * @param chart in place of ranges, what watches the series; null for ranges
     * @param severity how much it matters; twice as far off as the range goes is critical
     */
    record OfValues(
            String metric,
            String field,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String column,

            Side side,
            @Nullable LearnedRange learned,
            @Nullable Double lowest,
            @Nullable Double highest,
            @Nullable Chart chart,
            Severity severity)
            implements AlertRule {

        /** Checks the parameters. */
        public OfValues {
            Objects.requireNonNull(metric, "metric must be given, but was null");
            Objects.requireNonNull(field, "field must be given, but was null");
            Objects.requireNonNull(side, "side must be given, but was null");
            Objects.requireNonNull(severity, "severity must be given, but was null");
            if (learned == null && lowest == null && highest == null) {
                throw new IllegalArgumentException("learned, lowest or highest must be given, but none was");
            }
            if (chart != null && learned == null) {
                throw new IllegalArgumentException("learned must be given with a chart, but was not");
            }
            number("lowest", lowest);
            number("highest", highest);
            if (lowest != null && highest != null && lowest > highest) {
                throw new IllegalArgumentException("lowest must be at most " + highest + ", but was " + lowest);
            }
        }

        private static void number(String name, @Nullable Double limit) {
            if (limit != null && limit.isNaN()) {
                throw new IllegalArgumentException(name + " must be a number, but was NaN");
            }
        }

        /** The same of one column. */
        public OfValues column(String column) {
            Objects.requireNonNull(column, "column must be given, but was null");
            return new OfValues(metric, field, column, side, learned, lowest, highest, chart, severity);
        }

        /** The same for one side. */
        public OfValues side(Side side) {
            return new OfValues(metric, field, column, side, learned, lowest, highest, chart, severity);
        }

        /** The same with a range learned in another way. */
        public OfValues learned(LearnedRange learned) {
            Objects.requireNonNull(learned, "learned must be given, but was null");
            return new OfValues(metric, field, column, side, learned, lowest, highest, chart, severity);
        }

        /** The same by its limits alone, of which one must be set: without a learned range, and so without a chart. */
        public OfValues withoutLearned() {
            return new OfValues(metric, field, column, side, null, lowest, highest, null, severity);
        }

        /** The same with what no value may be below; it holds from the first run. */
        public OfValues lowest(double lowest) {
            return new OfValues(metric, field, column, side, learned, lowest, highest, chart, severity);
        }

        /** The same with what no value may be above; it holds from the first run. */
        public OfValues highest(double highest) {
            return new OfValues(metric, field, column, side, learned, lowest, highest, chart, severity);
        }

        /** The same with both limits. */
        public OfValues limits(double lowest, double highest) {
            return new OfValues(metric, field, column, side, learned, lowest, highest, chart, severity);
        }

        /** The same by its learned range alone. */
        public OfValues withoutLimits() {
            return new OfValues(metric, field, column, side, learned, null, null, chart, severity);
        }

        /** The same with a chart in place of ranges. */
        public OfValues chart(Chart chart) {
            Objects.requireNonNull(chart, "chart must be given, but was null");
            return new OfValues(metric, field, column, side, learned, lowest, highest, chart, severity);
        }

        /** The same with ranges in place of a chart. */
        public OfValues withoutChart() {
            return new OfValues(metric, field, column, side, learned, lowest, highest, null, severity);
        }

        /** The same with another severity. */
        public OfValues severity(Severity severity) {
            return new OfValues(metric, field, column, side, learned, lowest, highest, chart, severity);
        }
    }

    /**
     * Tests: bad where one failed or could not be judged.
     *
     * @param name what the test is called; each test where it is null
     * @param column the column it is about; each where it is null
     * @param severity how much a failure matters
     */
    record OfTests(
            @Nullable String name,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String column,

            Severity severity)
            implements AlertRule {

        /** Checks the severity. */
        public OfTests {
            Objects.requireNonNull(severity, "severity must be given, but was null");
        }
    }

    /** Values of a metric in each column, learned by weekday; a warning on either side. */
    static OfValues values(String metric, String field) {
        return new OfValues(
                metric,
                field,
                null,
                Side.BOTH,
                LearnedRange.of(LearnedRange.Season.WEEKDAY),
                null,
                null,
                null,
                Severity.WARNING);
    }

    /** All tests; a failure is critical. */
    static OfTests tests() {
        return new OfTests(null, null, Severity.CRITICAL);
    }

    /** Rules as a JSON list. */
    static String toJson(List<AlertRule> rules) {
        Objects.requireNonNull(rules, "rules must be given, but was null");
        return Json.text(Json.parameters(new Written(rules)).path("rules"));
    }

    /**
     * The rules of a JSON list.
     *
     * @throws IllegalArgumentException if it holds something else
     */
    static List<AlertRule> fromJson(String json) {
        Objects.requireNonNull(json, "json must be given, but was null");
        List<AlertRule> rules = new ArrayList<>();
        Json.read(json).forEach(rule -> rules.add(Json.value(rule, AlertRule.class)));
        return List.copyOf(rules);
    }

    /**
     * A list with the type of its elements, by which each writes its kind.
     *
     * @param rules the rules
     */
    record Written(List<AlertRule> rules) {}

    /**
     * A chart over a series, in place of ranges: each value less what was expected, in deviations, goes into a detector
     * whose mean run to a false alarm is what the budget gives the series.
     */
    enum Chart {
        /** {@link Cusum}: for lasting shifts. */
        CUSUM,
        /** {@link Ewma}: for lasting shifts too. */
        EWMA,
        /** {@link Shewhart}: for single values. */
        SHEWHART;

        private static final double SHORTEST = 10;
        private static final double LONGEST = 1e8;

        DetectorSettings settings(double alertsPerCheck) {
            FalseAlarms alarms = FalseAlarms.every(Math.max(SHORTEST, Math.min(LONGEST, 1 / alertsPerCheck)));
            Baseline standard = Baseline.known(0, 1);
            return switch (this) {
                case CUSUM -> Cusum.of(standard, alarms);
                case EWMA -> Ewma.of(standard, alarms);
                case SHEWHART -> Shewhart.of(standard, alarms);
            };
        }
    }

    /** On which side of its range a value is bad. */
    enum Side {
        /** On either. */
        BOTH,
        /** Above: for scores, errors and losses. */
        ABOVE,
        /** Below: for rates of what is good. */
        BELOW
    }
}
