package io.github.driftlib.html.report;

import static io.github.driftlib.finding.FindingWords.counted;
import static io.github.driftlib.finding.FindingWords.number;
import static io.github.driftlib.finding.FindingWords.percent;

import io.github.driftlib.quality.summary.CategoricalCharacteristics;
import io.github.driftlib.quality.summary.Characteristics;
import io.github.driftlib.quality.summary.DatetimeCharacteristics;
import io.github.driftlib.quality.summary.NumericalCharacteristics;
import io.github.driftlib.quality.summary.TextCharacteristics;
import java.util.ArrayList;
import java.util.List;

/** The values of a column in a few words, and what is odd about them. */
final class ColumnWords {

    /** From this share on one value makes nearly all of a column. */
    private static final double NEARLY_ALL = 95;

    /** From this share of missing values on a column is flagged. */
    private static final double MANY_MISSING = 5;

    private ColumnWords() {}

    static String of(Characteristics side) {
        if (side.count() == 0) {
            return "no value";
        }
        if (side instanceof NumericalCharacteristics numbers && numbers.min() != null) {
            return number(numbers.min()) + " to " + number(numbers.max()) + ", median "
                    + (numbers.p50() == null ? "–" : number(numbers.p50())) + "; "
                    + counted(numbers.unique(), "value");
        }
        if (side instanceof CategoricalCharacteristics labels) {
            return counted(labels.unique(), "value")
                    + (labels.mostCommon() == null
                            ? ""
                            : ", most often " + (labels.mostCommon().isEmpty() ? "(empty)" : labels.mostCommon()) + ", "
                                    + percent(labels.mostCommonPercentage() / 100));
        }
        if (side instanceof DatetimeCharacteristics times) {
            return times.first() + " to " + times.last();
        }
        if (side instanceof TextCharacteristics texts && texts.textLengthMean() != null) {
            return number(texts.textLengthMean()) + " characters on average";
        }
        return "";
    }

    /** Whether a share of missing values is flagged. */
    static boolean isMany(double share) {
        return 100 * share >= MANY_MISSING;
    }

    static List<String> flags(Characteristics side) {
        List<String> flags = new ArrayList<>();
        if (side.count() == 0) {
            return List.of("empty");
        }
        long unique = side instanceof NumericalCharacteristics numbers
                ? numbers.unique()
                : side instanceof CategoricalCharacteristics labels ? labels.unique() : -1;
        double most = side instanceof NumericalCharacteristics numbers
                ? numbers.mostCommonPercentage()
                : side instanceof CategoricalCharacteristics labels ? labels.mostCommonPercentage() : 0;
        if (unique == 1) {
            flags.add("constant");
        } else if (most >= NEARLY_ALL) {
            flags.add("nearly constant");
        }
        if (unique == side.count() && unique > 1 && side instanceof CategoricalCharacteristics) {
            flags.add("unique");
        }
        if (side.missingPercentage() >= MANY_MISSING) {
            flags.add("missing");
        }
        if (side instanceof NumericalCharacteristics numbers && numbers.infiniteCount() > 0) {
            flags.add("infinite");
        }
        return flags;
    }
}
