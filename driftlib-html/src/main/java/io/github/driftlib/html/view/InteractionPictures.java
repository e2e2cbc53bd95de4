package io.github.driftlib.html.view;

import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Boxes;
import io.github.driftlib.html.block.Grid;
import io.github.driftlib.html.block.Lines;
import io.github.driftlib.html.block.Matrix;
import io.github.driftlib.html.block.Side;
import io.github.driftlib.summary.plot.Interaction;
import io.github.driftlib.summary.plot.Interactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Pictures of two columns together. */
public final class InteractionPictures {

    private InteractionPictures() {}

    /** Of both sides, the reference first; those that can share a picture do. */
    public static List<Block> of(String title, String xLabel, String yLabel, @Nullable Interactions sides) {
        Objects.requireNonNull(title, "title must be given, but was null");
        Objects.requireNonNull(xLabel, "xLabel must be given, but was null");
        Objects.requireNonNull(yLabel, "yLabel must be given, but was null");
        return sides == null ? List.of() : of(title, xLabel, yLabel, sides.current(), sides.reference());
    }

    /** Of both sides, the reference first; those that can share a picture do. */
    public static List<Block> of(
            String title,
            String xLabel,
            String yLabel,
            @Nullable Interaction current,
            @Nullable Interaction reference) {
        Objects.requireNonNull(title, "title must be given, but was null");
        Objects.requireNonNull(xLabel, "xLabel must be given, but was null");
        Objects.requireNonNull(yLabel, "yLabel must be given, but was null");
        if (current instanceof Interaction.MeansInTime means) {
            return List.of(means(title, xLabel, yLabel, means, (Interaction.@Nullable MeansInTime) reference));
        }
        if (current instanceof Interaction.Boxes boxes) {
            return boxes.values().isEmpty()
                    ? List.of()
                    : List.of(boxes(title, boxes, (Interaction.@Nullable Boxes) reference));
        }
        List<Block> blocks = new ArrayList<>();
        add(blocks, title + ": reference", xLabel, yLabel, reference, Side.REFERENCE);
        add(blocks, title + ": current", xLabel, yLabel, current, Side.CURRENT);
        return blocks;
    }

    private static void add(
            List<Block> blocks, String title, String xLabel, String yLabel, @Nullable Interaction side, Side whose) {
        if (side instanceof Interaction.Grid grid
                && grid.x().size() > 1
                && grid.y().size() > 1) {
            blocks.add(new Grid(
                    title,
                    Lines.Axis.of(xLabel),
                    Lines.Axis.of(yLabel),
                    whose,
                    Numbers.of(grid.x()),
                    Numbers.of(grid.y()),
                    Numbers.transposed(grid.counts(), grid.y().size() - 1),
                    false));
        } else if (side instanceof Interaction.Counts counts && !counts.x().isEmpty()) {
            blocks.add(new Matrix(
                    title,
                    xLabel,
                    yLabel,
                    counts.x(),
                    counts.y(),
                    counts.counts().stream()
                            .map(row -> row.stream().map(Long::doubleValue).toList())
                            .toList(),
                    Matrix.Scale.COUNTS));
        } else if (side instanceof Interaction.CountsInTime counts
                && !counts.x().isEmpty()) {
            blocks.add(courses(title, xLabel, counts));
        }
    }

    private static Block courses(String title, String xLabel, Interaction.CountsInTime counts) {
        return new Lines(
                title,
                Lines.Axis.time(xLabel),
                Lines.Axis.of("rows"),
                counts.counts().entrySet().stream()
                        .map(entry -> Pictures.course(
                                entry.getKey(), Side.OTHER, counts.period(), counts.x(), entry.getValue()))
                        .toList(),
                List.of());
    }

    private static Block means(
            String title,
            String xLabel,
            String yLabel,
            Interaction.MeansInTime current,
            Interaction.@Nullable MeansInTime reference) {
        List<Lines.Series> series = new ArrayList<>();
        if (reference != null) {
            series.add(means("reference", Side.REFERENCE, reference));
        }
        series.add(means("current", Side.CURRENT, current));
        return new Lines(title, Lines.Axis.time(xLabel), Lines.Axis.of("mean " + yLabel), series, List.of());
    }

    private static Lines.Series means(String name, Side side, Interaction.MeansInTime means) {
        return new Lines.Series(name, side, Lines.Mark.LINE, Pictures.millis(means.x()), Numbers.of(means.y()));
    }

    /** The axis names neither column, for either may be the one of numbers. */
    private static Block boxes(String title, Interaction.Boxes current, Interaction.@Nullable Boxes reference) {
        List<Boxes.Box> boxes = new ArrayList<>();
        for (String value : current.values()) {
            add(boxes, value, Side.REFERENCE, reference);
            add(boxes, value, Side.CURRENT, current);
        }
        return new Boxes(title, "number", boxes);
    }

    private static void add(List<Boxes.Box> boxes, String value, Side side, Interaction.@Nullable Boxes from) {
        if (from != null && from.values().contains(value)) {
            int i = from.values().indexOf(value);
            boxes.add(new Boxes.Box(
                    value,
                    side,
                    from.mins().get(i),
                    from.lowers().get(i),
                    from.medians().get(i),
                    from.uppers().get(i),
                    from.maxs().get(i)));
        }
    }
}
