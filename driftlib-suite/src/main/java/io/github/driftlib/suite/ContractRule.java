package io.github.driftlib.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.Tests;
import io.github.driftlib.quality.missing.ColumnMissingValuesMetric;
import io.github.driftlib.summary.MissingKind;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.TestPreset;
import io.github.driftlib.test.ValueTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A quality rule of a data contract.
 *
 * @param rule the rule as JSON
 * @param column the property it belongs to; empty for the whole object
 */
record ContractRule(JsonNode rule, Optional<String> column) {

    private static final double PERCENT = 100;

    static ContractRule of(Node.Mapping rule, Optional<String> column) {
        return new ContractRule(rule.json(), column);
    }

    /** The test that asks the same; empty where there is none. */
    Optional<TestPreset> test() {
        if (!rule.path("type").asText("library").equals("library")) {
            return Optional.empty();
        }
        Optional<TestPreset> test = column.isPresent() && metric().equals("duplicateValues")
                ? noDuplicates()
                : asked().flatMap(asked -> condition().map(asked::must));
        boolean warns = Set.of("info", "warning").contains(rule.path("severity").asText());
        return warns ? test.map(TestPreset::notCritical) : test;
    }

    private String metric() {
        return rule.path("metric").asText(rule.path("rule").asText());
    }

    private boolean inPercent() {
        return rule.path("unit").asText().equals("percent");
    }

    private Optional<ValueTest<?>> asked() {
        if (column.isEmpty()) {
            return switch (metric()) {
                case "rowCount" -> Optional.of(Tests.numberOfRows());
                case "duplicateValues" ->
                    rule.path("arguments").has("properties") || inPercent()
                            ? Optional.empty()
                            : Optional.of(Tests.numberOfDuplicatedRows());
                default -> Optional.empty();
            };
        }
        String name = column.get();
        return switch (metric()) {
            case "rowCount" -> Optional.of(Tests.numberOfRows());
            case "nullValues" -> Optional.of(missing(name, List.of(new MissingKind.Absent())));
            case "missingValues" -> Optional.of(missing(name, missingKinds()));
            case "invalidValues" -> invalid(name);
            default -> Optional.empty();
        };
    }

    /** That there is none; of how many duplicates there may be, no test speaks. */
    private Optional<TestPreset> noDuplicates() {
        return rule.path("mustBe").isNumber() && rule.path("mustBe").asDouble() == 0
                ? column.map(Tests::columnAllUnique)
                : Optional.empty();
    }

    static ValueTest<?> nulls(String name) {
        return Tests.columnNumberOfMissingValues(
                new ColumnMissingValuesMetric(name, List.of(new MissingKind.Absent()), true));
    }

    private ValueTest<?> missing(String name, List<MissingKind> kinds) {
        ColumnMissingValuesMetric metric = new ColumnMissingValuesMetric(name, kinds, true);
        return inPercent() ? Tests.columnShareOfMissingValues(metric) : Tests.columnNumberOfMissingValues(metric);
    }

    private List<MissingKind> missingKinds() {
        List<MissingKind> kinds = new ArrayList<>();
        rule.path("arguments").path("missingValues").forEach(value -> kinds.add(kind(value)));
        return kinds.isEmpty() ? MissingKind.DEFAULTS : List.copyOf(kinds);
    }

    private static MissingKind kind(JsonNode value) {
        if (value.isNull()) {
            return new MissingKind.Absent();
        }
        return value.isNumber() ? MissingKind.of(value.asDouble()) : MissingKind.of(value.asText());
    }

    private Optional<ValueTest<?>> invalid(String name) {
        JsonNode arguments = rule.path("arguments");
        if (arguments.has("validValues")) {
            List<String> values = new ArrayList<>();
            arguments.path("validValues").forEach(value -> values.add(value.asText()));
            return Optional.of(
                    inPercent()
                            ? Tests.shareOfOutOfListValues(name, values)
                            : Tests.numberOfOutOfListValues(name, values));
        }
        return arguments.has("pattern") && !inPercent()
                ? Optional.of(Tests.columnRegExp(name, arguments.path("pattern").asText()))
                : Optional.empty();
    }

    private Optional<Condition> condition() {
        Condition condition = null;
        for (var operator : rule.properties()) {
            Optional<Condition> one = comparison(operator.getKey(), operator.getValue());
            if (operator.getKey().startsWith("must") && one.isEmpty()) {
                return Optional.empty();
            }
            if (one.isPresent()) {
                condition = condition == null ? one.get() : condition.and(one.get());
            }
        }
        return Optional.ofNullable(condition);
    }

    private double bound(JsonNode value) {
        if (!value.isNumber()) {
            throw new IllegalArgumentException("a bound of a quality rule must be a number, but was " + value);
        }
        return inPercent() ? value.asDouble() / PERCENT : value.asDouble();
    }

    private Optional<Condition> comparison(String operator, JsonNode value) {
        return switch (operator) {
            case "mustBe" -> Optional.of(Condition.eq(bound(value)));
            case "mustNotBe" -> Optional.of(Condition.notEq(bound(value)));
            case "mustBeGreaterThan" -> Optional.of(Condition.gt(bound(value)));
            case "mustBeGreaterOrEqualTo" -> Optional.of(Condition.gte(bound(value)));
            case "mustBeLessThan" -> Optional.of(Condition.lt(bound(value)));
            case "mustBeLessOrEqualTo" -> Optional.of(Condition.lte(bound(value)));
            case "mustBeBetween" ->
                value.size() == 2
                        ? Optional.of(Condition.gte(bound(value.get(0))).and(Condition.lte(bound(value.get(1)))))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }
}
