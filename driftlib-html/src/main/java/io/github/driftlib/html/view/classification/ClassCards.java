package io.github.driftlib.html.view.classification;

import io.github.driftlib.classification.ClassificationClassBalance;
import io.github.driftlib.classification.ClassificationClassSeparationPlot;
import io.github.driftlib.classification.ClassificationConfusionMatrix;
import io.github.driftlib.classification.ClassificationProbDistribution;
import io.github.driftlib.classification.ClassificationQualityByFeatureTable;
import io.github.driftlib.classification.confusion.ConfusionMatrix;
import io.github.driftlib.html.block.Bins;
import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Boxes;
import io.github.driftlib.html.block.Matrix;
import io.github.driftlib.html.block.Side;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.Numbers;
import io.github.driftlib.html.view.PairedPlots;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the classes are told apart. */
final class ClassCards {

    private ClassCards() {}

    static Card confusion(ClassificationConfusionMatrix.Result result) {
        List<Block> blocks = new ArrayList<>();
        add(blocks, "Reference", result.referenceMatrix());
        add(blocks, "Current", result.currentMatrix());
        return new Card("", "", blocks);
    }

    private static void add(List<Block> blocks, String title, ConfusionMatrix matrix) {
        if (matrix != null) {
            blocks.add(new Matrix(
                    title,
                    "actual class",
                    "predicted class",
                    matrix.labels(),
                    matrix.labels(),
                    matrix.values(),
                    Matrix.Scale.COUNTS));
        }
    }

    static Card balance(ClassificationClassBalance.Result result) {
        return Card.of("", PairedPlots.bars("Rows by class", "rows", result.current(), result.reference()));
    }

    static Card separation(ClassificationClassSeparationPlot.Result result) {
        List<Block> blocks = new ArrayList<>();
        if (result.current() != null) {
            result.current().forEach((label, current) -> {
                List<Boxes.Box> boxes = new ArrayList<>();
                if (result.reference() != null) {
                    add(boxes, Side.REFERENCE, result.reference().get(label));
                }
                add(boxes, Side.CURRENT, current);
                blocks.add(new Boxes("Probability of " + label, "probability", boxes));
            });
        }
        return new Card("", "", blocks);
    }

    private static void add(
            List<Boxes.Box> boxes,
            Side side,
            io.github.driftlib.classification.ClassificationQuality.BoxPlots quartiles) {
        for (int i = 0; quartiles != null && i < quartiles.values().size(); i++) {
            boxes.add(new Boxes.Box(
                    quartiles.values().get(i),
                    side,
                    quartiles.mins().get(i),
                    quartiles.lowers().get(i),
                    quartiles.means().get(i),
                    quartiles.uppers().get(i),
                    quartiles.maxs().get(i)));
        }
    }

    static Card probabilities(ClassificationProbDistribution.Result result) {
        List<Block> blocks = new ArrayList<>();
        addAll(blocks, "reference", result.reference());
        addAll(blocks, "current", result.current());
        return new Card("", "", blocks);
    }

    private static void addAll(
            List<Block> blocks, String side, Map<String, ClassificationProbDistribution.ProbabilityHistogram> byClass) {
        if (byClass != null) {
            byClass.forEach((label, histogram) -> {
                List<Bins.Series> series = new ArrayList<>();
                add(series, "members of " + label, histogram.edges(), histogram.members());
                add(series, "all others", histogram.edges(), histogram.others());
                blocks.add(
                        new Bins("Probability of " + label + ", " + side, "probability", "share", series, List.of()));
            });
        }
    }

    private static void add(List<Bins.Series> series, String name, List<Double> edges, List<Double> shares) {
        if (!shares.isEmpty()) {
            series.add(new Bins.Series(name, Side.OTHER, Numbers.of(edges), Numbers.of(shares)));
        }
    }

    static Card byFeature(ClassificationQualityByFeatureTable.Result result) {
        List<Block> blocks = new ArrayList<>();
        if (result.current() != null) {
            result.current()
                    .forEach((feature, current) -> blocks.add(PairedPlots.bars(
                            "Accuracy by " + feature,
                            "accuracy",
                            accuracies(current),
                            result.reference() == null
                                    ? null
                                    : accuracies(result.reference().get(feature)))));
        }
        return new Card("", "", blocks);
    }

    private static Map<String, Double> accuracies(ClassificationQualityByFeatureTable.Feature quality) {
        Map<String, Double> accuracies = new LinkedHashMap<>();
        for (int i = 0; quality != null && i < quality.bins().size(); i++) {
            accuracies.put(quality.bins().get(i), quality.accuracy().get(i));
        }
        return accuracies;
    }
}
