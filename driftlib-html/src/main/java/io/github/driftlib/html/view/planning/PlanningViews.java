package io.github.driftlib.html.view.planning;

import io.github.driftlib.explain.AttributionDrift;
import io.github.driftlib.html.block.Table;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.PairedPlots;
import io.github.driftlib.html.view.ViewEntry;
import io.github.driftlib.html.view.ViewFamily;
import io.github.driftlib.planning.DetectableDrift;
import io.github.driftlib.planning.LabelShift;
import io.github.driftlib.planning.LossAgreement;
import io.github.driftlib.planning.WeightedLoss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The views of what a batch can show, and of what a model looks at. */
public final class PlanningViews implements ViewFamily {

    @Override
    public List<ViewEntry<?>> views() {
        return List.of(
                new ViewEntry<>(DetectableDrift.Result.class, PlanningViews::detectable),
                new ViewEntry<>(LabelShift.Result.class, PlanningViews::labelShift),
                new ViewEntry<>(WeightedLoss.Result.class, PlanningViews::weightedLoss),
                new ViewEntry<>(LossAgreement.Result.class, PlanningViews::agreement),
                new ViewEntry<>(AttributionDrift.Result.class, PlanningViews::attribution));
    }

    private static Card detectable(DetectableDrift.Result result) {
        List<List<Object>> rows = new ArrayList<>();
        for (DetectableDrift.Result.OfColumn column : result.columns()) {
            rows.add(Arrays.asList(
                    column.columnName(),
                    column.referenceCount(),
                    column.currentCount(),
                    column.psi(),
                    column.expectedPsi(),
                    column.mean(),
                    column.kolmogorovSmirnov(),
                    column.share()));
        }
        return Card.of(
                "",
                new Table(
                        "The smallest drift that this batch could have shown",
                        List.of(
                                "column",
                                "values, reference",
                                "values, current",
                                "PSI",
                                "PSI by chance",
                                "mean, deviations",
                                "Kolmogorov-Smirnov",
                                "share of the most frequent label"),
                        rows));
    }

    private static Card labelShift(LabelShift.Result result) {
        Map<String, Double> before = new LinkedHashMap<>();
        Map<String, Double> now = new LinkedHashMap<>();
        for (LabelShift.Result.OfClass of : result.classes()) {
            before.put(of.label(), of.referenceShare());
            now.put(of.label(), of.estimatedShare());
        }
        return Card.of(
                "",
                new Table(
                        "Quality, if only the mix of the classes changed",
                        List.of("accuracy, reference", "accuracy, estimated", "p-value of the mix"),
                        List.of(Arrays.asList(
                                result.referenceAccuracy(), result.estimatedAccuracy(), result.pValue()))),
                PairedPlots.bars("Shares of the classes, of current as estimated", "share", now, before));
    }

    private static Card weightedLoss(WeightedLoss.Result result) {
        return Card.of(
                "",
                new Table(
                        "The loss to expect, if only the mix of the inputs changed",
                        List.of("reference", "estimated", "standard error", "effective rows", "area"),
                        List.of(Arrays.asList(
                                result.reference(),
                                result.estimated(),
                                result.error(),
                                result.effectiveRows(),
                                result.area()))));
    }

    private static Card agreement(LossAgreement.Result result) {
        return Card.of(
                "",
                new Table(
                        "Two estimates of the loss: where they disagree, none is to be trusted",
                        List.of("estimate", "loss", "standard error"),
                        List.of(
                                Arrays.asList("reference, known", result.reference(), null),
                                Arrays.asList("weighted rows", result.weighted(), result.weightedError()),
                                Arrays.asList(result.other(), result.estimated(), result.estimatedError()),
                                Arrays.asList("difference", result.difference(), result.error()))));
    }

    private static Card attribution(AttributionDrift.Result result) {
        List<List<Object>> rows = new ArrayList<>();
        Map<String, Double> before = new LinkedHashMap<>();
        Map<String, Double> now = new LinkedHashMap<>();
        for (AttributionDrift.Result.OfColumn column : result.columns()) {
            rows.add(Arrays.asList(
                    column.columnName(),
                    column.referenceMean(),
                    column.currentMean(),
                    column.currentMean() - column.referenceMean()));
            before.put(column.columnName(), column.referenceSize());
            now.put(column.columnName(), column.currentSize());
        }
        return Card.of(
                "",
                new Table(
                        "Together",
                        List.of("likeness of the orders", "change of the mean prediction"),
                        List.of(Arrays.asList(result.ndcg(), result.change()))),
                PairedPlots.bars("How much predictions depend on each", "mean size", now, before),
                new Table(
                        "What moved the mean prediction",
                        List.of("column", "mean, reference", "mean, current", "difference"),
                        rows));
    }
}
