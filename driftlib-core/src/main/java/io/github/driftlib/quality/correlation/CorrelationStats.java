package io.github.driftlib.quality.correlation;

import io.github.driftlib.data.ResolvedDefinition;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The strongest correlations of a matrix. Each is null where there is no such pair of columns, or none whose
 * correlation is defined. The probabilities of different classes are not compared with one another.
 *
 * @param targetPredictionCorrelation the correlation of target and prediction
 * @param absMaxTargetFeaturesCorrelation the largest absolute correlation of the target and a feature
 * @param absMaxPredictionFeaturesCorrelation the largest absolute correlation of the prediction and a feature
 * @param absMaxCorrelation the largest absolute correlation of two columns
 * @param absMaxFeaturesCorrelation the largest absolute correlation of two features
 */
public record CorrelationStats(
        @Nullable Double targetPredictionCorrelation,
        @Nullable Double absMaxTargetFeaturesCorrelation,
        @Nullable Double absMaxPredictionFeaturesCorrelation,
        @Nullable Double absMaxCorrelation,
        @Nullable Double absMaxFeaturesCorrelation) {

    static CorrelationStats of(CorrelationMatrixResult.Matrix matrix, ResolvedDefinition definition) {
        List<String> probabilities = definition.predictions().size() > 1 ? definition.predictions() : List.of();
        String prediction =
                definition.prediction().filter(matrix.columns()::contains).orElse(CorrelatedColumns.PREDICTION_LABELS);
        List<String> target = definition.target().stream().toList();
        List<String> features = matrix.columns().stream()
                .filter(column -> !target.contains(column) && !column.equals(prediction))
                .toList();
        return new CorrelationStats(
                target.stream()
                        .flatMap(column -> Stream.ofNullable(matrix.correlation(column, prediction)))
                        .findFirst()
                        .orElse(null),
                strongest(matrix, target, features, probabilities),
                strongest(matrix, List.of(prediction), features, probabilities),
                strongest(matrix, matrix.columns(), matrix.columns(), probabilities),
                strongest(matrix, features, features, probabilities));
    }

    private static @Nullable Double strongest(
            CorrelationMatrixResult.Matrix matrix, List<String> some, List<String> others, List<String> probabilities) {
        Double strongest = null;
        for (String first : some) {
            for (String second : others) {
                Double correlation = matrix.correlation(first, second);
                boolean sameRole = probabilities.contains(first) && probabilities.contains(second);
                if (correlation != null && !first.equals(second) && !sameRole) {
                    strongest = strongest == null
                            ? (Double) Math.abs(correlation)
                            : (Double) Math.max(strongest, Math.abs(correlation));
                }
            }
        }
        return strongest;
    }
}
