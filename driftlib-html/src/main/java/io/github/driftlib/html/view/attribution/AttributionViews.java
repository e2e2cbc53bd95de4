package io.github.driftlib.html.view.attribution;

import io.github.driftlib.attribution.DriftContributions;
import io.github.driftlib.attribution.LossShift;
import io.github.driftlib.attribution.MeanChange;
import io.github.driftlib.attribution.Slices;
import io.github.driftlib.finding.FindingWords;
import io.github.driftlib.html.block.Bars;
import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Side;
import io.github.driftlib.html.block.Table;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.ViewEntry;
import io.github.driftlib.html.view.ViewFamily;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The views of causes. */
public final class AttributionViews implements ViewFamily {

    private static final int MOST_BARS = 20;

    @Override
    public List<ViewEntry<?>> views() {
        return List.of(
                new ViewEntry<>(DriftContributions.Result.class, AttributionViews::contributions),
                new ViewEntry<>(MeanChange.Result.class, AttributionViews::meanChange),
                new ViewEntry<>(Slices.Result.class, AttributionViews::slices),
                new ViewEntry<>(LossShift.Result.class, AttributionViews::lossShift));
    }

    private static Card contributions(DriftContributions.Result result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Bars(
                "Shares of the distance",
                "share",
                result.parts().stream().map(AttributionViews::name).toList(),
                List.of(new Bars.Series(
                        "current",
                        Side.CURRENT,
                        result.parts().stream()
                                .mapToDouble(DriftContributions.Result.Part::share)
                                .toArray())),
                false));
        List<List<Object>> rows = new ArrayList<>();
        for (DriftContributions.Result.Part part : result.parts()) {
            rows.add(Arrays.asList(
                    name(part),
                    part.share(),
                    part.referenceShare(),
                    part.currentShare(),
                    part.residual(),
                    part.meanShift()));
        }
        blocks.add(new Table(
                "Parts, the largest first",
                List.of(
                        "value",
                        "share of the distance",
                        "reference",
                        "current",
                        "deviations of chance",
                        "of the mean"),
                rows));
        return new Card("What makes the drift of " + result.columnName(), result.columnName(), blocks);
    }

    /** The label, or the range of numbers, of a part. */
    private static String name(DriftContributions.Result.Part part) {
        return part.meanShift() == null ? part.value() : FindingWords.withShortNumbers(part.value());
    }

    private static Card meanChange(MeanChange.Result result) {
        List<List<Object>> rows = new ArrayList<>();
        for (MeanChange.Result.Segment segment : result.segments()) {
            rows.add(Arrays.asList(
                    segment.segment(),
                    segment.mix(),
                    segment.rate(),
                    segment.referenceShare(),
                    segment.currentShare(),
                    segment.referenceMean(),
                    segment.currentMean()));
        }
        List<MeanChange.Result.Segment> first = result.segments()
                .subList(0, Math.min(MOST_BARS, result.segments().size()));
        return new Card(
                "What changed the mean " + subject(result.valueColumn()) + " by " + result.segmentColumn(),
                result.segmentColumn(),
                List.of(
                        new Table(
                                "The change of the mean",
                                List.of("reference", "current", "change", "mix", "rate"),
                                List.of(Arrays.asList(
                                        result.reference(),
                                        result.current(),
                                        result.change(),
                                        result.mix(),
                                        result.rate()))),
                        new Bars(
                                "Mix and rate together",
                                "change of the mean",
                                first.stream()
                                        .map(MeanChange.Result.Segment::segment)
                                        .toList(),
                                List.of(new Bars.Series(
                                        "current",
                                        Side.CURRENT,
                                        first.stream()
                                                .mapToDouble(segment -> segment.mix() + segment.rate())
                                                .toArray())),
                                false),
                        new Table(
                                "Segments, those that changed most first",
                                List.of(
                                        "segment",
                                        "mix",
                                        "rate",
                                        "share, reference",
                                        "share, current",
                                        "mean, reference",
                                        "mean, current"),
                                rows)));
    }

    private static String subject(String valueColumn) {
        return valueColumn == null ? "of what the model loses" : "of " + valueColumn;
    }

    private static Card slices(Slices.Result result) {
        List<List<Object>> rows = new ArrayList<>();
        for (Slices.Result.Slice slice : result.slices()) {
            rows.add(Arrays.asList(
                    slice.slice().entrySet().stream()
                            .map(part -> part.getKey() + " = " + part.getValue())
                            .collect(Collectors.joining(", ")),
                    slice.rows(),
                    slice.mean(),
                    slice.restMean(),
                    slice.referenceMean(),
                    slice.score(),
                    slice.excess(),
                    slice.growth()));
        }
        return new Card(
                "Slices with a larger mean " + subject(result.valueColumn()),
                "",
                List.of(new Table(
                        "Slices, the worst first, of " + result.tested() + " that were compared",
                        List.of(
                                "slice",
                                "rows",
                                "mean",
                                "rest",
                                "reference",
                                "score",
                                "adjusted p-value",
                                "adjusted p-value of growth"),
                        rows)));
    }

    private static Card lossShift(LossShift.Result result) {
        return new Card(
                "What changed the mean " + subject(result.valueColumn()) + ": inputs or concept",
                "",
                List.of(
                        new Bars(
                                "What changed the loss",
                                "change of the mean",
                                List.of("inputs gone", "concept", "inputs new"),
                                List.of(new Bars.Series("current", Side.CURRENT, new double[] {
                                    result.inputsGone(), result.concept(), result.inputsNew()
                                })),
                                false),
                        new Table(
                                "The change of the loss",
                                List.of(
                                        "reference",
                                        "current",
                                        "change",
                                        "inputs gone",
                                        "concept",
                                        "standard error",
                                        "inputs new",
                                        "area under the ROC curve"),
                                List.of(Arrays.asList(
                                        result.reference(),
                                        result.current(),
                                        result.change(),
                                        result.inputsGone(),
                                        result.concept(),
                                        result.conceptError(),
                                        result.inputsNew(),
                                        result.area())))));
    }
}
