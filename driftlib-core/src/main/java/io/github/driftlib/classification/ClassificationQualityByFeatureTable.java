package io.github.driftlib.classification;

import io.github.driftlib.classification.confusion.DecisionRule;
import io.github.driftlib.classification.evaluation.Evaluation;
import io.github.driftlib.classification.evaluation.PredictedRows;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.DataSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How well rows are predicted by the values of each feature: where is the model worse? How predictions are read is told
 * by {@link ClassificationQualityMetric}; a probability makes the positive class from 0.5 on. It needs the rows,
 * because the bins depend on all values of a feature.
 *
 * @param columns the numerical and categorical features to look at; null for all of them
 */
public record ClassificationQualityByFeatureTable(@Nullable List<String> columns)
        implements RowMetric<ClassificationQualityByFeatureResult> {

    /** Copies the names. */
    public ClassificationQualityByFeatureTable {
        columns = columns == null ? null : List.copyOf(columns);
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("columns", columns);
    }

    @Override
    public MetricOutcome<ClassificationQualityByFeatureResult> compute(Sides<Dataset> sides, MetricContext context) {
        return Evaluation.ofLabels(context, DecisionRule.DEFAULT).outcome(evaluation -> {
            List<String> features = features(context);
            if (!context.plots()) {
                return new ClassificationQualityByFeatureResult(evaluation.target(), features, null, null);
            }
            Map<String, FeatureBins> bins = bins(features, context);
            return evaluation
                    .rows()
                    .with(sides, (evaluated, rows) -> PredictedRows.of(rows, evaluation, evaluated))
                    .map(rows -> qualities(rows, bins))
                    .into((current, reference) -> new ClassificationQualityByFeatureResult(
                            evaluation.target(), features, current, reference));
        });
    }

    private List<String> features(MetricContext context) {
        return Stream.concat(context.definition().numerical().stream(), context.definition().categorical().stream())
                .filter(name -> columns == null || columns.contains(name))
                .filter(name -> context.sides().stream().allMatch(side -> isReadable(side, name, context)))
                .toList();
    }

    private static boolean isReadable(DataSummary side, String name, MetricContext context) {
        if (!side.contains(name)) {
            return false;
        }
        ColumnKind stored = side.storedKind(name);
        return context.definition().kind(name) == ColumnKind.NUMERICAL
                ? stored == ColumnKind.NUMERICAL
                : stored != ColumnKind.DATETIME;
    }

    private static Map<String, FeatureBins> bins(List<String> features, MetricContext context) {
        Map<String, FeatureBins> bins = new LinkedHashMap<>();
        for (String feature : features) {
            FeatureBins made = FeatureBins.of(
                    feature, context.definition().kind(feature), context.sides().toList());
            if (!made.names().isEmpty()) {
                bins.put(feature, made);
            }
        }
        return bins;
    }

    private static Map<String, FeatureQuality> qualities(PredictedRows rows, Map<String, FeatureBins> bins) {
        Map<String, FeatureQuality> qualities = new LinkedHashMap<>();
        bins.forEach((feature, made) -> qualities.put(feature, FeatureQuality.of(rows, feature, made)));
        return qualities;
    }
}
