package io.github.driftlib.finding.rule;

import io.github.driftlib.finding.Finding;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Puts findings in order, the worst first: of each kind, a column has one, the worst. */
public final class FindingRanking {

    private FindingRanking() {}

    /** The findings in order, each thing told once. */
    public static List<Finding> of(Collection<Finding> findings) {
        Objects.requireNonNull(findings, "findings must be given, but was null");
        Set<List<Object>> told = new HashSet<>();
        return findings.stream()
                .sorted()
                .filter(finding -> told.add(List.of(
                        finding.kind(), finding.column(), finding.column().isEmpty() ? finding.text() : "")))
                .toList();
    }
}
