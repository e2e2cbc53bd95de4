package io.github.driftlib.quality.test;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.test.TestedStatistic;
import io.github.driftlib.test.WrappedStatistic;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A statistic of columns that are out of order: where its test does not pass, it says which.
 *
 * @param statistic the statistic
 * @param names what is out of order, in current
 * @param <R> the type of the metric's result
 */
record NamingStatistic<R extends MetricResult>(
        TestedStatistic<R> statistic, BiFunction<R, MetricContext, List<String>> names) implements WrappedStatistic<R> {

    private static final int MOST_NAMED = 10;

    /**
     * A statistic of columns that either side can name: those of current, without those of the reference if any are
     * left.
     */
    static <R extends MetricResult> TestedStatistic<R> of(
            TestedStatistic<R> statistic, Function<DataSummary, List<String>> names) {
        return new NamingStatistic<>(statistic, (result, context) -> {
            List<String> found = names.apply(context.current());
            List<String> known = context.reference().map(names).orElse(List.of());
            List<String> added =
                    found.stream().filter(name -> !known.contains(name)).toList();
            return added.isEmpty() ? found : added;
        });
    }

    /** Some names in words, and how many more there are. */
    static String listed(List<String> names) {
        int named = Math.min(MOST_NAMED, names.size());
        return String.join(", ", names.subList(0, named))
                + (named < names.size() ? " and " + (names.size() - named) + " more" : "");
    }

    @Override
    public String details(R result, MetricContext context) {
        return listed(names.apply(result, context));
    }
}
