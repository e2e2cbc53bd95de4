package io.github.driftlib.html.view.segment;

import io.github.driftlib.html.block.Bars;
import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Side;
import io.github.driftlib.html.block.Table;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.ResultView;
import io.github.driftlib.html.view.Titles;
import io.github.driftlib.html.view.ViewEntry;
import io.github.driftlib.html.view.ViewFamily;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.segment.SegmentOutcome;
import io.github.driftlib.segment.SegmentedResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The views of results by segments. */
public final class SegmentViews implements ViewFamily {

    private static final int MOST_VALUES = 8;

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public List<ViewEntry<?>> views() {
        ResultView<SegmentedResult> view = SegmentViews::card;
        return List.of(new ViewEntry(SegmentedResult.class, view));
    }

    private static Card card(SegmentedResult<? extends MetricResult> result) {
        Map<String, Map<String, Object>> bySegment = new LinkedHashMap<>();
        bySegment.put(result.overall().segment().title(), numbers(result.overall()));
        result.segments().forEach(outcome -> bySegment.put(outcome.segment().title(), numbers(outcome)));
        List<String> names = bySegment.values().stream()
                .flatMap(numbers -> numbers.keySet().stream())
                .distinct()
                .limit(MOST_VALUES)
                .toList();
        List<Block> blocks = new ArrayList<>();
        if (!names.isEmpty()) {
            blocks.add(bars(names.get(0), bySegment));
        }
        blocks.add(table(result, names, bySegment));
        return new Card("", "", blocks);
    }

    private static Map<String, Object> numbers(SegmentOutcome<? extends MetricResult> outcome) {
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

    private static Bars bars(String name, Map<String, Map<String, Object>> bySegment) {
        return new Bars(
                "By segment: " + name,
                name,
                List.copyOf(bySegment.keySet()),
                List.of(new Bars.Series(
                        "current",
                        Side.CURRENT,
                        bySegment.values().stream()
                                .mapToDouble(numbers ->
                                        numbers.get(name) instanceof Number number ? number.doubleValue() : Double.NaN)
                                .toArray())),
                false);
    }

    private static Table table(
            SegmentedResult<? extends MetricResult> result,
            List<String> names,
            Map<String, Map<String, Object>> bySegment) {
        List<String> columns = new ArrayList<>(List.of("segment", "current rows"));
        columns.addAll(names);
        columns.add("note");
        List<List<Object>> rows = new ArrayList<>();
        List<SegmentOutcome<? extends MetricResult>> outcomes = new ArrayList<>();
        outcomes.add(result.overall());
        outcomes.addAll(result.segments());
        for (SegmentOutcome<? extends MetricResult> outcome : outcomes) {
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
