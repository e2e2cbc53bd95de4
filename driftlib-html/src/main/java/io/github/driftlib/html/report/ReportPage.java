package io.github.driftlib.html.report;

import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Examples;
import io.github.driftlib.html.block.Paragraph;
import io.github.driftlib.html.block.Table;
import io.github.driftlib.html.view.Titles;
import io.github.driftlib.html.view.Views;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the page of a snapshot shows.
 *
 * @param project what is monitored, or the empty string
 * @param time the time the data stand for, in milliseconds since 1970
 * @param tags the run's free labels
 * @param metadata the run's free names and values
 * @param headline the verdict, in a few words
 * @param findings what happened, the worst first
 * @param facts the numbers of the summary
 * @param columns the columns that metrics are about
 * @param tests the tests, the failed ones first
 * @param cards what there is to show of the metrics
 * @param withoutResult the metrics that have no result
 * @param remarks what the readings of the data did that one should know
 * @param examples how many rows of the data themselves the page shows
 * @param words what parameters of tests are called, where that is not their name with spaces
 */
public record ReportPage(
        String project,
        long time,
        List<String> tags,
        Map<String, String> metadata,
        Headline headline,
        List<Told> findings,
        List<KeyFigure> facts,
        List<ColumnRow> columns,
        List<TestRow> tests,
        List<Shown> cards,
        List<WithoutResult> withoutResult,
        List<Noted> remarks,
        int examples,
        Map<String, String> words) {

    private static final Block LEFT_OUT =
            Paragraph.of("Examples are rows of the data themselves; a page has them only where they are asked for.");

    /**
     * A card and where it belongs.
     *
     * @param family the family of the metric, such as {@code drift}
     * @param title the heading
     * @param column the column it is about, or the empty string
     * @param blocks what it shows
     */
    public record Shown(String family, String title, String column, List<Block> blocks) {}

    /**
     * A metric without a result.
     *
     * @param metric its name in words
     * @param parameters its parameters, as JSON
     * @param status what became of it
     * @param reason why
     */
    public record WithoutResult(String metric, String parameters, MetricOutcome.Status status, String reason) {}

    /**
     * A remark on one of the data sets.
     *
     * @param data which one
     * @param text the remark
     */
    public record Noted(String data, String text) {}

    /** The page of a snapshot. */
    public static ReportPage of(Snapshot snapshot, Views views, boolean withExamples) {
        Map<String, Integer> cardOfMetric = new HashMap<>();
        List<Shown> cards = new ArrayList<>();
        List<WithoutResult> without = new ArrayList<>();
        for (Metric<?> metric : snapshot.metrics()) {
            MetricOutcome<?> outcome = snapshot.outcome(metric);
            Metric.Key key = Metric.Key.of(metric);
            if (outcome.result().isPresent()) {
                List<Shown> own = shown(metric, outcome.result().get(), views, withExamples);
                cardOfMetric.put(key.text(), placeOf(own.get(0), cards));
                cards.addAll(own.subList(1, own.size()));
            } else {
                without.add(new WithoutResult(
                        Titles.ofMetric(metric), parameters(key), outcome.status(), outcome.reason()));
            }
        }
        List<ColumnRow> columns = ColumnRows.of(snapshot, cards);
        RunInfo info = snapshot.info();
        return new ReportPage(
                info.project(),
                info.timestamp().toEpochMilli(),
                info.tags(),
                info.metadata(),
                Headline.of(snapshot, columns),
                Told.of(snapshot),
                KeyFigure.of(snapshot, columns),
                columns,
                TestRow.of(snapshot.tests(), cardOfMetric),
                cards,
                without,
                snapshot.remarks().stream()
                        .map(remark -> new Noted(remark.data(), remark.remark().text()))
                        .toList(),
                examples(cards),
                Titles.notPlain(parameterNames(snapshot)));
    }

    /** The place of a card; one that says the same as an earlier one, if by another name, is not added. */
    private static int placeOf(Shown card, List<Shown> cards) {
        for (int i = 0; i < cards.size(); i++) {
            Shown other = cards.get(i);
            if (other.family().equals(card.family())
                    && other.column().equals(card.column())
                    && other.blocks().equals(card.blocks())) {
                return i;
            }
        }
        cards.add(card);
        return cards.size() - 1;
    }

    /** The parameters of a metric, those that judge too, as one map in JSON. */
    private static String parameters(Metric.Key key) {
        String measured = key.series().substring(key.series().indexOf('{'));
        if (key.judgement().isEmpty()) {
            return measured;
        }
        String open = measured.substring(0, measured.length() - 1);
        return open + (open.length() > 1 ? "," : "") + key.judgement().substring(1);
    }

    private static Set<String> parameterNames(Snapshot snapshot) {
        Set<String> names = new TreeSet<>();
        snapshot.tests().forEach(test -> add(test.result().parameters(), names));
        return names;
    }

    private static void add(Object parameter, Set<String> names) {
        if (parameter instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                names.add(String.valueOf(name));
                add(value, names);
            });
        }
    }

    private static List<Shown> shown(Metric<?> metric, MetricResult result, Views views, boolean withExamples) {
        return views.cards(metric, result).stream()
                .map(card -> new Shown(
                        family(result),
                        card.title(),
                        card.column(),
                        card.blocks().stream()
                                .filter(block -> !(block instanceof Table table
                                        && table.rows().isEmpty()))
                                .map(block -> block instanceof Examples && !withExamples ? LEFT_OUT : block)
                                .toList()))
                .toList();
    }

    private static int examples(List<Shown> cards) {
        return cards.stream()
                .flatMap(card -> card.blocks().stream())
                .filter(Examples.class::isInstance)
                .mapToInt(block -> ((Examples) block).table().rows().size())
                .sum();
    }

    private static String family(MetricResult result) {
        String name = result.getClass().getPackageName();
        return name.startsWith("io.github.driftlib.") ? name.split("[.]")[3] : "other";
    }
}
