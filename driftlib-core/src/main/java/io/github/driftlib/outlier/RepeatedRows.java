package io.github.driftlib.outlier;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.metric.DefinedColumns;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.AsLabels;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Floods: how many rows repeat an earlier one of the same data set, exactly or nearly, against how many do in the
 * reference; and which key sends the most of them. Nearly means that each number is the same when it is put in steps of
 * a hundredth of the reference's interquartile range.
 *
 * @param columns which columns make a row; null for the features that hold numbers or labels
 * @param keyColumn the column that says from whom a row is, or null
 */
public record RepeatedRows(
        @Nullable List<String> columns, @Nullable String keyColumn) implements RowMetric<RepeatedRows.Result> {

    private static final double STEPS = 100;
    private static final int MOST_KEYS = 10;

    /** Copies the names. */
    public RepeatedRows {
        columns = columns == null ? null : List.copyOf(columns);
    }

    /** Rows of all features, or of the given columns. */
    public static RepeatedRows of(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return new RepeatedRows(columns.length == 0 ? null : List.of(columns), null);
    }

    /** With the rows of each key. */
    public RepeatedRows by(String column) {
        Objects.requireNonNull(column, "column must be given, but was null");
        return new RepeatedRows(columns, column);
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("columns", columns);
        context.definition().checkColumns("keyColumn", keyColumn == null ? List.of() : List.of(keyColumn));
    }

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
        if (sides.reference().isEmpty()) {
            return MetricOutcome.notApplicable("there must be a reference that says how many rows repeat");
        }
        List<String> chosen = DefinedColumns.inputs(columns, keyColumn, context.definition());
        Dataset before = DefinedColumns.of(sides.reference().get(), chosen, context.definition());
        Dataset now = DefinedColumns.of(sides.current(), chosen, context.definition());
        if (chosen.isEmpty()) {
            return MetricOutcome.notApplicable("columns must be features of numbers or labels, but there are none");
        }
        if (before.rowCount() == 0 || sides.current().rowCount() == 0) {
            return MetricOutcome.notEnoughData("both sides must have a row");
        }
        boolean keyed = keyColumn != null
                && context.definition().change(keyColumn).isEmpty()
                && context.definition().kind(keyColumn) != ColumnKind.DATETIME;
        if (keyColumn != null && !keyed) {
            return MetricOutcome.notApplicable("column '" + keyColumn + "' must hold labels or numbers on both sides");
        }
        double[] steps =
                chosen.stream().mapToDouble(column -> step(before, column)).toArray();
        int[] exactly = firsts(rows(now, chosen, null));
        int[] nearly = firsts(rows(now, chosen, steps));
        return MetricOutcome.of(new Result(
                chosen,
                share(exactly, firsts(rows(before, chosen, null))),
                share(nearly, firsts(rows(before, chosen, steps))),
                most(exactly),
                keyed ? keys(sides.current(), nearly) : List.of()));
    }

    private static double step(Dataset reference, String column) {
        if (reference.column(column).kind() != ColumnKind.NUMERICAL) {
            return 0;
        }
        EmpiricalDistribution values =
                DataSummary.of(reference).distribution(column).finite();
        double range = values.count() == 0 ? 0 : values.quantile(0.75) - values.quantile(0.25);
        return Double.isFinite(range) ? range / STEPS : 0;
    }

    /** Each row as a list of its values, numbers in steps where there are any. */
    private static List<List<Object>> rows(Dataset data, List<String> columns, double @Nullable [] steps) {
        List<List<Object>> rows = new ArrayList<>(data.rowCount());
        for (int row = 0; row < data.rowCount(); row++) {
            rows.add(new ArrayList<>(columns.size()));
        }
        for (int i = 0; i < columns.size(); i++) {
            if (data.column(columns.get(i)).kind() == ColumnKind.NUMERICAL) {
                NumericalColumn numbers = data.numerical(columns.get(i));
                double step = steps == null ? 0 : steps[i];
                for (int row = 0; row < rows.size(); row++) {
                    double value = numbers.get(row) + 0.0;
                    rows.get(row).add(step > 0 && Double.isFinite(value) ? Math.rint(value / step) + 0.0 : value);
                }
            } else {
                CategoricalColumn labels = (CategoricalColumn) data.derive(new AsLabels(columns.get(i)));
                for (int row = 0; row < rows.size(); row++) {
                    rows.get(row).add(labels.get(row));
                }
            }
        }
        return rows;
    }

    /** The first row that each row is like: itself where there is none before it. */
    private static int[] firsts(List<List<Object>> rows) {
        Map<List<Object>, Integer> known = new LinkedHashMap<>();
        int[] firsts = new int[rows.size()];
        for (int row = 0; row < firsts.length; row++) {
            Integer first = known.putIfAbsent(rows.get(row), row);
            firsts[row] = first == null ? row : first;
        }
        return firsts;
    }

    private static OutlierShare share(int[] current, int[] reference) {
        return OutlierShare.of(repeated(current), current.length, repeated(reference), reference.length);
    }

    private static long repeated(int[] firsts) {
        long repeated = 0;
        for (int row = 0; row < firsts.length; row++) {
            repeated += firsts[row] == row ? 0 : 1;
        }
        return repeated;
    }

    /** How often the most frequent row occurs. */
    private static long most(int[] firsts) {
        int[] counts = new int[firsts.length];
        int most = 0;
        for (int first : firsts) {
            most = Math.max(most, ++counts[first]);
        }
        return most;
    }

    private List<Result.Key> keys(Dataset current, int[] firsts) {
        CategoricalColumn keys = (CategoricalColumn) current.derive(new AsLabels(Objects.requireNonNull(keyColumn)));
        long[] rows = new long[keys.dictionarySize()];
        long[] repeated = new long[rows.length];
        for (int row = 0; row < firsts.length; row++) {
            if (!keys.isMissing(row)) {
                rows[keys.code(row)]++;
                repeated[keys.code(row)] += firsts[row] == row ? 0 : 1;
            }
        }
        List<Result.Key> found = new ArrayList<>();
        for (int code = 0; code < rows.length; code++) {
            if (repeated[code] > 0) {
                found.add(new Result.Key(keys.label(code), rows[code], repeated[code]));
            }
        }
        found.sort(Comparator.comparingLong(Result.Key::repeated).reversed().thenComparing(Result.Key::key));
        return found.subList(0, Math.min(MOST_KEYS, found.size()));
    }

    /**
     * How many rows repeat an earlier one.
     *
     * @param columns the columns that make a row
     * @param exactly how many repeat one exactly, on both sides
     * @param nearly how many repeat one nearly, on both sides
     * @param mostFrequent how often the most frequent row of current occurs, exactly
     * @param keys the keys with the most rows that nearly repeat one, where keys were asked for
     */
    public record Result(
            List<String> columns, OutlierShare exactly, OutlierShare nearly, long mostFrequent, List<Key> keys)
            implements MetricResult {

        /** Copies the lists. */
        public Result {
            columns = List.copyOf(columns);
            keys = List.copyOf(keys);
        }

        /**
         * A key, such as a client.
         *
         * @param key the key
         * @param rows how many rows of current have it
         * @param repeated how many of them nearly repeat an earlier row
         */
        public record Key(String key, long rows, long repeated) {}

        @Override
        public List<MetricValue> values() {
            return List.of(
                    MetricValue.of("", "share_of_repeated_rows", exactly.currentShare()),
                    MetricValue.of("", "share_of_nearly_repeated_rows", nearly.currentShare()));
        }
    }
}
