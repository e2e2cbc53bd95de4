package io.github.driftlib.html.view.drift;

import io.github.driftlib.drift.ColumnValuePlot;
import io.github.driftlib.drift.TargetByFeaturesTable;
import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Lines;
import io.github.driftlib.html.block.Side;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.InteractionPictures;
import io.github.driftlib.html.view.Numbers;
import io.github.driftlib.html.view.Pictures;
import io.github.driftlib.summary.plot.BinnedMeans;
import io.github.driftlib.summary.plot.Interactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How columns go with the time, and the target with the features. */
final class CourseViews {

    private CourseViews() {}

    static Card course(ColumnValuePlot.Result result) {
        List<Block> blocks = new ArrayList<>();
        add(blocks, "Reference", result.reference(), Side.REFERENCE, result);
        add(blocks, "Current", result.current(), Side.CURRENT, result);
        return new Card("", result.columnName(), blocks);
    }

    private static void add(
            List<Block> blocks, String title, BinnedMeans line, Side side, ColumnValuePlot.Result result) {
        if (line == null || line.per().isEmpty()) {
            return;
        }
        boolean time = result.prefix() != null;
        double[] x = time
                ? Pictures.millis(line.per())
                : line.per().stream().mapToDouble(Double::parseDouble).toArray();
        List<Lines.Band> bands = new ArrayList<>();
        if (result.referenceMean() != null && result.referenceStd() != null) {
            bands.add(Lines.Band.level(
                    "the reference, mean and one standard deviation",
                    Side.REFERENCE,
                    x[0],
                    x[x.length - 1],
                    result.referenceMean() - result.referenceStd(),
                    result.referenceMean() + result.referenceStd()));
        }
        blocks.add(new Lines(
                title,
                time ? Lines.Axis.time("") : Lines.Axis.of("rows, in order"),
                Lines.Axis.of("mean " + result.columnName()),
                List.of(new Lines.Series(
                        title.toLowerCase(Locale.ROOT), side, Lines.Mark.LINE, x, Numbers.of(line.mean()))),
                bands));
    }

    static Card targetByFeatures(TargetByFeaturesTable.Result result) {
        List<Block> blocks = new ArrayList<>();
        addAll(blocks, result.targetName() == null ? "target" : result.targetName(), result.targets());
        addAll(blocks, "prediction", result.predictions());
        return new Card("", "", blocks);
    }

    private static void addAll(List<Block> blocks, String name, Map<String, Interactions> byFeature) {
        if (byFeature != null) {
            byFeature.forEach((feature, sides) ->
                    blocks.addAll(InteractionPictures.of(name + " by " + feature, feature, name, sides)));
        }
    }
}
