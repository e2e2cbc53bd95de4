package io.github.driftlib.html.view.quality;

import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.InteractionPictures;
import io.github.driftlib.html.view.PairedTable;
import io.github.driftlib.html.view.Pictures;
import io.github.driftlib.html.view.ResultView;
import io.github.driftlib.quality.summary.CategoricalCharacteristics;
import io.github.driftlib.quality.summary.Characteristics;
import io.github.driftlib.quality.summary.ColumnSummaryResult;
import io.github.driftlib.quality.summary.DatetimeCharacteristics;
import io.github.driftlib.quality.summary.NumericalCharacteristics;
import io.github.driftlib.quality.summary.TextCharacteristics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers of both sides next to each other. */
final class ColumnSummaryView implements ResultView<ColumnSummaryResult> {

    @Override
    public Card card(ColumnSummaryResult result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(PairedTable.of(
                "Characteristics",
                numbers(result.currentCharacteristics()),
                numbers(result.referenceCharacteristics())));
        if (result.plotData() != null) {
            pictures(result.columnName(), result.plotData(), blocks);
        }
        return new Card("", result.columnName(), blocks);
    }

    private static void pictures(String column, ColumnSummaryResult.Plots plots, List<Block> blocks) {
        Pictures.of("Distribution", column, plots.binsForHist()).ifPresent(blocks::add);
        Pictures.of("Distribution of the decimal logarithm", "log10 of " + column, plots.binsForHistLog())
                .ifPresent(blocks::add);
        blocks.addAll(InteractionPictures.of("Over time", "", column, plots.dataInTime()));
        blocks.addAll(InteractionPictures.of("With the target", column, "target", plots.dataByTarget()));
    }

    private static Map<String, Object> numbers(Characteristics side) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        if (side instanceof NumericalCharacteristics number) {
            ofNumbers(numbers, number);
        } else if (side instanceof CategoricalCharacteristics label) {
            ofLabels(numbers, label);
        } else if (side instanceof DatetimeCharacteristics time) {
            ofTimes(numbers, time);
        } else if (side instanceof TextCharacteristics text) {
            ofTexts(numbers, text);
        }
        return numbers;
    }

    private static void ofNumbers(Map<String, Object> numbers, NumericalCharacteristics side) {
        numbers.put("rows", side.numberOfRows());
        numbers.put("missing (null only)", side.missing());
        numbers.put("missing (null only), %", side.missingPercentage());
        numbers.put("infinite", side.infiniteCount());
        numbers.put("mean", orReason(side.mean(), "mean", side));
        numbers.put("standard deviation", orReason(side.std(), "std", side));
        numbers.put("minimum", orReason(side.min(), "min", side));
        numbers.put("25 % quantile", orReason(side.p25(), "p25", side));
        numbers.put("median", orReason(side.p50(), "p50", side));
        numbers.put("75 % quantile", orReason(side.p75(), "p75", side));
        numbers.put("maximum", orReason(side.max(), "max", side));
        numbers.put("different values", side.unique());
        numbers.put("most common value", mostCommon(side.mostCommon(), side));
        numbers.put("its share, %", side.mostCommonPercentage());
    }

    /** The number, or why there is none. */
    private static Object orReason(Double number, String name, NumericalCharacteristics side) {
        return number == null ? side.reasons().get(name) : number;
    }

    /** The value, or that missing ones are more frequent than any. */
    private static @Nullable Object mostCommon(@Nullable Object value, Characteristics side) {
        return value == null && side.missing() > 0 ? "missing" : value;
    }

    private static void ofLabels(Map<String, Object> numbers, CategoricalCharacteristics side) {
        numbers.put("rows", side.numberOfRows());
        numbers.put("missing (null only)", side.missing());
        numbers.put("missing (null only), %", side.missingPercentage());
        numbers.put("different values", side.unique());
        numbers.put("most common value", mostCommon(side.mostCommon(), side));
        numbers.put("its share, %", side.mostCommonPercentage());
        if (side.newInCurrentValuesCount() != null) {
            numbers.put("new values", side.newInCurrentValuesCount());
            numbers.put("vanished values", side.unusedInCurrentValuesCount());
        }
    }

    private static void ofTimes(Map<String, Object> numbers, DatetimeCharacteristics side) {
        numbers.put("rows", side.numberOfRows());
        numbers.put("missing (null only)", side.missing());
        numbers.put("missing (null only), %", side.missingPercentage());
        numbers.put("different values", side.unique());
        numbers.put("first", side.first());
        numbers.put("last", side.last());
        numbers.put("most common value", mostCommon(side.mostCommon(), side));
        numbers.put("its share, %", side.mostCommonPercentage());
    }

    private static void ofTexts(Map<String, Object> numbers, TextCharacteristics side) {
        numbers.put("rows", side.numberOfRows());
        numbers.put("missing (null only)", side.missing());
        numbers.put("missing (null only), %", side.missingPercentage());
        numbers.put("shortest, characters", side.textLengthMin());
        numbers.put("mean length, characters", side.textLengthMean());
        numbers.put("longest, characters", side.textLengthMax());
        numbers.put("characters that are no letters, mean %", side.nonLetterCharMean());
    }
}
