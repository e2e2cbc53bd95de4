package io.github.driftlib.quality.family;

import static io.github.driftlib.finding.FindingWords.counted;
import static io.github.driftlib.finding.FindingWords.number;
import static io.github.driftlib.finding.FindingWords.percent;

import io.github.driftlib.finding.Chance;
import io.github.driftlib.finding.Finding;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.finding.rule.ChangedColumn;
import io.github.driftlib.finding.rule.MissingJump;
import io.github.driftlib.quality.missing.ColumnMissingValuesMetric;
import io.github.driftlib.quality.missing.DatasetMissingValuesMetric;
import io.github.driftlib.quality.summary.Characteristics;
import io.github.driftlib.quality.summary.ColumnSummaryResult;
import io.github.driftlib.quality.summary.DatasetSummaryMetric;
import io.github.driftlib.quality.summary.DatasetSummaryMetric.Summary;
import io.github.driftlib.quality.summary.NumericalCharacteristics;
import io.github.driftlib.quality.value.ColumnValueListMetric;
import io.github.driftlib.quality.value.ColumnValueRangeMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is found in results of data quality: columns that are empty, constant or gone, more missing values, values far
 * outside of the reference's range or of the given one, and rows that are repeated, each beyond chance.
 */
final class QualityFindings {

    /** So many times the range of the reference beyond it a value is taken for an impossible one. */
    private static final double FAR = 10;

    /** Repeated rows are worth a warning from this share on. */
    private static final double MANY = 0.01;

    private QualityFindings() {}

    static List<FindingRule<?>> rules() {
        return List.of(
                new FindingRule<>(ColumnSummaryResult.class, QualityFindings::ofColumn),
                new FindingRule<>(DatasetSummaryMetric.Result.class, QualityFindings::ofDataset),
                new FindingRule<>(DatasetMissingValuesMetric.Result.class, QualityFindings::ofMissing),
                new FindingRule<>(ColumnMissingValuesMetric.Result.class, QualityFindings::ofMissingInColumn),
                new FindingRule<>(ColumnValueRangeMetric.Result.class, QualityFindings::ofRange),
                new FindingRule<>(ColumnValueListMetric.Result.class, QualityFindings::ofList));
    }

