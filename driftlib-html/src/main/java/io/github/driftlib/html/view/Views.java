package io.github.driftlib.html.view;

import io.github.driftlib.concurrent.Contained;
import io.github.driftlib.html.block.Paragraph;
import io.github.driftlib.html.block.Table;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.quality.distribution.Comment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The views by the type of result. A result without a view of its own is shown as a table of its
 * {@linkplain MetricResult#values() values}.
 */
public final class Views {

    private final Map<Class<?>, ResultView<?>> views;

    private Views(Map<Class<?>, ResultView<?>> views) {
        this.views = Map.copyOf(views);
    }

    /**
     * The views of all {@linkplain ViewFamily families} that are declared as services: what the class loader of the
     * current thread finds, and the one of this library.
     *
     * @throws IllegalStateException if one cannot be loaded, or two are for the same type of results
     */
    public static Views found() {
        Map<Class<?>, ResultView<?>> views = new HashMap<>();
        Map<Class<?>, ViewFamily> owners = new HashMap<>();
        for (ViewFamily family : families()) {
            for (ViewEntry<?> entry : family.views()) {
                ViewFamily other = owners.putIfAbsent(entry.type(), family);
                if (other != null) {
                    throw new IllegalStateException("views must be for different types of results, but that for "
                            + entry.type().getName() + " is there twice: in "
                            + other.getClass().getName() + " and in "
                            + family.getClass().getName());
                }
                views.put(entry.type(), entry.view());
            }
        }
        return new Views(views);
    }

    private static Collection<ViewFamily> families() {
        Map<Class<?>, ViewFamily> byClass = new LinkedHashMap<>();
        try {
            for (ClassLoader loader : loaders()) {
                ServiceLoader.load(ViewFamily.class, loader).stream()
                        .forEach(provider -> byClass.computeIfAbsent(provider.type(), it -> provider.get()));
            }
        } catch (ServiceConfigurationError e) {
            throw new IllegalStateException("a family of views cannot be loaded: " + e.getMessage(), e);
        }
        return byClass.values();
    }

    /** That of the library, and that of the thread unless it finds a copy of the library. */
    private static List<ClassLoader> loaders() {
        ClassLoader ofLibrary = Views.class.getClassLoader();
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        try {
            return ofThread != null && Class.forName(ViewFamily.class.getName(), false, ofThread) == ViewFamily.class
                    ? List.of(ofLibrary, ofThread)
                    : List.of(ofLibrary);
        } catch (ClassNotFoundException e) {
            return List.of(ofLibrary);
        }
    }

    Set<Class<?>> types() {
        return views.keySet();
    }

    /** These views and one more, in place of any other for the same type. */
    public <R extends MetricResult> Views with(Class<R> type, ResultView<R> view) {
        Objects.requireNonNull(type, "type must be given, but was null");
        Objects.requireNonNull(view, "view must be given, but was null");
        Map<Class<?>, ResultView<?>> extended = new HashMap<>(views);
        extended.put(type, view);
        return new Views(extended);
    }

    /**
     * What to show of a result: its own card, and those of single columns; why not, where a view or the result fails.
     */
    public List<Card> cards(Metric<?> metric, MetricResult result) {
        return Contained.call(() -> found(metric, result), thrown -> {
            String text = "This result cannot be shown: " + Contained.reason(thrown);
            return List.of(Card.of(Titles.ofMetric(metric, ""), Paragraph.of(text)));
        });
    }

    @SuppressWarnings("unchecked")
    private List<Card> found(Metric<?> metric, MetricResult result) {
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

    private static @Nullable Object shown(MetricValue value) {
        return value.number() == null ? value.label() : (Object) value.number();
    }
}
