package io.github.driftlib.html.view.fairness;

import io.github.driftlib.fairness.FairnessGroup;
import io.github.driftlib.fairness.FairnessResult;
import io.github.driftlib.fairness.GroupDisparities;
import io.github.driftlib.html.block.Bars;
import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Table;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.PairedPlots;
import io.github.driftlib.html.view.PairedTable;
import io.github.driftlib.html.view.ViewEntry;
import io.github.driftlib.html.view.ViewFamily;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The views of the results about fairness. */
public final class FairnessViews implements ViewFamily {

    @Override
    public List<ViewEntry<?>> views() {
        return List.of(new ViewEntry<>(FairnessResult.class, FairnessViews::card));
    }

    private static Card card(FairnessResult result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(PairedTable.of("How far apart the groups are", apart(result.current()), apart(result.reference())));
        blocks.add(
                bars(result, "How often " + result.favourableLabel() + " is predicted", FairnessGroup::selectionRate));
        blocks.add(bars(result, "True positive rate", FairnessGroup::truePositiveRate));
        blocks.add(bars(result, "False positive rate", FairnessGroup::falsePositiveRate));
        List<List<Object>> rows = new ArrayList<>();
        for (FairnessGroup group : result.current().groups()) {
            rows.add(Arrays.asList(
                    label(group),
                    group.count(),
                    group.selectionRate(),
                    group.truePositiveRate(),
                    group.falsePositiveRate(),
                    group.precision(),
                    group.small() ? "too small to count" : ""));
        }
        blocks.add(new Table(
                "Groups, current",
                List.of("group", "rows", "selected", "true positive rate", "false positive rate", "precision", "note"),
                rows));
        return new Card("", "", blocks);
    }

    private static Map<String, Object> apart(FairnessResult.Side side) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        if (side != null) {
            GroupDisparities apart = side.disparities();
            numbers.put("demographic parity, difference", apart.demographicParityDifference());
            numbers.put("demographic parity, ratio", apart.demographicParityRatio());
            numbers.put("equalized odds, difference", apart.equalizedOddsDifference());
            numbers.put("equalized odds, ratio", apart.equalizedOddsRatio());
            numbers.put("equal opportunity, difference", apart.equalOpportunityDifference());
            numbers.put("predictive parity, difference", apart.predictiveParityDifference());
        }
        return numbers;
    }

    private static Bars bars(FairnessResult result, String title, Function<FairnessGroup, Double> rate) {
        return PairedPlots.bars(
                title,
                "rate",
                rates(result.current(), rate),
                result.reference() == null ? null : rates(result.reference(), rate));
    }

    private static Map<String, Double> rates(FairnessResult.Side side, Function<FairnessGroup, Double> rate) {
        Map<String, Double> rates = new LinkedHashMap<>();
        side.groups().forEach(group -> rates.put(label(group), rate.apply(group)));
        return rates;
    }

    private static String label(FairnessGroup group) {
        return String.join(", ", group.values().values());
    }
}
