package io.github.driftlib.html.view;

import io.github.driftlib.html.block.Paragraph;
import io.github.driftlib.html.block.Table;
import io.github.driftlib.html.view.classification.ClassificationViews;
import io.github.driftlib.html.view.comparison.ComparisonViews;
import io.github.driftlib.html.view.drift.DriftViews;
import io.github.driftlib.html.view.estimation.EstimationViews;
import io.github.driftlib.html.view.fairness.FairnessViews;
import io.github.driftlib.html.view.quality.QualityViews;
import io.github.driftlib.html.view.ranking.RankingViews;
import io.github.driftlib.html.view.regression.RegressionViews;
import io.github.driftlib.html.view.segment.SegmentViews;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.quality.distribution.Comment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The views by the type of result. A result without a view of its own is shown as a table of its
 * {@linkplain MetricResult#values() values}.
 */
public final class Views {

    static final Map<Class<?>, ResultView<?>> LIBRARY = Stream.of(
                    DriftViews.views(),
                    QualityViews.views(),
                    RegressionViews.views(),
                    ClassificationViews.views(),
                    RankingViews.views(),
                    EstimationViews.views(),
                    FairnessViews.views(),
                    ComparisonViews.views(),
                    SegmentViews.views())
            .flatMap(List::stream)
            .collect(HashMap::new, (views, view) -> views.put(view.type(), view.view()), HashMap::putAll);

    private final Map<Class<?>, ResultView<?>> views;

    private Views(Map<Class<?>, ResultView<?>> views) {
        this.views = Map.copyOf(views);
    }

    /** The views of the library. */
    public static Views library() {
        return new Views(LIBRARY);
    }

    /** These views and one more, in place of any other for the same type. */
    public <R extends MetricResult> Views with(Class<R> type, ResultView<R> view) {
        Map<Class<?>, ResultView<?>> extended = new HashMap<>(views);
        extended.put(type, view);
        return new Views(extended);
    }

    /** What to show of a result: its own card, and those of single columns. */
    @SuppressWarnings("unchecked")
    public List<Card> cards(Metric<?> metric, MetricResult result) {
        ResultView<MetricResult> view = (ResultView<MetricResult>) views.get(result.getClass());
        if (metric instanceof Comment comment) {
            return List.of(Card.of("Comment", Paragraph.of(comment.text())));
        }
        if (view == null) {
            return List.of(tableOfValues(metric, result));
        }
        Card card = view.card(result);
        List<Card> cards = new ArrayList<>();
        cards.add(
                card.title().isEmpty()
                        ? new Card(Titles.ofMetric(metric, card.column()), card.column(), card.blocks())
                        : card);
        cards.addAll(view.parts(result));
        return cards;
    }

    private static Card tableOfValues(Metric<?> metric, MetricResult result) {
        List<MetricValue> values = result.values();
        List<String> columns =
                values.stream().map(MetricValue::column).distinct().toList();
        boolean ofOneColumn = columns.size() == 1;
        Table table = ofOneColumn
                ? new Table(
                        "Values",
                        List.of("value", ""),
                        values.stream()
                                .map(value -> List.of(Titles.words(value.field()), shown(value)))
                                .toList())
                : new Table(
                        "Values",
                        List.of("column", "value", ""),
                        values.stream()
                                .map(value -> List.of(value.column(), Titles.words(value.field()), shown(value)))
                                .toList());
        return new Card(
                Titles.ofMetric(metric, ofOneColumn ? columns.get(0) : ""),
                ofOneColumn ? columns.get(0) : "",
                List.of(table));
    }

    private static Object shown(MetricValue value) {
        return value.number() == null ? value.label() : (Object) value.number();
    }
}
