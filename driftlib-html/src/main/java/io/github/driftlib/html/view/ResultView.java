package io.github.driftlib.html.view;

import io.github.driftlib.metric.MetricResult;
import java.util.List;

/**
 * How a kind of results is shown.
 *
 * @param <R> the type of the results
 */
@FunctionalInterface
public interface ResultView<R extends MetricResult> {

    /** What to show of a result. What pictures are drawn from can be null in it, where the run did not ask for it. */
    Card card(R result);

    /** What to show, beside that, of single columns. */
    default List<Card> parts(R result) {
        return List.of();
    }
}
