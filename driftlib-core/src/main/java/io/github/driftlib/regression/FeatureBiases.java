package io.github.driftlib.regression;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.regression.RegressionErrorBiasTable.FeatureErrors;
import io.github.driftlib.regression.error.ErrorBand;
import io.github.driftlib.regression.error.ErrorStatistics;
import io.github.driftlib.regression.error.PredictedPairs;
import io.github.driftlib.summary.AsLabels;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/** Finds out in which features the rows with the largest errors differ. */
final class FeatureBiases {

    private static final double PERCENT = 100;

    private FeatureBiases() {}

    /**
     * The bias of each of the given features that current has; those of another kind than numbers and labels have none.
     */
    static Map<String, RegressionErrorBiasTable.FeatureBias> of(
            List<String> features, Sides<Dataset> rows, ResolvedDefinition definition, double share) {
        Dataset current = rows.current();
        Sides<Groups> groups = rows.map(side -> Groups.of(side, definition, share));
        Map<String, RegressionErrorBiasTable.FeatureBias> biases = new LinkedHashMap<>();
        for (String feature : features) {
            if (!current.contains(feature)) {
                continue;
            }
            Sides<Groups> comparable = groups.keepReferenceIf(side -> side.data.contains(feature));
            ColumnKind kind = definition.kind(feature);
            if (kind == ColumnKind.NUMERICAL && current.column(feature) instanceof NumericalColumn) {
                biases.put(feature, numbers(feature, comparable));
            } else if (kind == ColumnKind.CATEGORICAL) {
                biases.put(feature, labels(feature, comparable));
            }
        }
        return biases;
    }

    /** The errors by the values of each of these features that current has. */
    static Map<String, FeatureErrors> errors(
            List<String> features, Sides<Dataset> rows, ResolvedDefinition definition) {
        Sides<FeatureErrors.Rows> pairs =
                rows.map(side -> new FeatureErrors.Rows(side, PredictedPairs.of(side, definition)));
        Map<String, FeatureErrors> errors = new LinkedHashMap<>();
        for (String feature : features) {
            if (!rows.current().contains(feature)) {
                continue;
            }
            boolean numbers = definition.kind(feature) == ColumnKind.NUMERICAL
                    && rows.current().column(feature) instanceof NumericalColumn;
            Sides<FeatureErrors.Rows> comparable =
                    pairs.keepReferenceIf(side -> side.data().contains(feature)
                            && (!numbers || side.data().column(feature) instanceof NumericalColumn));
            if (numbers) {
                errors.put(feature, FeatureErrors.ofNumbers(feature, comparable));
            } else if (definition.kind(feature) == ColumnKind.CATEGORICAL) {
                errors.put(feature, FeatureErrors.ofLabels(feature, comparable));
            }
        }
        return errors;
    }

    private static RegressionErrorBiasTable.FeatureBias numbers(String feature, Sides<Groups> sides) {
        Means here = sides.current().means(feature);
        Means there = sides.reference()
                .filter(groups -> groups.data.column(feature) instanceof NumericalColumn)
                .map(groups -> groups.means(feature))
                .orElse(Means.NONE);
        return new RegressionErrorBiasTable.FeatureBias.Numbers(
                here.all, here.under, here.over, here.range(), there.all, there.under, there.over, there.range());
    }

    private static RegressionErrorBiasTable.FeatureBias labels(String feature, Sides<Groups> sides) {
        Modes here = sides.current().modes(feature);
        Modes there = sides.reference().map(groups -> groups.modes(feature)).orElse(Modes.NONE);
        return new RegressionErrorBiasTable.FeatureBias.Labels(
                here.all, here.under, here.over, here.range(), there.all, there.under, there.over, there.range());
    }

    /** The complete rows of a data set in their groups. */
    private record Groups(Dataset data, PredictedPairs all, PredictedPairs under, PredictedPairs over) {

        static Groups of(Dataset data, ResolvedDefinition definition, double share) {
            PredictedPairs pairs = PredictedPairs.of(data, definition);
            double[] errors = new double[pairs.size()];
            for (int i = 0; i < errors.length; i++) {
                errors[i] = pairs.error(i);
            }
            ErrorBand band = ErrorBand.of(EmpiricalDistribution.of(errors), share);
            DoublePredicate isUnder = band::isUnder;
            return new Groups(data, pairs, pairs.where(isUnder), pairs.where(band::isOver));
        }

        Means means(String feature) {
            NumericalColumn column = data.numerical(feature);
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            for (int row : all.rows()) {
                double value = column.get(row);
                if (Math.abs(value) <= Double.MAX_VALUE) {
                    min = Math.min(min, value);
                    max = Math.max(max, value);
                }
            }
            Double spread = min > max ? null : ErrorStatistics.finite(max - min);
            return new Means(mean(column, all), mean(column, under), mean(column, over), spread);
        }

        /** The mean of the finite values, or null where there is none. */
        private static @Nullable Double mean(NumericalColumn column, PredictedPairs pairs) {
            double sum = 0;
            double lost = 0;
            long count = 0;
            for (int row : pairs.rows()) {
                double value = column.get(row);
                if (Math.abs(value) <= Double.MAX_VALUE) {
                    double term = value - lost;
                    double next = sum + term;
                    lost = next - sum - term;
                    sum = next;
                    count++;
                }
            }
            return count == 0 ? null : ErrorStatistics.finite(sum / count);
        }

        Modes modes(String feature) {
            CategoricalColumn labels = (CategoricalColumn) data.derive(new AsLabels(feature));
            return new Modes(mode(labels, all), mode(labels, under), mode(labels, over));
        }

        private static @Nullable String mode(CategoricalColumn labels, PredictedPairs pairs) {
            long[] counts = new long[labels.dictionarySize()];
            for (int row : pairs.rows()) {
                if (!labels.isMissing(row)) {
                    counts[labels.code(row)]++;
                }
            }
            String best = null;
            long most = 0;
            for (int code = 0; code < counts.length; code++) {
                String label = labels.label(code);
                if (counts[code] > most || counts[code] == most && most > 0 && label.compareTo(best) < 0) {
                    best = label;
                    most = counts[code];
                }
            }
            return best;
        }
    }

    private record Means(
            @Nullable Double all,
            @Nullable Double under,
            @Nullable Double over,
            @Nullable Double spread) {
        static final Means NONE = new Means(null, null, null, null);

        @Nullable
        Double range() {
            if (under == null || over == null || spread == null) {
                return null;
            }
            return under.equals(over)
                    ? (Double) 0.0
                    : ErrorStatistics.finite(PERCENT * Math.abs(over - under) / spread);
        }
    }

    private record Modes(
            @Nullable String all,
            @Nullable String under,
            @Nullable String over) {
        static final Modes NONE = new Modes(null, null, null);

        @Nullable
        Double range() {
            if (all == null || under == null || over == null) {
                return null;
            }
            return all.equals(under) && all.equals(over) ? 0.0 : 1.0;
        }
    }
}
