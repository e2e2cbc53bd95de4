package io.github.driftlib.suite.suggest;

import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.List;
import java.util.function.Function;

/** A column in several windows, and what these are together. */
final class ColumnWindows {

    private ColumnWindows() {}

    /** A column of numbers. */
    record Numbers(String column, List<EmpiricalDistribution> windows, EmpiricalDistribution all) {
        static Numbers of(String column, List<DataSummary> windows) {
            List<EmpiricalDistribution> parts =
                    windows.stream().map(window -> window.distribution(column)).toList();
            return new Numbers(
                    column,
                    parts,
                    parts.stream().reduce(EmpiricalDistribution::merge).orElseThrow());
        }

        Shares missing() {
            return Shares.of(windows, Numbers::absent, part -> absent(part) + part.count());
        }

        private static long absent(EmpiricalDistribution part) {
            return part.missing() + part.negativeInfinities() + part.positiveInfinities();
        }
    }

    /** A column of labels. */
    record Labels(String column, List<CategoryCounts> windows, CategoryCounts all) {
        static Labels of(String column, List<DataSummary> windows) {
            List<CategoryCounts> parts =
                    windows.stream().map(window -> window.categories(column)).toList();
            return new Labels(
                    column, parts, parts.stream().reduce(CategoryCounts::merge).orElseThrow());
        }

        Shares missing() {
            return Shares.of(windows, part -> part.missing() + part.count(""), part -> part.missing() + part.total());
        }
    }

    /** How many of how many, in each window. */
    record Shares(long[] counts, long[] rows) {
        static <T> Shares of(List<T> windows, Function<T, Long> count, Function<T, Long> rows) {
            return new Shares(
                    windows.stream().mapToLong(count::apply).toArray(),
                    windows.stream().mapToLong(rows::apply).toArray());
        }
    }
}
