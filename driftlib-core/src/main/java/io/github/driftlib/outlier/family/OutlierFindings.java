package io.github.driftlib.outlier.family;

import static io.github.driftlib.finding.FindingWords.counted;
import static io.github.driftlib.finding.FindingWords.number;
import static io.github.driftlib.finding.FindingWords.percent;

import io.github.driftlib.finding.Finding;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.outlier.ColumnOutliers;
import io.github.driftlib.outlier.ExtremeValues;
import io.github.driftlib.outlier.NewLabels;
import io.github.driftlib.outlier.NewLabels.Result.NewLabel;
import io.github.driftlib.outlier.OutlierShare;
import io.github.driftlib.outlier.OutsideRange;
import io.github.driftlib.outlier.OutsideRange.Result.OfColumn;
import io.github.driftlib.outlier.RepeatedRows;
import io.github.driftlib.outlier.RowOutliers;
import io.github.driftlib.outlier.StrangeBursts;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is found among strange values and rows: that there are more than in the reference, beyond chance. Where they are
 * less than a hundredth of the rows more, that is a note.
 */
final class OutlierFindings {

    private static final double MANY = 0.01;
    private static final double MANY_LABELS = 0.005;
    private static final int MOST_NAMED = 3;

    private OutlierFindings() {}

    static List<FindingRule<?>> rules() {
        return List.of(
                new FindingRule<>(ColumnOutliers.Result.class, OutlierFindings::ofColumn),
                new FindingRule<>(RowOutliers.Result.class, OutlierFindings::ofRows),
                new FindingRule<>(StrangeBursts.Result.class, OutlierFindings::ofBursts),
                new FindingRule<>(RepeatedRows.Result.class, OutlierFindings::ofRepeated),
                new FindingRule<>(ExtremeValues.Result.class, OutlierFindings::ofExtremes),
                new FindingRule<>(OutsideRange.Result.class, OutlierFindings::outside),
                new FindingRule<>(NewLabels.Result.class, OutlierFindings::ofLabels));
    }

    private static List<Finding> ofColumn(FindingRule.Input<ColumnOutliers.Result> input) {
        ColumnOutliers.Result result = input.result();
        return more(
                input,
                Finding.Kind.OUTLIER,
                result.columnName(),
                result.share(),
                result.columnName() + ": " + percent(result.share().currentShare()) + " of the values are not between "
                        + number(result.low()) + " and " + number(result.high()));
    }

    private static List<Finding> ofRows(FindingRule.Input<RowOutliers.Result> input) {
        OutlierShare share = input.result().share();
        return more(input, Finding.Kind.OUTLIER, "", share, percent(share.currentShare()) + " of the rows are strange");
    }

    private static List<Finding> ofBursts(FindingRule.Input<StrangeBursts.Result> input) {
        StrangeBursts.Result result = input.result();
        StrangeBursts.Result.Rows burst = result.burst();
        if (burst == null || !input.chance().isBeyond(result.chance())) {
            return List.of();
        }
        long rows = burst.last() - burst.first() + 1L;
        return List.of(input.finding(
                Finding.Severity.WARNING,
                Finding.Kind.OUTLIER,
                (double) burst.strange() / rows,
                "a burst of strange rows: " + counted(burst.strange(), "strange row") + " among the " + rows
                        + " from row " + burst.first() + " on",
                input.evidence("", "burst", result.height(), result.referenceHeight())));
    }

    private static List<Finding> ofRepeated(FindingRule.Input<RepeatedRows.Result> input) {
        OutlierShare share = input.result().nearly();
        return more(
                input,
                Finding.Kind.REPEATED,
                "",
                share,
                percent(share.currentShare()) + " of the rows repeat another one or nearly do");
    }

    private static List<Finding> more(
            FindingRule.Input<?> input, Finding.Kind kind, String column, OutlierShare share, String text) {
        if (!input.chance().isBeyond(share.pValue())) {
            return List.of();
        }
        double more = Math.max(0, share.currentShare() - share.referenceShare());
        return List.of(input.finding(
                more >= MANY ? Finding.Severity.WARNING : Finding.Severity.NOTE,
                kind,
                more,
                text + " (was " + percent(share.referenceShare()) + ")",
                input.evidence(column, "share_of_rows", share.currentShare(), share.referenceShare())));
    }

    private static List<Finding> ofExtremes(FindingRule.Input<ExtremeValues.Result> input) {
        ExtremeValues.Result result = input.result();
        if (!input.chance().isBeyond(result.pValue())) {
            return List.of();
        }
        return List.of(input.finding(
                Finding.Severity.WARNING,
                Finding.Kind.OUTLIER,
                result.beyond() / Math.max(1, result.expectedBeyond()),
                result.columnName() + ": " + counted(result.beyond(), "value") + " above "
                        + number(result.oneInThousand()) + ", which one in 1,000 exceeds ("
                        + number(result.expectedBeyond()) + " expected); the largest is " + number(result.largest()),
                input.evidence(result.columnName(), "beyond", result.beyond(), result.expectedBeyond())));
    }

    private static List<Finding> outside(FindingRule.Input<OutsideRange.Result> input) {
        return input.result().columns().stream()
                .filter(column -> input.chance().isBeyond(column.pValue()))
                .map(column -> outside(input, column))
                .toList();
    }

    private static Finding outside(FindingRule.Input<OutsideRange.Result> input, OfColumn column) {
        long outside = column.below() + column.above();
        return input.finding(
                (double) outside / column.values() >= MANY ? Finding.Severity.WARNING : Finding.Severity.NOTE,
                Finding.Kind.OUTLIER,
                outside / Math.max(1, column.expected()),
                column.columnName() + ": " + counted(outside, "value") + " outside of the reference's range, "
                        + number(column.min()) + " to " + number(column.max()) + " (" + number(column.expected())
                        + " expected)",
                input.evidence(column.columnName(), "outside", outside, column.expected()));
    }

    private static List<Finding> ofLabels(FindingRule.Input<NewLabels.Result> input) {
        NewLabels.Result result = input.result();
        if (result.unseen() == 0 || !input.chance().isBeyond(result.chance())) {
            return List.of();
        }
        double share = (double) result.unseen() / result.count();
        String column = result.other() == null ? result.columnName() : result.columnName() + ", " + result.other();
        String named = result.mostFrequent().stream()
                .limit(MOST_NAMED)
                .map(NewLabel::label)
                .collect(Collectors.joining(result.other() == null ? ", " : "; "));
        return List.of(input.finding(
                share >= MANY_LABELS ? Finding.Severity.WARNING : Finding.Severity.NOTE,
                Finding.Kind.UNSEEN_VALUE,
                share,
                column + ": " + counted(result.labels(), result.other() == null ? "value" : "pair")
                        + " that the reference does not have, " + percent(share) + " of the rows: " + named
                        + (result.labels() > MOST_NAMED ? ", …" : ""),
                input.evidence(column, "share_of_unseen_values", share, 0.0)));
    }
}
