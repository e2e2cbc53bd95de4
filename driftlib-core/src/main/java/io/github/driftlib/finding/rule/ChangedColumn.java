package io.github.driftlib.finding.rule;

import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.finding.Finding;
import io.github.driftlib.finding.FindingEvidence;
import io.github.driftlib.finding.FindingInput;
import io.github.driftlib.finding.FindingKind;
import io.github.driftlib.finding.Severity;
import java.util.List;
import java.util.Objects;

/** Finds columns that only one data set has, or that hold another kind of values. */
public final class ChangedColumn {

    private ChangedColumn() {}

    /** A finding for each change. */
    public static List<Finding> findings(FindingInput<?> input, List<ColumnChange> changed) {
        Objects.requireNonNull(input, "input must be given, but was null");
        Objects.requireNonNull(changed, "changed must be given, but was null");
        return changed.stream()
                .map(change -> finding(input, change, changed.size()))
                .toList();
    }

    private static Finding finding(FindingInput<?> input, ColumnChange change, int all) {
        FindingEvidence evidence = input.evidence(change.column(), "number_of_changed_columns", all, null);
        return switch (change.what()) {
            case MISSING ->
                input.finding(
                        Severity.ALARM, FindingKind.COLUMN_GONE, 1, "column " + change.column() + " is gone", evidence);
            case NEW ->
                input.finding(
                        Severity.NOTE, FindingKind.COLUMN_NEW, 1, "column " + change.column() + " is new", evidence);
            case OTHER_KIND ->
                input.finding(
                        Severity.ALARM,
                        FindingKind.COLUMN_KIND,
                        1,
                        "column " + change.column() + " holds "
                                + Objects.requireNonNull(change.currentKind()).label() + " values, was "
                                + Objects.requireNonNull(change.referenceKind()).label(),
                        evidence);
        };
    }
}
