package io.github.driftlib.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One thing that happened, in words, with the numbers it rests on.
 *
 * <p>Findings have an order: by severity, then by kind, then by how far beyond the usual they are, the furthest first,
 * then by column and words. It is total, so the same results always give the same list.
 *
 * @param severity how much it matters
 * @param kind what it is about
 * @param column the column, class, group or segment it is about, or the empty string for the whole data set
 * @param text what happened, in a few words with its numbers; no sentence's end
 * @param excess how far beyond the usual it is, among findings of its kind: larger is worse; at least 0 and finite
 * @param evidence the numbers, at least one
 * @param next where to look next
 */
public record Finding(
        Severity severity,
        FindingKind kind,
        String column,
        String text,
        double excess,
        List<FindingEvidence> evidence,
        String next)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::kind)
            .thenComparing(Finding::excess, Comparator.reverseOrder())
            .thenComparing(Finding::column)
            .thenComparing(Finding::text)
            .thenComparing(finding -> finding.evidence.toString())
            .thenComparing(Finding::next);

    /** Checks that there are words and a number. */
    public Finding {
        Objects.requireNonNull(severity, "severity must be given, but was null");
        Objects.requireNonNull(kind, "kind must be given, but was null");
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(next, "next must be given, but was null");
        evidence = List.copyOf(evidence);
        if (text.isBlank() || evidence.isEmpty()) {
            throw new IllegalArgumentException(
                    "text and evidence must not be empty, but were '" + text + "' and " + evidence);
        }
        if (!Double.isFinite(excess) || excess < 0) {
            throw new IllegalArgumentException("excess must be finite and at least 0, but was " + excess);
        }
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
