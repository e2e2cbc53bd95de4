package io.github.driftlib.attribution;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.metric.DefinedColumns;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.ModelLoss;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.stats.EqualSteps;
import io.github.driftlib.stats.learning.DomainShares;
import io.github.driftlib.summary.table.TableFeatures;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Why the loss of a model changed: because inputs of the reference are gone, because the same inputs now have another
 * loss (<b>concept</b>), or because of inputs that are new. Between both sides lies the space that they share, with a
 * density proportional to p q / (p + q); with E the mean loss,
 *
 * <pre>
 * inputs gone = E_shared(loss of reference) - E_reference
 * concept     = E_shared(loss of current) - E_shared(loss of reference)
 * inputs new  = E_current - E_shared(loss of current)
 * </pre>
 *
 * <p>The three add up to the change. The space is told by boosted trees that tell current rows from those of the
 * reference ({@link DomainShares}): a row counts as much as it could be one of the other side. Where fewer than 50 rows
 * of a side would carry the answer, there is none. At most 10,000 rows of a side are looked at. Source: Cai, Namkoong
 * and Yadlowsky, Diagnosing model performance under distribution shift (2023).
 *
 * @param valueColumn the column of numbers whose mean is explained; null for what the model loses
 * @param columns the inputs; null for the features that hold numbers or labels
 */
public record LossShift(
        @Nullable String valueColumn, @Nullable List<String> columns) implements RowMetric<LossShift.Result> {

    private static final int MOST_ROWS = 10_000;
    private static final int FEWEST_ROWS = 50;
    /** Shares are held between 0.01 and 0.99. */
    private static final double SURELY_OF_ONE_SIDE = 0.0101;
    /** Trees have leaves of twenty rows or more: of fewer rows they learn nothing. */
    private static final int FEWEST_TO_LEARN = 100;

    /** Copies the names. */
    public LossShift {
        columns = columns == null ? null : List.copyOf(columns);
    }

    /** What changed the loss of the model, by all features or the given ones. */
    public static LossShift of(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return new LossShift(null, columns.length == 0 ? null : List.of(columns));
    }

    /** What changed the mean of a column in place of what the model loses. */
    public LossShift value(String column) {
        Objects.requireNonNull(column, "column must be given, but was null");
        return new LossShift(column, columns);
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("columns", columns);
        context.definition().checkColumns("valueColumn", valueColumn == null ? List.of() : List.of(valueColumn));
    }

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
        if (sides.reference().isEmpty()) {
            return MetricOutcome.notApplicable("there must be a reference to compare with");
        }
        Dataset before = sides.reference().get();
        List<String> chosen = DefinedColumns.inputs(columns, valueColumn, context.definition()).stream()
                .filter(column -> before.contains(column) && sides.current().contains(column))
                .toList();
        if (chosen.isEmpty()) {
            return MetricOutcome.notApplicable("columns must be features of numbers or labels, but there are none");
        }
        Sides<Dataset> defined = sides.map(rows -> DefinedColumns.of(rows, chosen, context.definition()));
        return ModelLoss.of(valueColumn, context.definition())
                .thenOutcome(value -> split(
                        known(defined.reference().orElseThrow(), value),
                        known(defined.current(), value),
                        value,
                        chosen));
    }

    /** The rows that have a loss, at most so many, at equal steps. */
    private static Dataset known(Dataset rows, DerivedColumn value) {
        NumericalColumn losses = (NumericalColumn) rows.derive(value);
        int[] known = IntStream.range(0, rows.rowCount())
                .filter(row -> Double.isFinite(losses.get(row)))
                .toArray();
        return rows.take(EqualSteps.of(known, MOST_ROWS));
    }

    private MetricOutcome<Result> split(Dataset before, Dataset now, DerivedColumn value, List<String> chosen) {
        if (Math.min(before.rowCount(), now.rowCount()) < FEWEST_TO_LEARN) {
            return MetricOutcome.notEnoughData("both sides must have " + FEWEST_TO_LEARN
                    + " rows with a loss, but have " + before.rowCount() + " and " + now.rowCount());
        }
        DomainShares domain = DomainShares.of(TableFeatures.of(chosen, before, now), before.rowCount());
        double[] ofReference = Arrays.copyOf(domain.shares(), before.rowCount());
        double[] ofCurrent = new double[now.rowCount()];
        for (int row = 0; row < ofCurrent.length; row++) {
            ofCurrent[row] = 1 - domain.shares()[before.rowCount() + row];
        }
        WeightedMean shared = WeightedMean.of(losses(before, value), ofReference);
        WeightedMean changed = WeightedMean.of(losses(now, value), ofCurrent);
        double inCommon = Math.min(inCommon(ofReference), inCommon(ofCurrent));
        if (Math.min(inCommon, Math.min(shared.effectiveRows(), changed.effectiveRows())) < FEWEST_ROWS) {
            return MetricOutcome.notEnoughData("the space that both sides share must hold " + FEWEST_ROWS
                    + " effective rows of each, but holds fewer: inputs have hardly anything in common");
        }
        return MetricOutcome.of(Result.of(
                valueColumn,
                WeightedMean.of(losses(before, value), null),
                shared,
                changed,
                WeightedMean.of(losses(now, value), null),
                domain.area()));
    }

    /**
     * How many rows are in the space that both sides share: each counts by twice the share of the other side there, and
     * one that is surely of its own side not at all. Weights that are all small can be equal, so that the effective
     * rows do not tell.
     */
    private static double inCommon(double[] weights) {
        return 2
                * Arrays.stream(weights)
                        .filter(weight -> weight > SURELY_OF_ONE_SIDE)
                        .sum();
    }

    private static double[] losses(Dataset rows, DerivedColumn value) {
        return ((NumericalColumn) rows.derive(value)).toArray();
    }

    /**
     * Why a loss changed: inputs gone, concept, inputs new.
     *
     * @param valueColumn the column whose mean it is, or null for what the model loses
     * @param reference the mean loss of the reference
     * @param current the mean loss of current
     * @param change current less reference: the sum of the three parts
     * @param inputsGone what inputs changed that the reference has and current has not
     * @param concept what changed where both have the same inputs
     * @param conceptError the standard error of that
     * @param inputsNew what inputs changed that current has and the reference has not
     * @param referenceRows how many effective rows of the reference are in the shared space
     * @param currentRows how many effective rows of current are in it
     * @param area how well the inputs of both sides are told apart: the area under the ROC curve, 0.5 where not at all
     */
    public record Result(
            @Nullable String valueColumn,
            double reference,
            double current,
            double change,
            double inputsGone,
            double concept,
            double conceptError,
            double inputsNew,
            double referenceRows,
            double currentRows,
            double area)
            implements MetricResult {

        static Result of(
                @Nullable String valueColumn,
                WeightedMean reference,
                WeightedMean shared,
                WeightedMean changed,
                WeightedMean current,
                double area) {
            return new Result(
                    valueColumn,
                    reference.mean(),
                    current.mean(),
                    current.mean() - reference.mean(),
                    shared.mean() - reference.mean(),
                    changed.mean() - shared.mean(),
                    Math.hypot(shared.error(), changed.error()),
                    current.mean() - changed.mean(),
                    shared.effectiveRows(),
                    changed.effectiveRows(),
                    area);
        }

        @Override
        public List<MetricValue> values() {
            return List.of(
                    MetricValue.of("", "change", change),
                    MetricValue.of("", "inputs_gone", inputsGone),
                    MetricValue.of("", "concept", concept),
                    MetricValue.of("", "inputs_new", inputsNew));
        }
    }
}
