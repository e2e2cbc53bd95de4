package io.github.driftlib.suite.suggest;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.json.Json;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the tests of some windows. */
final class WindowTests {

    private static final int MOST_LABELS = 50;
    private static final int FEWEST_VALUES = 30;
    private static final double[] QUANTILES = {0.5, 0.95};
    private static final int FEWEST_WINDOWS = 3;

    private final List<DataSummary> windows;
    private final ResolvedDefinition definition;
    private final double rate;
    private final double widening;

    WindowTests(List<DataSummary> windows, DataDefinition definition, double rate, double widening) {
        this.windows = windows;
        this.definition = definition.resolve(windows.get(0).outline(), Optional.empty());
        this.rate = rate;
        this.widening = widening;
    }

    /** Makes a test once it is known how many share the rate. */
    private interface Maker extends Function<Thresholds, Suggestion> {}

    List<Suggestion> suggestions() {
        List<Maker> makers = new ArrayList<>();
        if (windows.size() >= FEWEST_WINDOWS) {
            makers.add(this::rows);
        }
        for (String column : windows.get(0).columnNames()) {
            if (windows.stream().allMatch(window -> window.contains(column))) {
                column(column, makers);
            }
        }
        long rows = windows.stream().mapToLong(DataSummary::rowCount).min().orElseThrow();
        Thresholds thresholds = new Thresholds(rows, rate / Math.max(1, makers.size()), widening);
        return makers.stream().map(maker -> maker.apply(thresholds)).toList();
    }

    private void column(String column, List<Maker> makers) {
        ColumnKind stored = windows.get(0).storedKind(column);
        if (windows.stream().anyMatch(window -> window.storedKind(column) != stored)) {
            return;
        }
        boolean numbers = stored == ColumnKind.NUMERICAL && definition.kind(column) == ColumnKind.NUMERICAL;
        if (numbers) {
            numbers(ColumnWindows.Numbers.of(column, windows), makers);
        } else if (stored == ColumnKind.NUMERICAL || stored == ColumnKind.CATEGORICAL) {
            labels(ColumnWindows.Labels.of(column, windows), makers);
        }
    }

    private Suggestion rows(Thresholds thresholds) {
        long[] counts = windows.stream().mapToLong(DataSummary::rowCount).toArray();
        double[] bounds = thresholds.rowCounts(counts);
        return new Suggestion(
                "TestNumberOfRows: {gte: " + number(bounds[0]) + ", lte: " + number(bounds[1]) + "}",
                "windows had " + Arrays.stream(counts).min().orElseThrow() + " to "
                        + Arrays.stream(counts).max().orElseThrow() + " rows" + level(thresholds));
    }

    private static String level(Thresholds thresholds) {
        return String.format(Locale.ROOT, "; fails by chance in at most %.2g %% of windows", 100 * thresholds.level());
    }

    private static Suggestion missing(String column, ColumnWindows.Shares shares, Thresholds thresholds) {
        long count = Arrays.stream(shares.counts()).sum();
        return new Suggestion(
                "TestColumnShareOfMissingValues: {column_name: " + Json.quoted(column) + ", lte: "
                        + number(thresholds.share(shares)) + "}",
                count + " of " + Arrays.stream(shares.rows()).sum() + " values were missing" + level(thresholds));
    }

    private void numbers(ColumnWindows.Numbers numbers, List<Maker> makers) {
        makers.add(thresholds -> missing(numbers.column(), numbers.missing(), thresholds));
        if (numbers.windows().stream().anyMatch(window -> window.count() < FEWEST_VALUES)) {
            return;
        }
        makers.add(thresholds -> range(numbers, thresholds));
        for (double quantile : QUANTILES) {
            makers.add(thresholds -> quantile(numbers, quantile, thresholds));
        }
    }

    /**
     * Values beyond what was seen: of n values of one distribution, the next is beyond both ends with Beta(2, n - 1).
     */
    private static Suggestion range(ColumnWindows.Numbers numbers, Thresholds thresholds) {
        EmpiricalDistribution all = numbers.all();
        ColumnWindows.Shares beyond = LeftOut.beyondRange(numbers.windows());
        double share = thresholds.share(2, all.count() - 1.0, beyond);
        return new Suggestion(
                "TestShareOfOutRangeValues: {column_name: " + Json.quoted(numbers.column()) + ", left: "
                        + number(all.min()) + ", right: " + number(all.max()) + ", lte: " + number(share) + "}",
                "values were from " + number(all.min()) + " to " + number(all.max()) + level(thresholds));
    }

    private static Suggestion quantile(ColumnWindows.Numbers numbers, double probability, Thresholds thresholds) {
        EmpiricalDistribution all = numbers.all();
        double[] ranks = numbers.windows().stream()
                .mapToDouble(window -> LeftOut.rank(all, window.quantile(probability)))
                .toArray();
        double[] bounds = thresholds.ranks(probability, all.count(), ranks);
        return new Suggestion(
                "TestColumnQuantile: {column_name: " + Json.quoted(numbers.column()) + ", quantile: " + probability
                        + ", gte: " + rounded(all.quantile(bounds[0]), RoundingMode.FLOOR) + ", lte: "
                        + rounded(all.quantile(bounds[1]), RoundingMode.CEILING)
                        + "}",
                "the " + number(100 * probability) + " % quantile was "
                        + rounded(all.quantile(probability), RoundingMode.HALF_EVEN)
                        + level(thresholds));
    }

    private void labels(ColumnWindows.Labels labels, List<Maker> makers) {
        makers.add(thresholds -> missing(labels.column(), labels.missing(), thresholds));
        CategoryCounts all = labels.all();
        if (all.remainder() == 0 && all.distinctCount() > 0 && all.distinctCount() <= MOST_LABELS) {
            makers.add(thresholds -> list(labels, thresholds));
        }
    }

    /** Labels that were not seen: as probable as those that were seen once (A. M. Turing), and one more of them. */
    private static Suggestion list(ColumnWindows.Labels labels, Thresholds thresholds) {
        CategoryCounts all = labels.all();
        List<String> seen = all.labels();
        long once = seen.stream().filter(label -> all.count(label) == 1).count();
        double share = thresholds.share(once + 1.0, all.total() - once, LeftOut.unseen(labels.windows()));
        String values = seen.stream().map(Json::quoted).collect(Collectors.joining(", ", "[", "]"));
        return new Suggestion(
                "TestShareOfOutListValues: {column_name: " + Json.quoted(labels.column()) + ", values: " + values
                        + ", lte: " + number(share) + "}",
                seen.size() + " different values, " + once + " of them once" + level(thresholds));
    }

    /** A number of four digits. */
    private static String rounded(double value, RoundingMode mode) {
        return new BigDecimal(value)
                .round(new MathContext(4, mode))
                .stripTrailingZeros()
                .toString();
    }

    /** A number that YAML reads back as it is. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