    private static List<Finding> ofColumn(FindingRule.Input<ColumnSummaryResult> input) {
        Characteristics now = input.result().currentCharacteristics();
        Characteristics then = input.result().referenceCharacteristics();
        List<Finding> found = new ArrayList<>();
        if (then == null) {
            return found;
        }
        String column = input.result().columnName();
        MissingJump.of(
                        input,
                        column,
                        new MissingJump.Side(now.missing(), now.numberOfRows()),
                        new MissingJump.Side(then.missing(), then.numberOfRows()))
                .ifPresent(found::add);
        if (now instanceof NumericalCharacteristics numbers && then instanceof NumericalCharacteristics before) {
            infinite(input, numbers, before).ifPresent(found::add);
            far(input, numbers, before).ifPresent(found::add);
            constant(input, numbers, before).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Finding> infinite(
            FindingRule.Input<ColumnSummaryResult> input, NumericalCharacteristics now, NumericalCharacteristics then) {
        double byChance =
                Chance.moreByChance(now.infiniteCount(), now.numberOfRows(), then.infiniteCount(), then.numberOfRows());
        if (now.infiniteCount() == 0 || !input.chance().isBeyond(byChance)) {
            return Optional.empty();
        }
        String column = input.result().columnName();
        return Optional.of(input.finding(
                Finding.Severity.WARNING,
                Finding.Kind.IMPOSSIBLE_VALUE,
                now.infinitePercentage(),
                column + ": " + counted(now.infiniteCount(), "infinite value") + " (reference "
                        + number(then.infiniteCount()) + ")",
                input.evidence(column, "infinite_count", now.infiniteCount(), (Double) (double) then.infiniteCount())));
    }

    private static Optional<Finding> far(
            FindingRule.Input<ColumnSummaryResult> input, NumericalCharacteristics now, NumericalCharacteristics then) {
        if (now.max() == null || then.max() == null || now.min() == null || then.min() == null) {
            return Optional.empty();
        }
        double range = then.max() - then.min();
        double above = now.max() - then.max();
        double below = then.min() - now.min();
        if (!(range > 0) || !(Math.max(above, below) > FAR * range)) {
            return Optional.empty();
        }
        String column = input.result().columnName();
        boolean high = above >= below;
        double value = high ? now.max() : now.min();
        double bound = high ? then.max() : then.min();
        return Optional.of(input.finding(
                Finding.Severity.WARNING,
                Finding.Kind.IMPOSSIBLE_VALUE,
                Math.max(above, below) / range,
                column + " holds " + number(value) + " (reference at " + (high ? "most " : "least ") + number(bound)
                        + ")",
                input.evidence(column, high ? "max" : "min", value, (Double) bound)));
    }

    private static Optional<Finding> constant(
            FindingRule.Input<ColumnSummaryResult> input, NumericalCharacteristics now, NumericalCharacteristics then) {
        if (now.unique() != 1
                || then.unique() < 2
                || now.mostCommon() == null
                || !input.chance().isBeyond(Math.pow(then.mostCommonPercentage() / 100, now.count()))) {
            return Optional.empty();
        }
        String column = input.result().columnName();
        return Optional.of(input.finding(
                Finding.Severity.ALARM,
                Finding.Kind.COLUMN_EMPTY,
                0.5,
                column + " is constant: " + number(now.mostCommon()) + " in every row (reference "
                        + counted(then.unique(), "value") + ")",
                input.evidence(column, "unique", now.unique(), (Double) (double) then.unique())));
    }

    private static List<Finding> ofDataset(FindingRule.Input<DatasetSummaryMetric.Result> input) {
        List<Finding> found =
                new ArrayList<>(ChangedColumn.findings(input, input.result().changedColumns()));
        Summary now = input.result().current();
        Summary then = input.result().reference();
        if (then == null) {
            return found;
        }
        now.nansByColumns()
                .forEach((column, missing) -> Optional.ofNullable(
                                then.nansByColumns().get(column))
                        .flatMap(before -> MissingJump.of(
                                input,
                                column,
                                new MissingJump.Side(missing, now.numberOfRows()),
                                new MissingJump.Side(before, then.numberOfRows())))
                        .ifPresent(found::add));
        repeated(input, now, then).ifPresent(found::add);
        return found;
    }

    private static Optional<Finding> repeated(
            FindingRule.Input<DatasetSummaryMetric.Result> input, Summary now, Summary then) {
        if (now.numberOfDuplicatedRows() == null || then.numberOfDuplicatedRows() == null) {
            return Optional.empty();
        }
        double share = (double) now.numberOfDuplicatedRows() / now.numberOfRows();
        double before = (double) then.numberOfDuplicatedRows() / then.numberOfRows();
        // More rows repeat more often, so a larger sample tells nothing by its share.
        boolean fewRows = now.numberOfRows() <= then.numberOfRows();
        if (!fewRows
                || share - before < MANY
                || !input.chance()
                        .isBeyond(Chance.moreByChance(
                                now.numberOfDuplicatedRows(),
                                now.numberOfRows(),
                                then.numberOfDuplicatedRows(),
                                then.numberOfRows()))) {
            return Optional.empty();
        }
        return Optional.of(input.finding(
                Finding.Severity.WARNING,
                Finding.Kind.REPEATED,
                share,
                counted(now.numberOfDuplicatedRows(), "row") + " repeated, " + percent(share) + " (was "
                        + percent(before) + ")",
                input.evidence("", "number_of_duplicated_rows", now.numberOfDuplicatedRows(), (Double)
                        (double) then.numberOfDuplicatedRows())));
    }

    private static List<Finding> ofMissing(FindingRule.Input<DatasetMissingValuesMetric.Result> input) {
        DatasetMissingValuesMetric.MissingValues now = input.result().current();
        DatasetMissingValuesMetric.MissingValues then = input.result().reference();
        List<Finding> found = new ArrayList<>();
        if (then == null) {
            return found;
        }
        for (Map.Entry<String, Long> column :
                now.numberOfMissingValuesByColumn().entrySet()) {
            Optional.ofNullable(then.numberOfMissingValuesByColumn().get(column.getKey()))
                    .flatMap(before -> MissingJump.of(
                            input,
                            column.getKey(),
                            new MissingJump.Side(column.getValue(), now.numberOfRows()),
                            new MissingJump.Side(before, then.numberOfRows())))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static List<Finding> ofMissingInColumn(FindingRule.Input<ColumnMissingValuesMetric.Result> input) {
        ColumnMissingValuesMetric.Result.Side now = input.result().current();
        ColumnMissingValuesMetric.Result.Side then = input.result().reference();
        return then == null
                ? List.of()
                : MissingJump.of(
                                input,
                                input.result().columnName(),
                                new MissingJump.Side(now.numberOfMissingValues(), now.numberOfRows()),
                                new MissingJump.Side(then.numberOfMissingValues(), then.numberOfRows()))
                        .stream()
                        .toList();
    }

    private static List<Finding> ofRange(FindingRule.Input<ColumnValueRangeMetric.Result> input) {
        ColumnValueRangeMetric.Result result = input.result();
        return outside(
                input,
                result.columnName(),
                "outside of the range",
                "share_not_in_range",
                new MissingJump.Side(
                        result.current().numberNotInRange(), result.current().numberOfValues()),
                result.reference() == null
                        ? new MissingJump.Side(0, 0)
                        : new MissingJump.Side(
                                result.reference().numberNotInRange(),
                                result.reference().numberOfValues()),
                result.current().numberNotInRange());
    }

    private static List<Finding> ofList(FindingRule.Input<ColumnValueListMetric.Result> input) {
        ColumnValueListMetric.Result result = input.result();
        return outside(
                input,
                result.columnName(),
                "not in the list",
                "share_not_in_list",
                new MissingJump.Side(
                        result.current().numberNotInList(),
                        result.current().numberInList() + result.current().numberNotInList()),
                result.reference() == null
                        ? new MissingJump.Side(0, 0)
                        : new MissingJump.Side(
                                result.reference().numberNotInList(),
                                result.reference().numberInList()
                                        + result.reference().numberNotInList()),
                result.current().valuesNotInListDist().y().stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0));
    }

    private static List<Finding> outside(
            FindingRule.Input<?> input,
            String column,
            String where,
            String field,
            MissingJump.Side now,
            MissingJump.Side then,
            long largest) {
        // Limits that are taken from the reference have nothing of it outside: that many rows alone may be chance.
        double byChance = then.missing() == 0 && then.rows() > 0 && now.missing() > 0
                ? Chance.onlyHereByChance(largest, now.rows(), then.rows())
                : Chance.moreByChance(now.missing(), now.rows(), then.missing(), then.rows());
        boolean more = then.rows() == 0
                ? now.missing() > 0
                : now.missing() > 0 && input.chance().isBeyond(byChance);
        if (now.rows() == 0 || !more) {
            return List.of();
        }
        double share = (double) now.missing() / now.rows();
        Double before = then.rows() == 0 ? null : (Double) ((double) then.missing() / then.rows());
        return List.of(input.finding(
                Finding.Severity.WARNING,
                Finding.Kind.IMPOSSIBLE_VALUE,
                share,
                column + ": " + counted(now.missing(), "value") + " " + where + ", " + percent(share)
                        + (before == null ? "" : " (was " + percent(before) + ")"),
                input.evidence(column, field, share, before)));
    }
}
