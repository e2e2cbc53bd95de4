package io.github.driftlib.html.view.estimation;

import io.github.driftlib.estimation.EstimationResult;
import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Lines;
import io.github.driftlib.html.block.Paragraph;
import io.github.driftlib.html.block.Side;
import io.github.driftlib.html.block.Table;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.Pictures;
import io.github.driftlib.html.view.Titles;
import io.github.driftlib.html.view.ViewEntry;
import io.github.driftlib.html.view.ViewFamily;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The views of estimates of quality. */
public final class EstimationViews implements ViewFamily {

    @Override
    public List<ViewEntry<?>> views() {
        return List.of(new ViewEntry<>(EstimationResult.class, EstimationViews::card));
    }

    private static Card card(EstimationResult result) {
        List<Block> blocks = new ArrayList<>();
        List<Block> pictures = new ArrayList<>();
        result.current().estimates().forEach((score, estimate) -> {
            if (estimate.value() != null) {
                blocks.add(Paragraph.of(
                        "Estimated " + Titles.words(score) + " of the current data: ",
                        estimate.value(),
                        "; an alert on ",
                        result.alerts(score),
                        " of ",
                        result.analysis().size(),
                        result.analysis().size() == 1 ? " chunk." : " chunks."));
            }
            pictures.add(picture(score, result.chunks(), Set.copyOf(result.analysis())));
        });
        // Side by side, rather than each below its words in half of the page.
        blocks.addAll(pictures);
        if (!result.notEstimated().isEmpty()) {
            blocks.add(new Table(
                    "Not estimated",
                    List.of("score", "reason"),
                    result.notEstimated().entrySet().stream()
                            .map(entry -> List.<Object>of(Titles.words(entry.getKey()), entry.getValue()))
                            .toList()));
        }
        return new Card("", "", blocks);
    }

    private static Lines picture(
            String score, List<EstimationResult.Chunk> chunks, Set<EstimationResult.Chunk> ofCurrent) {
        boolean time = chunks.stream().noneMatch(chunk -> Double.isNaN(start(chunk)));
        double[] x = new double[chunks.size()];
        double[] alerts = new double[x.length];
        double[] reference = new double[x.length];
        double[] current = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            boolean analysis = ofCurrent.contains(chunks.get(i));
            double value = number(chunks.get(i), score, EstimationResult.Estimate::value);
            x[i] = time ? start(chunks.get(i)) : i;
            reference[i] = analysis ? Double.NaN : value;
            current[i] = analysis ? value : Double.NaN;
            EstimationResult.Estimate estimate = chunks.get(i).estimates().get(score);
            alerts[i] = estimate != null && Boolean.TRUE.equals(estimate.alert()) ? value : Double.NaN;
        }
        List<Lines.Series> series = new ArrayList<>(List.of(
                new Lines.Series("estimated, reference", Side.REFERENCE, Lines.Mark.LINE, x, reference),
                new Lines.Series("estimated, current", Side.CURRENT, Lines.Mark.LINE, x, current)));
        add(series, "alert", Side.LIMIT, Lines.Mark.POINTS, x, alerts);
        add(
                series,
                "true",
                Side.OTHER,
                Lines.Mark.POINTS,
                x,
                numbers(chunks, score, EstimationResult.Estimate::realized));
        add(
                series,
                "upper threshold",
                Side.LIMIT,
                Lines.Mark.DASHES,
                x,
                numbers(chunks, score, EstimationResult.Estimate::upperThreshold));
        add(
                series,
                "lower threshold",
                Side.LIMIT,
                Lines.Mark.DASHES,
                x,
                numbers(chunks, score, EstimationResult.Estimate::lowerThreshold));
        double[] low = numbers(chunks, score, EstimationResult.Estimate::lowerConfidenceBoundary);
        double[] high = numbers(chunks, score, EstimationResult.Estimate::upperConfidenceBoundary);
        return new Lines(
                Titles.ofField(score) + " by chunk",
                time ? Lines.Axis.time("") : Lines.Axis.of("chunk"),
                Lines.Axis.of(Titles.words(score)),
                series,
                List.of(new Lines.Band("three sampling errors", Side.REFERENCE, x, low, high)));
    }

    /** When the period of a chunk begins, in milliseconds since 1970; NaN of chunks that are no periods. */
    private static double start(EstimationResult.Chunk chunk) {
        try {
            return Pictures.millis(List.of(chunk.key()))[0];
        } catch (DateTimeParseException e) {
            return Double.NaN;
        }
    }

    private static void add(
            List<Lines.Series> series, String name, Side side, Lines.Mark mark, double[] x, double[] y) {
        for (double each : y) {
            if (!Double.isNaN(each)) {
                series.add(new Lines.Series(name, side, mark, x, y));
                return;
            }
        }
    }

    private static double[] numbers(
            List<EstimationResult.Chunk> chunks, String score, Function<EstimationResult.Estimate, Double> number) {
        return chunks.stream()
                .mapToDouble(chunk -> number(chunk, score, number))
                .toArray();
    }

    private static double number(
            EstimationResult.Chunk chunk, String score, Function<EstimationResult.Estimate, Double> number) {
        EstimationResult.Estimate estimate = chunk.estimates().get(score);
        Double value = estimate == null ? null : number.apply(estimate);
        return value == null ? Double.NaN : value;
    }
}
