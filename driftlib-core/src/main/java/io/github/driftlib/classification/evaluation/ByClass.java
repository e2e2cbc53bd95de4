package io.github.driftlib.classification.evaluation;

import io.github.driftlib.stats.rank.RankedScores;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Something for each class, in the order of the classes. */
public final class ByClass {

    private ByClass() {}

    /** What is made of the ranked scores of each class; a class is left out where that is null. */
    public static <T> Map<String, T> of(EvaluatedRows rows, Function<RankedScores, T> make) {
        Map<String, T> made = new LinkedHashMap<>();
        rows.curves().forEach((label, scores) -> {
            T one = make.apply(scores.ranked());
            if (one != null) {
                made.put(label, one);
            }
        });
        return made;
    }

    /** A table for each class that has rows. */
    public static <R> Map<String, List<R>> tables(EvaluatedRows rows, Function<RankedScores, List<R>> table) {
        return of(rows, scores -> {
            List<R> made = table.apply(scores);
            return made.isEmpty() ? null : made;
        });
    }

    /** A copy that nobody can change, or null for null. */
    public static <T> Map<String, T> copy(Map<String, T> byClass) {
        return copy(byClass, UnaryOperator.identity());
    }

    /** A copy of tables that nobody can change, or null for null. */
    public static <R> Map<String, List<R>> copyTables(Map<String, List<R>> tables) {
        return copy(tables, List::copyOf);
    }

    private static <T> Map<String, T> copy(Map<String, T> byClass, UnaryOperator<T> each) {
        if (byClass == null) {
            return null;
        }
        Map<String, T> copied = new LinkedHashMap<>();
        byClass.forEach((label, one) -> copied.put(label, each.apply(one)));
        return Collections.unmodifiableMap(copied);
    }
}
