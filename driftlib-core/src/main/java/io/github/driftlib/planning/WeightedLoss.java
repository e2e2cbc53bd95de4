package io.github.driftlib.planning;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.json.NumberText;
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
import io.github.driftlib.stats.rank.SampleQuantile;
import io.github.driftlib.summary.table.TableFeatures;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the model loses in current although its outcomes are not known, where only the mix of the inputs changed: rows
 * of the reference count as often as rows like them occur in current. The weights pi / (1 - pi) are those of boosted
 * trees that tell rows of current from those of the reference ({@link DomainShares}), cut at their 99 % quantile.
 * Refused where the sides have hardly anything in common (area above 0.95), or fewer than 50 effective rows carry the
 * answer. Of a few hundred rows trees see a part of the change only, so the estimate lies between the reference's loss
 * and the true one. At most 10,000 rows of a side are looked at. Stands beside confidence-based and direct loss
 * estimation, which assume the same: where they disagree, none is to be trusted. Source: Shimodaira, Improving
 * predictive inference under covariate shift, Journal of Statistical Planning and Inference (2000).
 *
 * @param valueColumn the column of the reference whose mean is estimated; null for what the model loses
 * @param columns the inputs; null for the features that hold numbers or labels
 */
public record WeightedLoss(
        @Nullable String valueColumn, @Nullable List<String> columns) implements RowMetric<WeightedLoss.Result> {

    private static final int MOST_ROWS = 10_000;
    private static final int FEWEST_TO_LEARN = 100;
    private static final double FEWEST_EFFECTIVE = 50;
    private static final double MOST_AREA = 0.95;
    private static final double CUT = 0.99;

    /** Copies the names. */
    public WeightedLoss {
        columns = columns == null ? null : List.copyOf(columns);
    }

    /** What the model loses, by all features or the given ones. */
    public static WeightedLoss of(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return new WeightedLoss(null, columns.length == 0 ? null : List.of(columns));
    }

    /** The mean of a column in place of what the model loses. */
    public WeightedLoss value(String column) {
        Objects.requireNonNull(column, "column must be given, but was null");
        return new WeightedLoss(column, columns);
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("columns", columns);
        context.definition().checkColumns("valueColumn", valueColumn == null ? List.of() : List.of(valueColumn));
    }

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
        if (sides.reference().isEmpty()) {
            return MetricOutcome.notApplicable("there must be a reference with outcomes");
        }
        List<String> chosen = DefinedColumns.inputs(columns, valueColumn, context.definition());
        if (chosen.isEmpty()) {
            return MetricOutcome.notApplicable("columns must be features of numbers or labels, but there are none");
        }
        return ModelLoss.ofReference(valueColumn, context.definition()).thenOutcome(value -> {
            Dataset before = DefinedColumns.of(sides.reference().get(), chosen, context.definition());
            boolean readable = value.reads()
                    .map(names -> names.stream().allMatch(before::contains))
                    .orElse(true);
            return readable
                    ? estimate(before, DefinedColumns.of(sides.current(), chosen, context.definition()), value, chosen)
                    : MetricOutcome.notApplicable(
                            "the reference must have " + value.reads().orElseThrow());
        });
    }

    private MetricOutcome<Result> estimate(Dataset before, Dataset now, DerivedColumn value, List<String> chosen) {
        double[] all = ((NumericalColumn) before.derive(value)).toArray();
        int[] finite = IntStream.range(0, all.length)
                .filter(row -> Double.isFinite(all[row]))
                .toArray();
        Dataset known = before.take(EqualSteps.of(finite, MOST_ROWS));
        Dataset current = now.take(EqualSteps.upTo(now.rowCount(), MOST_ROWS).toArray());
        if (Math.min(known.rowCount(), current.rowCount()) < FEWEST_TO_LEARN) {
            return MetricOutcome.notEnoughData("the reference must have " + FEWEST_TO_LEARN
                    + " rows with a loss and current as many rows, but they have " + known.rowCount() + " and "
                    + current.rowCount());
        }
        DomainShares domain = DomainShares.of(TableFeatures.of(chosen, known, current), known.rowCount());
        double[] weights = Arrays.stream(domain.shares(), 0, known.rowCount())
                .map(share -> share / (1 - share))
                .toArray();
        double most = SampleQuantile.of(weights, CUT);
        Arrays.setAll(weights, row -> Math.min(most, weights[row]));
        Result result =
                Result.of(valueColumn, ((NumericalColumn) known.derive(value)).toArray(), weights, domain.area());
        if (result.area() > MOST_AREA) {
            return MetricOutcome.notEnoughData(
                    "reference and current must have inputs in common, but are told apart with an area under the ROC curve of "
                            + NumberText.of(result.area()));
        }
        if (result.effectiveRows() < FEWEST_EFFECTIVE) {
            return MetricOutcome.notEnoughData("the reference must have " + (int) FEWEST_EFFECTIVE
                    + " effective rows that carry the answer, but of " + known.rowCount() + " there are "
                    + NumberText.of(result.effectiveRows()) + ": more rows of both sides help");
        }
        return MetricOutcome.of(result);
    }

    /**
     * What the model loses in current, by weighted rows of the reference.
     *
     * @param valueColumn the column whose mean is estimated, or null for what the model loses
     * @param reference the mean loss of the reference
     * @param estimated the mean loss to expect in current
     * @param error its standard error
     * @param effectiveRows how many rows of equal weight would be as sure
     * @param area how well the inputs of both sides are told apart: the area under the ROC curve
     */
    public record Result(
            @Nullable String valueColumn,
            double reference,
            double estimated,
            double error,
            double effectiveRows,
            double area)
            implements MetricResult {

        /** By losses and how much each counts. */
        static Result of(@Nullable String valueColumn, double[] losses, double[] weights, double area) {
            double total = 0;
            double squares = 0;
            double mean = 0;
            double plain = 0;
            for (int row = 0; row < losses.length; row++) {
                total += weights[row];
                squares += weights[row] * weights[row];
                mean += weights[row] == 0 ? 0 : weights[row] / total * (losses[row] - mean);
                plain += (losses[row] - plain) / (row + 1);
            }
            double spread = 0;
            for (int row = 0; row < losses.length; row++) {
                spread += Math.pow(weights[row] * (losses[row] - mean), 2);
            }
            return new Result(valueColumn, plain, mean, Math.sqrt(spread) / total, total * total / squares, area);
        }

        @Override
        public List<MetricValue> values() {
            return List.of(
                    MetricValue.of("", "estimated_loss", estimated),
                    MetricValue.of("", "effective_rows", effectiveRows));
        }
    }
}
