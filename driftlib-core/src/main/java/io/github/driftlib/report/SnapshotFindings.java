package io.github.driftlib.report;

import static io.github.driftlib.finding.FindingWords.counted;

import io.github.driftlib.concurrent.Contained;
import io.github.driftlib.data.Remark;
import io.github.driftlib.family.Families;
import io.github.driftlib.finding.Chance;
import io.github.driftlib.finding.Finding;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.finding.rule.FindingRanking;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.test.TestResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what happened in all results of a snapshot, and in how its tests ended. */
final class SnapshotFindings {

    private SnapshotFindings() {}

    static List<Finding> of(Snapshot snapshot, Optional<Snapshot> before) {
        List<FindingRule<?>> rules = Families.found().findings();
        List<Finding> found = new ArrayList<>();
        Chance chance = new Chance(Math.max(1, columns(snapshot, found)));
        for (Metric<?> metric : snapshot.metrics()) {
            snapshot.outcome(metric).result().ifPresent(result -> {
                Optional<MetricResult> earlier = before.filter(
                                other -> other.metrics().contains(metric))
                        .flatMap(other -> other.outcome(metric).result().map(MetricResult.class::cast));
                rules.forEach(rule -> found.addAll(find(rule, metric, result, earlier, chance)));
            });
        }
        withoutRows(snapshot, found);
        withoutResult(snapshot, found);
        allow(snapshot, found);
        tests(snapshot, found);
        return FindingRanking.of(found);
    }

    /** That there are no rows, before all that follows from it. */
    private static void withoutRows(Snapshot snapshot, List<Finding> found) {
        Optional<String> about = Stream.concat(
                        snapshot.metrics().stream()
                                .map(metric -> Metric.Key.of(metric).text()),
                        snapshot.tests().stream().map(test -> test.key().text()))
                .findFirst();
        snapshot.remarks().stream()
                .map(Snapshot.DataRemark::remark)
                .filter(remark -> remark.topic() == Remark.Topic.NOTHING_TO_JUDGE)
                .findFirst()
                .ifPresent(remark -> about.ifPresent(key -> found.add(finding(
                        Finding.Severity.ALARM,
                        Finding.Kind.NO_ROWS,
                        "",
                        remark.text(),
                        new Finding.Evidence(key, "", "rows", 0, null)))));
    }

    /** The findings of a rule; one that says so where the rule fails, so that no rule can break a snapshot. */
    private static List<Finding> find(
            FindingRule<?> rule, Metric<?> metric, MetricResult result, Optional<MetricResult> before, Chance chance) {
        return Contained.call(() -> rule.find(metric, result, before, chance), thrown -> {
            String text = "nothing could be found in 1 result of " + metric.name() + ": " + Contained.reason(thrown);
            return List.of(note(metric, text, "results_without_findings"));
        });
    }

    private static Finding note(Metric<?> metric, String text, String field) {
        Finding.Evidence evidence = new Finding.Evidence(Metric.Key.of(metric).text(), "", field, 1, null);
        return finding(Finding.Severity.NOTE, Finding.Kind.NO_RESULT, "", text, evidence);
    }

    /** The columns that the values of a result are about; a finding where it cannot give them. */
    private static Set<String> columns(Metric<?> metric, MetricResult result, List<Finding> found) {
        return Contained.call(
                () -> result.values().stream().map(MetricValue::column).collect(Collectors.toSet()), thrown -> {
                    String text =
                            "1 result of " + metric.name() + " does not give its values: " + Contained.reason(thrown);
                    found.add(note(metric, text, "results_without_values"));
                    return Set.of();
                });
    }

    private static int columns(Snapshot snapshot, List<Finding> found) {
        Set<String> columns = new HashSet<>();
        snapshot.metrics()
                .forEach(metric -> snapshot.outcome(metric)
                        .result()
                        .ifPresent(result -> columns.addAll(columns(metric, result, found))));
        columns.remove("");
        return columns.size();
    }

    /** Values beyond limits that no test minds, for every test of the metric passed, are no more than a note. */
    private static void allow(Snapshot snapshot, List<Finding> found) {
        Map<String, Boolean> passed = new HashMap<>();
        for (Snapshot.TestEntry test : snapshot.tests()) {
            boolean success = test.result().status() == TestResult.Status.SUCCESS;
            test.metrics().forEach(metric -> passed.merge(metric.text(), success, Boolean::logicalAnd));
        }
        found.replaceAll(finding -> finding.kind() == Finding.Kind.IMPOSSIBLE_VALUE
                        && finding.evidence().stream()
                                .allMatch(evidence -> passed.getOrDefault(evidence.metric(), false))
                ? new Finding(
                        Finding.Severity.NOTE,
                        finding.kind(),
                        finding.column(),
                        finding.text(),
                        finding.excess(),
                        finding.evidence(),
                        finding.next())
                : finding);
    }

