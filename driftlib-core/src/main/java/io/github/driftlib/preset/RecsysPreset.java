package io.github.driftlib.preset;

import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.ranking.DiversityMetric;
import io.github.driftlib.ranking.ItemBiasMetric;
import io.github.driftlib.ranking.NoveltyMetric;
import io.github.driftlib.ranking.PersonalizationMetric;
import io.github.driftlib.ranking.PopularityBias;
import io.github.driftlib.ranking.RecCasesTable;
import io.github.driftlib.ranking.ScoreDistribution;
import io.github.driftlib.ranking.SerendipityMetric;
import io.github.driftlib.ranking.TopKMetric;
import io.github.driftlib.ranking.UserBiasMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How good recommendations are: the measures of the k best, popularity bias, examples, the distribution of the scores
 * where there are scores, personalisation, novelty, and, where the columns are named, diversity, serendipity and bias.
 *
 * <p>Popularity bias, novelty, serendipity and bias need the additional data {@code current_train_data}; without them
 * they are not applicable, and say so.
 *
 * @param k how many of the best recommendations count, at least 1
 * @param minRelScore the target from which on an item is relevant; null for any target above 0
 * @param noFeedbackUsers whether users without a relevant item count too, with 0
 * @param normalizeArp whether popularity is divided by that of the most popular item
 * @param userIds the users in the examples; null for five
 * @param displayFeatures the columns beside the examples
 * @param itemFeatures the features of items by which lists are diverse; none for no such metric
 * @param userBiasColumns the features of users whose bias is asked for
 * @param itemBiasColumns the features of items whose bias is asked for
 */
public record RecsysPreset(
        int k,
        @Nullable Double minRelScore,
        boolean noFeedbackUsers,
        boolean normalizeArp,
        @Nullable List<String> userIds,
        List<String> displayFeatures,
        List<String> itemFeatures,
        List<String> userBiasColumns,
        List<String> itemBiasColumns)
        implements MetricPreset {

    /**
     * Checks the number of recommendations, and copies the lists; those that are null are empty, except for the users.
     */
    public RecsysPreset {
        userIds = userIds == null ? null : List.copyOf(userIds);
        displayFeatures = displayFeatures == null ? List.of() : List.copyOf(displayFeatures);
        itemFeatures = itemFeatures == null ? List.of() : List.copyOf(itemFeatures);
        userBiasColumns = userBiasColumns == null ? List.of() : List.copyOf(userBiasColumns);
        itemBiasColumns = itemBiasColumns == null ? List.of() : List.copyOf(itemBiasColumns);
        new TopKMetric.Precision(k, minRelScore, noFeedbackUsers);
    }

    /** The defaults for the k best recommendations. */
    public static RecsysPreset of(int k) {
        return new RecsysPreset(k, null, false, false, null, List.of(), List.of(), List.of(), List.of());
    }

    /** The same with the target from which on an item is relevant. */
    public RecsysPreset relevantFrom(double target) {
        return new RecsysPreset(
                k,
                target,
                noFeedbackUsers,
                normalizeArp,
                userIds,
                displayFeatures,
                itemFeatures,
                userBiasColumns,
                itemBiasColumns);
    }

    /** The same with the features of items by which lists are diverse. */
    public RecsysPreset itemFeatures(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return new RecsysPreset(
                k,
                minRelScore,
                noFeedbackUsers,
                normalizeArp,
                userIds,
                displayFeatures,
                List.of(columns),
                userBiasColumns,
                itemBiasColumns);
    }

    @Override
    public List<? extends Metric<?>> metrics(ResolvedDefinition definition) {
        List<Metric<?>> metrics = new ArrayList<>(List.of(
                new TopKMetric.Precision(k, minRelScore, noFeedbackUsers),
                new TopKMetric.Recall(k, minRelScore, noFeedbackUsers),
                new TopKMetric.FBeta(k, 1.0, minRelScore, noFeedbackUsers),
                new TopKMetric.MAP(k, minRelScore, noFeedbackUsers),
                new TopKMetric.NDCG(k, minRelScore, noFeedbackUsers),
                new TopKMetric.MRR(k, minRelScore, noFeedbackUsers),
                new TopKMetric.HitRate(k, minRelScore, noFeedbackUsers),
                new PopularityBias(k, normalizeArp),
                new RecCasesTable(userIds, displayFeatures, RecCasesTable.DEFAULT_TRAIN_ITEMS, null)));
        if (definition.recommendations() == DataDefinition.PredictionForm.SCORE) {
            metrics.add(new ScoreDistribution(k));
        }
        metrics.add(new PersonalizationMetric(k));
        if (!itemFeatures.isEmpty()) {
            metrics.add(new DiversityMetric(k, itemFeatures));
            metrics.add(new SerendipityMetric(k, itemFeatures, minRelScore));
        }
        metrics.add(new NoveltyMetric(k));
        itemBiasColumns.forEach(column -> metrics.add(new ItemBiasMetric(k, column)));
        userBiasColumns.forEach(column -> metrics.add(new UserBiasMetric(column)));
        return metrics;
    }
}
