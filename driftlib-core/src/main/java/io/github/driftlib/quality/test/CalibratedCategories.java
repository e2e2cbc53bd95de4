package io.github.driftlib.quality.test;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.quality.value.ColumnValueListMetric;
import io.github.driftlib.quality.value.ColumnValueListMetric.Result.Frequencies;
import io.github.driftlib.quality.value.ColumnValueListMetric.Result.Side;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.Expectation.Judged;
import io.github.driftlib.test.SharePair;
import io.github.driftlib.test.Tolerance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/** The default condition of the shares of all categories of a column: none has changed. */
final class CalibratedCategories {

    /** The largest difference of a share without regard to the number of rows. */
    static final double LARGEST = 0.1;

    private static final int MOST_NAMED = 3;

    private CalibratedCategories() {}

    /** The largest difference of the shares of a category; empty where a side has no value. */
    static OptionalDouble largestDifference(ColumnValueListMetric.Result result) {
        if (result.reference() == null) {
            throw Bound.missing();
        }
        long values = values(result.current());
        long before = values(Objects.requireNonNull(result.reference()));
        if (values == 0 || before == 0) {
            return OptionalDouble.empty();
        }
        Map<String, Long> current = counts(result.current());
        return counts(Objects.requireNonNull(result.reference())).entrySet().stream()
                .mapToDouble(entry -> Math.abs((double) current.getOrDefault(entry.getKey(), 0L) / values
                        - (double) entry.getValue() / before))
                .max();
    }

    /** No category has changed by more than a tenth of its share and by more than chance explains. */
    static Expectation unchanged(ColumnValueListMetric.Result result, MetricContext context, Conditions conditions) {
        long values = values(result.current());
        long before = values(Objects.requireNonNull(result.reference()));
        Map<String, Long> current = counts(result.current());
        Map<String, Long> reference = counts(Objects.requireNonNull(result.reference()));
        Conditions each = conditions.dividedBy(Math.max(1, reference.size()));
        List<String> changed = reference.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .filter(entry -> changed(
                        new SharePair(current.getOrDefault(entry.getKey(), 0L), values, entry.getValue(), before),
                        each))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        Expectation expectation = Expectation.of(Condition.eq(0))
                .of(Judged.of(
                        "the number of categories whose share changed by more than 10 % and chance", changed.size()))
                .because(String.join(", ", changed.subList(0, Math.min(MOST_NAMED, changed.size()))))
                .ofRows(values, before);
        boolean sketched = result.current().numberNotInListRange() != null
                || Objects.requireNonNull(result.reference()).numberNotInListRange() != null;
        return sketched
                ? expectation.undecidable("undecided at this accuracy: not all values were told apart by a sketch")
                : expectation;
    }

    private static boolean changed(SharePair pair, Conditions conditions) {
        double width = pair.tolerance(conditions, Tolerance.Worth.tenth(pair.ofReference()))
                .width();
        return Math.abs(pair.ofCurrent() - pair.ofReference()) > width;
    }

    private static long values(Side side) {
        return side.numberInList() + side.numberNotInList();
    }

    private static Map<String, Long> counts(Side side) {
        Frequencies frequencies = side.valuesInListDist();
        Map<String, Long> counts = new HashMap<>();
        for (int i = 0; i < frequencies.x().size(); i++) {
            counts.put(frequencies.x().get(i), frequencies.y().get(i));
        }
        return counts;
    }
}