    /** That metrics have no result, where no test says so. */
    private static void withoutResult(Snapshot snapshot, List<Finding> found) {
        Set<String> told = new HashSet<>();
        snapshot.tests().stream()
                .filter(test -> test.result().status() == TestResult.Status.ERROR)
                .forEach(test -> told.add(test.result().description()));
        Map<MetricOutcome.Status, List<Metric<?>>> without = new TreeMap<>();
        for (Metric<?> metric : snapshot.metrics()) {
            MetricOutcome.Status status = snapshot.outcome(metric).status();
            if (status != MetricOutcome.Status.COMPUTED
                    && !told.contains(snapshot.outcome(metric).reason())) {
                without.computeIfAbsent(status, any -> new ArrayList<>()).add(metric);
            }
        }
        without.forEach((status, metrics) -> {
            MetricOutcome<?> first = snapshot.outcome(metrics.get(0));
            boolean few = status == MetricOutcome.Status.NOT_ENOUGH_DATA;
            found.add(finding(
                    status == MetricOutcome.Status.FAILED ? Finding.Severity.WARNING : Finding.Severity.NOTE,
                    few ? Finding.Kind.TOO_FEW : Finding.Kind.NO_RESULT,
                    "",
                    (few ? "too few values for " : "no result of ") + counted(metrics.size(), "metric") + ": "
                            + first.reason() + (metrics.size() > 1 ? ", and others" : ""),
                    new Finding.Evidence(
                            Metric.Key.of(metrics.get(0)).text(), "", "metrics_without_result", metrics.size(), null)));
        });
    }

    /** Tests that did not pass, of each column together; those of columns of which the cause is found are left out. */
    private static void tests(Snapshot snapshot, List<Finding> found) {
        Set<String> explained = new HashSet<>();
        found.stream()
                .filter(finding -> finding.severity() != Finding.Severity.NOTE
                        && !finding.column().isEmpty())
                .forEach(finding -> explained.add(finding.column()));
        Map<String, List<Snapshot.TestEntry>> byColumn = new TreeMap<>();
        for (Snapshot.TestEntry test : snapshot.tests()) {
            TestResult.Status status = test.result().status();
            String column = column(test);
            if ((status == TestResult.Status.FAIL || status == TestResult.Status.ERROR)
                    && !explained.contains(column)) {
                byColumn.computeIfAbsent(column.isEmpty() ? "\n" + test.key().text() : column, any -> new ArrayList<>())
                        .add(test);
            }
        }
        byColumn.values().forEach(tests -> found.add(failed(tests)));
        List<Snapshot.TestEntry> warned = snapshot.tests().stream()
                .filter(test -> test.result().status() == TestResult.Status.WARNING)
                .toList();
        if (!warned.isEmpty()) {
            found.add(finding(
                    Finding.Severity.NOTE,
                    Finding.Kind.TEST,
                    "",
                    counted(warned.size(), "test") + " with a warning: "
                            + warned.get(0).result().description(),
                    evidence(warned, "warned_tests")));
        }
    }

    private static Finding failed(List<Snapshot.TestEntry> tests) {
        Snapshot.TestEntry first = tests.get(0);
        String text = tests.size() == 1
                ? first.result().description()
                : column(first) + ": " + counted(tests.size(), "test") + " failed, "
                        + String.join(
                                ", ",
                                tests.stream()
                                        .map(test -> test.result().name())
                                        .limit(3)
                                        .toList());
        return finding(
                Finding.Severity.WARNING,
                Finding.Kind.TEST,
                column(first),
                stripped(text),
                evidence(tests, "failed_tests"));
    }

    private static String stripped(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static Finding.Evidence evidence(List<Snapshot.TestEntry> tests, String field) {
        return new Finding.Evidence(tests.get(0).key().text(), column(tests.get(0)), field, tests.size(), null);
    }

    private static String column(Snapshot.TestEntry test) {
        return test.result().parameters().get("column_name") instanceof String column ? column : "";
    }

    private static Finding finding(
            Finding.Severity severity, Finding.Kind kind, String column, String text, Finding.Evidence evidence) {
        return new Finding(severity, kind, column, stripped(text), evidence.value(), List.of(evidence), kind.next());
    }
}
