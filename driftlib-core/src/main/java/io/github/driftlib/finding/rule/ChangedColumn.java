package io.github.driftlib.finding.rule;

import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.finding.Finding;
import io.github.driftlib.finding.FindingRule;
import java.util.List;
import java.util.Objects;

/** Finds columns that only one data set has, or that hold another kind of values. */
public final class ChangedColumn {

    private ChangedColumn() {}

    /** A finding for each change. */
    public static List<Finding> findings(FindingRule.Input<?> input, List<ColumnChange> changed) {
        Objects.requireNonNull(input, "input must be given, but was null");
        Objects.requireNonNull(changed, "changed must be given, but was null");
        return changed.stream()
                .map(change -> finding(input, change, changed.size()))
                .toList();
    }

    private static Finding finding(FindingRule.Input<?> input, ColumnChange change, int all) {
        Finding.Evidence evidence = input.evidence(change.column(), "number_of_changed_columns", all, null);
        return switch (change.what()) {
            case MISSING ->
                input.finding(
                        Finding.Severity.ALARM,
                        Finding.Kind.COLUMN_GONE,
                        1,
                        "column " + change.column() + " is gone",
                        evidence);
            case NEW ->
                input.finding(
                        Finding.Severity.NOTE,
                        Finding.Kind.COLUMN_NEW,
                        1,
                        "column " + change.column() + " is new",
                        evidence);
            case OTHER_KIND ->
                input.finding(
                        Finding.Severity.ALARM,
                        Finding.Kind.COLUMN_KIND,
                        1,
                        "column " + change.column() + " holds "
                                + Objects.requireNonNull(change.currentKind()).label() + " values, was "
                                + Objects.requireNonNull(change.referenceKind()).label(),
                        evidence);
        };
    }
}
