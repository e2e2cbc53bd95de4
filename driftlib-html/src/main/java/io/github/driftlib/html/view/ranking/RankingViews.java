package io.github.driftlib.html.view.ranking;

import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Examples;
import io.github.driftlib.html.block.Lines;
import io.github.driftlib.html.block.Table;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.Numbers;
import io.github.driftlib.html.view.PairedPlots;
import io.github.driftlib.html.view.PairedTable;
import io.github.driftlib.html.view.Pictures;
import io.github.driftlib.html.view.ViewEntry;
import io.github.driftlib.html.view.ViewFamily;
import io.github.driftlib.ranking.ItemBiasMetric;
import io.github.driftlib.ranking.PersonalizationMetric;
import io.github.driftlib.ranking.PopularityBias;
import io.github.driftlib.ranking.RecCasesTable;
import io.github.driftlib.ranking.ScoreDistribution;
import io.github.driftlib.ranking.TopKMetric;
import io.github.driftlib.ranking.UserBiasMetric;
import io.github.driftlib.ranking.UserMeanResult;
import io.github.driftlib.summary.Histogram;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The views of the results about recommendations. */
public final class RankingViews implements ViewFamily {

    @Override
    public List<ViewEntry<?>> views() {
        return List.of(
                new ViewEntry<>(TopKMetric.Result.class, RankingViews::topK),
                new ViewEntry<>(UserMeanResult.class, RankingViews::userMean),
                new ViewEntry<>(PersonalizationMetric.Result.class, RankingViews::personalization),
                new ViewEntry<>(PopularityBias.Result.class, RankingViews::popularity),
                new ViewEntry<>(ScoreDistribution.Result.class, RankingViews::scores),
                new ViewEntry<>(ItemBiasMetric.Result.class, RankingViews::items),
                new ViewEntry<>(UserBiasMetric.Result.class, RankingViews::users),
                new ViewEntry<>(RecCasesTable.Result.class, RankingViews::cases));
    }

    private static Card topK(TopKMetric.Result result) {
        return Card.of(
                "",
                values("at k = " + result.k(), result.currentValue(), result.referenceValue()),
                new Lines(
                        "By k",
                        Lines.Axis.of("k"),
                        Lines.Axis.of(""),
                        PairedPlots.lines(
                                result.current(),
                                result.reference(),
                                Lines.Mark.LINE,
                                RankingViews::fromOne,
                                Numbers::of),
                        List.of()));
    }

    private static double[] fromOne(List<Double> byK) {
        double[] places = Numbers.places(byK.size());
        for (int i = 0; i < places.length; i++) {
            places[i]++;
        }
        return places;
    }

    private static Table values(String name, Double current, Double reference) {
        Map<String, Object> currentValue = new LinkedHashMap<>();
        currentValue.put(name, current);
        return PairedTable.of("Value", currentValue, reference == null ? Map.of() : Map.of(name, reference));
    }

    private static Card userMean(UserMeanResult result) {
        return withHistogram(
                values("mean at k = " + result.k(), result.currentValue(), result.referenceValue()),
                "By user",
                result.currentDistr(),
                result.referenceDistr());
    }

    private static Card withHistogram(Table table, String title, Histogram current, Histogram reference) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(table);
        Pictures.of(title, "", current, reference).ifPresent(blocks::add);
        return new Card("", "", blocks);
    }

    private static Card personalization(PersonalizationMetric.Result result) {
        return Card.of(
                "",
                values("at k = " + result.k(), result.currentValue(), result.referenceValue()),
                PairedPlots.bars(
                        "The items most often in the lists", "rows", result.currentTable(), result.referenceTable()));
    }

    private static Card popularity(PopularityBias.Result result) {
        Map<String, Object> current = new LinkedHashMap<>();
        current.put("average popularity", result.currentApr());
        current.put("coverage", result.currentCoverage());
        current.put("Gini index", result.currentGini());
        Map<String, Object> reference = new LinkedHashMap<>();
        if (result.referenceCoverage() != null) {
            reference.put("average popularity", result.referenceApr());
            reference.put("coverage", result.referenceCoverage());
            reference.put("Gini index", result.referenceGini());
        }
        return withHistogram(
                PairedTable.of("Popularity", current, reference),
                "Popularity of what is recommended",
                result.currentDistr(),
                result.referenceDistr());
    }

    private static Card scores(ScoreDistribution.Result result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(values("entropy", result.currentEntropy(), result.referenceEntropy()));
        String top = "top " + result.k();
        Pictures.of(
                        "Scores, reference",
                        "score",
                        "others",
                        result.referenceOtherDistr(),
                        top,
                        result.referenceTopKDistr())
                .ifPresent(blocks::add);
        Pictures.of("Scores, current", "score", "others", result.currentOtherDistr(), top, result.currentTopKDistr())
                .ifPresent(blocks::add);
        return new Card("", "", blocks);
    }

    private static Card items(ItemBiasMetric.Result result) {
        List<Block> blocks = new ArrayList<>();
        add(blocks, "Items, reference", result.columnName(), result.referenceTrainDistr(), result.referenceDistr());
        add(blocks, "Items, current", result.columnName(), result.currentTrainDistr(), result.currentDistr());
        return new Card("", "", blocks);
    }

    private static Card users(UserBiasMetric.Result result) {
        List<Block> blocks = new ArrayList<>();
        add(blocks, "Users, reference", result.columnName(), result.referenceTrainDistr(), result.referenceDistr());
        add(blocks, "Users, current", result.columnName(), result.currentTrainDistr(), result.currentDistr());
        return new Card("", "", blocks);
    }

    private static void add(List<Block> blocks, String title, String column, Histogram train, Histogram observed) {
        Pictures.of(title, column, "train data", train, "recommended", observed).ifPresent(blocks::add);
    }

    private static Card cases(RecCasesTable.Result result) {
        List<List<Object>> rows = new ArrayList<>();
        for (String user : result.userIds()) {
            rows.add(List.of(
                    user,
                    String.join(", ", result.currentTrain().getOrDefault(user, List.of())),
                    items(result.current().getOrDefault(user, List.of()))));
        }
        return Card.of(
                "",
                new Examples(new Table(
                        "Users", List.of("user", "last items in the train data", "recommended, best first"), rows)));
    }

    private static String items(List<RecCasesTable.Result.Recommendation> recommendations) {
        return String.join(
                ", ",
                recommendations.stream()
                        .map(each -> each.itemId() == null ? "(missing)" : each.itemId())
                        .toList());
    }
}
