package io.github.driftlib.html.view.segment;

import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Intervals;
import io.github.driftlib.html.block.Table;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.ResultView;
import io.github.driftlib.html.view.Titles;
import io.github.driftlib.html.view.ViewEntry;
import io.github.driftlib.html.view.ViewFamily;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.regression.RegressionErrors;
import io.github.driftlib.regression.RegressionQualityMetric;
import io.github.driftlib.segment.SegmentedMetric;
import io.github.driftlib.segment.SegmentedMetric.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The views of results by segments. */
public final class SegmentViews implements ViewFamily {

    private static final int MOST_VALUES = 8;
    private static final int MOST_SEGMENTS = 20;

    /** 95 % of a normal distribution lie within so many deviations. */
    private static final double Z = 1.959963984540054;

    private static final String ERROR = Titles.words("mean_abs_error");
    private static final String F1 = Titles.words("f1");
    private static final List<String> LOW_IS_BAD = List.of("accuracy", F1);
    private static final List<String> COMPARED = List.of(ERROR, "accuracy", Titles.words("log_loss"), F1);

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public List<ViewEntry<?>> views() {
        ResultView<SegmentedMetric.Result> view = SegmentViews::card;
        return List.of(new ViewEntry(SegmentedMetric.Result.class, view));
    }

    private static Card card(SegmentedMetric.Result<? extends MetricResult> result) {
        Map<String, Map<String, Object>> bySegment = new LinkedHashMap<>();
        bySegment.put(result.overall().segment().title(), numbers(result.overall()));
        result.segments().forEach(outcome -> bySegment.put(outcome.segment().title(), numbers(outcome)));
        List<String> names = bySegment.values().stream()
                .flatMap(numbers -> numbers.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(name -> !COMPARED.contains(name)))
                .limit(MOST_VALUES)
                .toList();
        List<Block> blocks = new ArrayList<>();
        compared(names).ifPresent(name -> blocks.add(intervals(name, result)));
        blocks.add(table(result, names, bySegment));
        return new Card("", "", blocks);
    }

    private static Map<String, Object> numbers(Outcome<? extends MetricResult> outcome) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        if (outcome.result() != null) {
            for (MetricValue value : outcome.result().values()) {
                if (value.number() != null) {
                    numbers.put(
                            Titles.words(value.field()) + (value.column().isEmpty() ? "" : ", " + value.column()),
                            value.number());
                }
            }
        }
        return numbers;
    }

    /** The value that segments are compared by: the error where there is one, else the first. */
    private static Optional<String> compared(List<String> names) {
        return COMPARED.stream()
                .filter(names::contains)
                .findFirst()
                .or(() -> names.stream().findFirst());
    }

    /** The value of each segment, those first that cost most: by how far they are from all rows, times their rows. */
    private static Block intervals(String name, SegmentedMetric.Result<? extends MetricResult> result) {
        Double overall = number(result.overall(), name);
        double all = overall == null ? 0 : overall;
        int worse = LOW_IS_BAD.contains(name) ? -1 : 1;
        List<Outcome<? extends MetricResult>> outcomes = new ArrayList<>(result.segments());
        outcomes.removeIf(outcome -> number(outcome, name) == null);
        outcomes.sort(
                Comparator.comparingDouble(outcome -> -worse * (number(outcome, name) - all) * outcome.currentSize()));
        return new Intervals(
                "By segment: " + name + ", those that cost most first",
                name,
                overall,
                "all rows",
                outcomes.stream()
                        .limit(MOST_SEGMENTS)
                        .map(outcome -> row(name, outcome))
                        .toList());
    }

    private static Double number(Outcome<? extends MetricResult> outcome, String name) {
        return numbers(outcome).get(name) instanceof Number number ? (Double) number.doubleValue() : null;
    }

    private static Intervals.Row row(String name, Outcome<? extends MetricResult> outcome) {
        double value = number(outcome, name);
        Double half = null;
        Double before = null;
        if (name.equals(ERROR) && outcome.result() instanceof RegressionQualityMetric.Result quality) {
            RegressionErrors now = quality.current();
            half = now.absErrorStd() == null ? null : (Double) (Z * now.absErrorStd() / Math.sqrt(now.numberOfRows()));
            before = quality.reference() == null ? null : quality.reference().meanAbsError();
        }
        return new Intervals.Row(
                outcome.segment().title(),
                half == null ? null : (Double) (value - half),
                value,
                half == null ? null : (Double) (value + half),
                before,
                outcome.small(),
                outcome.currentSize() + " rows");
    }

    private static Table table(
            SegmentedMetric.Result<? extends MetricResult> result,
            List<String> names,
            Map<String, Map<String, Object>> bySegment) {
        List<String> columns = new ArrayList<>(List.of("segment", "current rows"));
        columns.addAll(names);
        columns.add("note");
        List<List<Object>> rows = new ArrayList<>();
        List<Outcome<? extends MetricResult>> outcomes = new ArrayList<>();
        outcomes.add(result.overall());
        outcomes.addAll(result.segments());
        for (Outcome<? extends MetricResult> outcome : outcomes) {
            String label = outcome.segment().title();
            List<Object> row = new ArrayList<>();
            row.add(label);
            row.add(outcome.currentSize());
            names.forEach(name -> row.add(bySegment.get(label).get(name)));
            row.add(outcome.small() ? "few rows: says little" : outcome.reason());
            rows.add(row);
        }
        return new Table("Segments", columns, rows);
    }
}
