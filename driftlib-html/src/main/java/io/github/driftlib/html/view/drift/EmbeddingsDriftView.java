package io.github.driftlib.html.view.drift;

import io.github.driftlib.drift.EmbeddingsDriftMetric;
import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Grid;
import io.github.driftlib.html.block.Lines;
import io.github.driftlib.html.block.Paragraph;
import io.github.driftlib.html.block.Side;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.Numbers;
import io.github.driftlib.html.view.ResultView;
import io.github.driftlib.html.view.Titles;
import java.util.ArrayList;
import java.util.List;

/** The verdict in words, and where the vectors of both sides lie. */
final class EmbeddingsDriftView implements ResultView<EmbeddingsDriftMetric.Result> {

    @Override
    public Card card(EmbeddingsDriftMetric.Result result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(
                (result.driftDetected() ? "Drifted: " : "Not drifted: ") + Titles.ofMethod(result.methodName()) + " ",
                result.driftScore(),
                ", drift if above ",
                result.threshold(),
                ". Compared were ",
                result.currentCount(),
                " current vectors with ",
                result.referenceCount(),
                " of the reference."));
        add(blocks, "Where the vectors of the reference lie", result.reference(), Side.REFERENCE);
        add(blocks, "Where the current vectors lie", result.current(), Side.CURRENT);
        return new Card("", "", blocks);
    }

    private static void add(List<Block> blocks, String title, EmbeddingsDriftMetric.DensityMap map, Side side) {
        if (map != null && !map.x().isEmpty()) {
            blocks.add(new Grid(
                    title,
                    Lines.Axis.of("first component"),
                    Lines.Axis.of("second component"),
                    side,
                    Numbers.edgesAround(map.x()),
                    Numbers.edgesAround(map.y()),
                    Numbers.transposed(map.density(), map.y().size()),
                    false));
        }
    }
}
