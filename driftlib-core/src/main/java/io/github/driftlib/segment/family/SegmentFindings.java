package io.github.driftlib.segment.family;

import static io.github.driftlib.finding.FindingWords.counted;
import static io.github.driftlib.finding.FindingWords.number;
import static io.github.driftlib.finding.FindingWords.words;

import io.github.driftlib.family.Families;
import io.github.driftlib.finding.Chance;
import io.github.driftlib.finding.Finding;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.segment.SegmentedMetric;
import io.github.driftlib.segment.SegmentedMetric.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is found in segments: what is found in each of them on its own, each one sharing the level of chance with the
 * others; and the one that costs most, by how much worse it is than all rows times how many rows it has.
 */
@SuppressWarnings("rawtypes") // The results of segments are of any metric.
final class SegmentFindings {

    /** The values that segments are compared by, the first there is: 1 where a larger one is worse, else -1. */
    private static final List<Map.Entry<String, Integer>> COMPARED = List.of(
            Map.entry("mean_abs_error", 1),
            Map.entry("accuracy", -1),
            Map.entry("estimated_mae", 1),
            Map.entry("log_loss", 1),
            Map.entry("f1", -1));

    private SegmentFindings() {}

    static List<FindingRule<?>> rules() {
        return List.of(new FindingRule<>(SegmentedMetric.Result.class, SegmentFindings::of));
    }

    private static List<Finding> of(FindingRule.Input<SegmentedMetric.Result> input) {
        SegmentedMetric.Result<?> result = input.result();
        List<Finding> found = new ArrayList<>();
        List<? extends Outcome<?>> told = result.segments().stream()
                .filter(segment -> segment.result() != null && !segment.small())
                .toList();
        Chance chance = new Chance(input.chance().questions() * Math.max(1, told.size()));
        List<FindingRule<?>> rules = Families.found().findings();
        for (Outcome<?> segment : told) {
            String name = segment.segment().within(result.columnName());
            for (FindingRule<?> rule : rules) {
                rule.find(input.metric(), segment.result(), Optional.empty(), chance).stream()
                        .filter(finding -> finding.severity() != Finding.Severity.NOTE)
                        .map(finding -> within(name, finding))
                        .forEach(found::add);
            }
        }
        COMPARED.stream()
                .filter(each -> value(result.overall().result(), each.getKey()).isPresent())
                .findFirst()
                .flatMap(each -> dearest(input, told, each.getKey(), each.getValue()))
                .ifPresent(found::add);
        return found;
    }

    private static Finding within(String name, Finding finding) {
        return new Finding(
                finding.severity(),
                Finding.Kind.WORST_SEGMENT,
                finding.column().isEmpty() ? name : finding.column() + ", " + name,
                name + ": " + finding.text(),
                finding.excess(),
                finding.evidence(),
                finding.next());
    }

    private static Optional<Double> value(@Nullable MetricResult result, String field) {
        return result == null
                ? Optional.empty()
                : result.values().stream()
                        .filter(value ->
                                value.column().isEmpty() && value.field().equals(field))
                        .map(MetricValue::number)
                        .findFirst();
    }

    private static Optional<Finding> dearest(
            FindingRule.Input<SegmentedMetric.Result> input, List<? extends Outcome<?>> told, String field, int worse) {
        double overall = value(input.result().overall().result(), field).orElseThrow();
        record Cost(Outcome<?> segment, double value, double cost) {}
        return told.stream()
                .flatMap(segment -> value(segment.result(), field)
                        .map(is -> new Cost(segment, is, worse * (is - overall) * segment.currentSize()))
                        .stream())
                .filter(cost -> cost.cost > 0)
                .max(Comparator.comparing(Cost::cost)
                        .thenComparing(cost -> cost.segment.segment().title()))
                .map(cost -> {
                    String name = cost.segment.segment().within(input.result().columnName());
                    return input.finding(
                            Finding.Severity.NOTE,
                            Finding.Kind.WORST_SEGMENT,
                            cost.cost,
                            name + " costs most: " + words(field) + " " + number(cost.value) + " over "
                                    + counted(cost.segment.currentSize(), "row") + ", " + number(overall) + " overall",
                            input.evidence(name, field, cost.value, (Double) overall));
                });
    }
}
