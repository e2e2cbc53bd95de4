package io.github.driftlib.html.view;

import io.github.driftlib.metric.MetricResult;

/**
 * A view and what it is for.
 *
 * @param type the type of the results
 * @param view how they are shown
 */
public record ViewEntry<R extends MetricResult>(Class<R> type, ResultView<R> view) {}
