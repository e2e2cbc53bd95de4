package io.github.driftlib.html.view.drift;

import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.DriftSide;
import io.github.driftlib.drift.DriftVerdict;
import io.github.driftlib.drift.bin.Bins;
import io.github.driftlib.drift.stattest.NoiseFloor;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Paragraph;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.PairedTable;
import io.github.driftlib.html.view.Pictures;
import io.github.driftlib.html.view.ResultView;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The verdict in words, the two distributions over the same bins, and their quantiles. */
final class ColumnDriftView implements ResultView<ColumnDriftMetric.Result> {

    @Override
    public Card card(ColumnDriftMetric.Result result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(verdict(result));
        result.remarks().forEach(remark -> blocks.add(Paragraph.of("Note: " + remark + ".")));
        DriftSide now = result.current().numbers();
        DriftSide then = result.reference().numbers();
        if (now != null && then != null) {
            Pictures.of("Distribution", result.columnName(), now.bars(), then.bars())
                    .ifPresent(blocks::add);
        }
        if (result.plot() != null) {
            Pictures.of("Distribution", result.columnName(), result.plot().distributions())
                    .ifPresent(blocks::add);
        }
        if (now != null && then != null) {
            if (now.onlyHere() != null) {
                add(blocks, "in current only", now.onlyHere());
                add(blocks, "in the reference only", then.onlyHere());
            }
            blocks.add(PairedTable.of("The values compared", numbers(now), numbers(then)));
        }
        if (result.bins() != null
                && (!(result.bins().chosen() instanceof Bins.Evidently)
                        || !result.remarks().isEmpty())) {
            blocks.add(UsedBinsTable.of(result.bins()));
        }
        return new Card("Drift of " + result.columnName(), result.columnName(), blocks);
    }

    private static Paragraph verdict(ColumnDriftMetric.Result result) {
        boolean probability = result.scoreType() == Score.Type.P_VALUE;
        List<Object> parts = new ArrayList<>(List.of(
                result.decision() == DriftVerdict.UNDECIDED && result.accuracy().doubt() != null
                        ? "Undecided. "
                        : verdict(result.decision()),
                result.stattestName() + (probability ? ": a p-value of " : ": a distance of "),
                result.driftScore(),
                "; " + DriftLimit.of(result).rule() + " ",
                DriftLimit.of(result).value(),
                (result.decisiveThreshold() == result.stattestThreshold()
                        ? "."
                        : (probability ? " (its level" : " (its noise floor") + "; the threshold is "),
                result.decisiveThreshold() == result.stattestThreshold() ? "" : result.stattestThreshold(),
                result.decisiveThreshold() == result.stattestThreshold() ? "" : ")."));
        if (result.accuracy() != null && result.accuracy().doubt() != null) {
            parts.add(" " + result.accuracy().doubt() + ".");
        }
        if (result.accuracy() != null
                && result.accuracy().scoreRange().lowest()
                        < result.accuracy().scoreRange().highest()) {
            parts.addAll(List.of(
                    " Taken from sketches: exact values can give from ",
                    result.accuracy().scoreRange().lowest(),
                    " to ",
                    result.accuracy().scoreRange().highest(),
                    "."));
        }
        if (result.noiseFloor() != null) {
            parts.addAll(List.of(
                    " Samples of these sizes from one distribution reach ",
                    result.noiseFloor(),
                    " by chance in ",
                    100 * (result.level() == null ? NoiseFloor.LEVEL : result.level()),
                    "\u00a0% of the cases (the noise floor)",
                    result.calibratedDecision() == result.decision()
                            ? "."
                            : "; measured by that: "
                                    + (result.accuracy() != null
                                                            && result.accuracy().doubt() != null
                                                    ? "undecided"
                                                    : verdict(result.calibratedDecision()))
                                            .toLowerCase(Locale.ROOT)
                                            .strip()));
        }
        if (result.effectSize() != null) {
            parts.addAll(List.of(
                    " The difference itself, as " + result.effectSize().name().replace('_', ' ') + ", is ",
                    result.effectSize().value(),
                    "."));
        }
        if (result.adjustedPValue() != null) {
            parts.addAll(List.of(" Adjusted for the number of columns the p-value is ", result.adjustedPValue(), "."));
        }
        if (result.detectablePsi() != null) {
            parts.addAll(List.of(" This batch could have seen a PSI of ", result.detectablePsi(), " or more."));
        }
        return new Paragraph(parts);
    }

    private static String verdict(DriftVerdict decision) {
        return switch (decision) {
            case DRIFT -> "Drifted. ";
            case NO_DRIFT -> "Not drifted. ";
            case UNDECIDED -> "Undecided at this accuracy. ";
        };
    }

    private static void add(List<Block> blocks, String where, DriftSide.Categories categories) {
        if (categories.number() > 0) {
            boolean all = categories.number() <= categories.mostFrequent().size();
            blocks.add(Paragraph.of(
                    categories.number(),
                    (categories.number() == 1 ? " category is " : " categories are ") + where + ", with ",
                    categories.count(),
                    (categories.count() == 1 ? " value" : " values") + (all ? ": " : "; the most frequent: ")
                            + String.join(", ", categories.mostFrequent()) + "."));
        }
    }

    private static Map<String, Object> numbers(DriftSide side) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("values", side.count());
        numbers.put("missing or infinite", side.missing());
        if (side.quantiles() != null) {
            side.quantiles().forEach(quantile -> numbers.put(name(quantile.probability()), quantile.value()));
        }
        return numbers;
    }

    private static String name(double probability) {
        if (probability == 0 || probability == 1) {
            return probability == 0 ? "smallest" : "largest";
        }
        return probability == 0.5
                ? "median"
                : new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(100 * probability)
                        + " % quantile";
    }
}
