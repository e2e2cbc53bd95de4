package io.github.driftlib.html.view.drift;

import io.github.driftlib.drift.ColumnDriftResult;
import io.github.driftlib.drift.SmallDistribution;
import io.github.driftlib.html.block.Bars;
import io.github.driftlib.html.block.Bins;
import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Side;
import io.github.driftlib.html.block.Words;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.ResultView;
import java.util.ArrayList;
import java.util.List;

/** The verdict in words, and the two distributions over each other. */
final class ColumnDriftView implements ResultView<ColumnDriftResult> {

    @Override
    public Card card(ColumnDriftResult result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(verdict(result));
        SmallDistribution reference = result.reference().smallDistribution();
        SmallDistribution current = result.current().smallDistribution();
        if (!reference.y().isEmpty() && !current.y().isEmpty()) {
            blocks.add(picture(result.columnName(), reference, current));
        }
        return new Card("Drift", result.columnName(), blocks);
    }

    private static Words verdict(ColumnDriftResult result) {
        boolean probability = DriftScale.isProbability(result.stattestName());
        return Words.of(
                result.driftDetected() ? "Drifted: " : "Not drifted: ",
                result.stattestName() + (probability ? " gives a p-value of " : " gives a distance of "),
                result.driftScore(),
                probability
                        ? (result.driftDetected() ? ", below the threshold of " : ", not below the threshold of ")
                        : (result.driftDetected() ? ", at or above the threshold of " : ", below the threshold of "),
                result.stattestThreshold(),
                ". Compared were ",
                result.currentCount(),
                " current values with ",
                result.referenceCount(),
                " of the reference.");
    }

    private static Block picture(String column, SmallDistribution reference, SmallDistribution current) {
        if (reference.x().get(0) instanceof String) {
            return new Bars(
                    "How often each value occurs",
                    "share",
                    reference.x().stream().map(Object::toString).toList(),
                    List.of(
                            new Bars.Series("reference", Side.REFERENCE, shares(reference)),
                            new Bars.Series("current", Side.CURRENT, shares(current))),
                    false);
        }
        return new Bins(
                "Distribution",
                column,
                "density",
                List.of(
                        new Bins.Series("reference", Side.REFERENCE, numbers(reference.x()), numbers(reference.y())),
                        new Bins.Series("current", Side.CURRENT, numbers(current.x()), numbers(current.y()))),
                List.of());
    }

    private static double[] numbers(List<?> numbers) {
        return numbers.stream()
                .mapToDouble(number -> ((Number) number).doubleValue())
                .toArray();
    }

    private static double[] shares(SmallDistribution counts) {
        double[] shares = numbers(counts.y());
        double total = 0;
        for (double count : shares) {
            total += count;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] = total == 0 ? 0 : shares[i] / total;
        }
        return shares;
    }
}
