package io.github.driftlib.multivariate;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.DefinedColumns;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.stats.EqualSteps;
import io.github.driftlib.stats.learning.TreeDomain;
import io.github.driftlib.summary.table.TableFeatures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How well boosted trees tell rows of current from rows of the reference ({@link TreeDomain}): by any change, also one
 * of how columns go together. At most 10,000 rows of a side are looked at, at equal steps. Source: Lopez-Paz and Oquab,
 * Revisiting classifier two-sample tests, ICLR (2017).
 *
 * @param columns which columns; null for the features that hold numbers or labels
 */
public record DomainClassifierDrift(@Nullable List<String> columns) implements RowMetric<DomainClassifierDrift.Result> {

    private static final int MOST_ROWS = 10_000;
    private static final int FEWEST_ROWS = 100;

    /** Copies the names. */
    public DomainClassifierDrift {
        columns = columns == null ? null : List.copyOf(columns);
    }

    /** By all features that hold numbers or labels, or by the given columns. */
    public static DomainClassifierDrift of(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return new DomainClassifierDrift(columns.length == 0 ? null : List.of(columns));
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("columns", columns);
    }

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
        if (sides.reference().isEmpty()) {
            return MetricOutcome.notApplicable("there must be a reference to compare with");
        }
        List<String> chosen = DefinedColumns.inputs(columns, null, context.definition());
        if (chosen.isEmpty()) {
            return MetricOutcome.notApplicable("columns must be features of numbers or labels, but there are none");
        }
        Dataset before = strided(DefinedColumns.of(sides.reference().get(), chosen, context.definition()));
        Dataset now = strided(DefinedColumns.of(sides.current(), chosen, context.definition()));
        if (Math.min(before.rowCount(), now.rowCount()) < FEWEST_ROWS) {
            return MetricOutcome.notEnoughData("both sides must have " + FEWEST_ROWS + " rows, but have "
                    + before.rowCount() + " and " + now.rowCount());
        }
        TreeDomain domain = TreeDomain.of(TableFeatures.of(chosen, before, now), before.rowCount());
        List<Result.Gain> gains = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            gains.add(new Result.Gain(chosen.get(i), domain.gains()[i]));
        }
        gains.sort(Comparator.comparingDouble(Result.Gain::share).reversed());
        return MetricOutcome.of(new Result(
                before.rowCount(), now.rowCount(), domain.area(), domain.splitArea(), domain.pValue(), gains));
    }

    private static Dataset strided(Dataset rows) {
        return rows.rowCount() <= MOST_ROWS
                ? rows
                : rows.take(EqualSteps.upTo(rows.rowCount(), MOST_ROWS).toArray());
    }

    /**
     * How well rows of current are told from those of the reference.
     *
     * @param referenceRows how many rows of the reference were looked at
     * @param currentRows how many rows of current were looked at
     * @param area the area under the ROC curve, each row judged by trees that did not learn from it: 0.5 not at all, 1
     *     always
     * @param splitArea the area of the half that is judged for the p-value
     * @param pValue the probability of so large an area of that half by chance
     * @param gains by which columns they are told apart, the best first
     */
    public record Result(
            int referenceRows, int currentRows, double area, double splitArea, double pValue, List<Gain> gains)
            implements MetricResult {

        /** An area up to which rows are not told apart well enough to matter. */
        public static final double WORTH = 0.55;

        /** Copies the list. */
        public Result {
            gains = List.copyOf(gains);
        }

        /**
         * A column.
         *
         * @param columnName its name
         * @param share its share in what the trees gained, in [0, 1]
         */
        public record Gain(String columnName, double share) {}

        @Override
        public List<MetricValue> values() {
            return List.of(MetricValue.of("", "area", area), MetricValue.of("", "p_value", pValue));
        }
    }
}
