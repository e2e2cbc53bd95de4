package io.github.driftlib.quality.correlation;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Derivation;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.stats.rank.DenseRanks;
import io.github.driftlib.stats.rank.RankCorrelation;
import io.github.driftlib.summary.AsLabels;
import io.github.driftlib.summary.CoMoments;
import io.github.driftlib.summary.ContingencyTable;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.Summarizer;
import java.util.OptionalDouble;

/**
 * The correlation of two columns over the rows in which neither is missing or infinite; empty where it is not defined.
 * Symmetric: the columns are put in text order, so that each pair is computed once.
 *
 * @param kind the coefficient
 * @param first the column that is first in text order
 * @param second the other one
 */
record Coefficient(CorrelationKind kind, DerivedColumn first, DerivedColumn second) {

    private static final Derivation<Column, DenseRanks> RANKS =
            column -> DenseRanks.of(((NumericalColumn) column).toArray());

    Coefficient {
        if (first.toString().compareTo(second.toString()) > 0) {
            DerivedColumn swapped = first;
            first = second;
            second = swapped;
        }
    }

    static Coefficient of(CorrelationKind kind, String first, String second) {
        return new Coefficient(kind, column(kind, first), column(kind, second));
    }

    static DerivedColumn column(CorrelationKind kind, String name) {
        return kind == CorrelationKind.CRAMER_V ? new AsLabels(name) : new DerivedColumn.Stored(name);
    }

    OptionalDouble in(DataSummary data) {
        // Many columns of many labels make tables that together are far larger than the rows: only V itself is kept.
        return kind == CorrelationKind.PEARSON || data.rows().isEmpty()
                ? fromSummary(data)
                : data.rows().get().derive(new FromRows(this));
    }

    private OptionalDouble fromSummary(DataSummary data) {
        return kind == CorrelationKind.PEARSON
                ? data.summary(moments()).correlation()
                : data.summary(table()).cramersV();
    }

    /** The summary it can be computed from, where it does not compare ranks. */
    Summarizer<?> summarizer() {
        return kind == CorrelationKind.PEARSON ? moments() : table();
    }

    private Summarizer<CoMoments> moments() {
        return CoMoments.of(first.toString(), second.toString());
    }

    private Summarizer<ContingencyTable> table() {
        return ContingencyTable.of(first, second);
    }

    private record FromRows(Coefficient coefficient) implements Derivation<Dataset, OptionalDouble> {

        @Override
        public OptionalDouble apply(Dataset rows) {
            return switch (coefficient.kind) {
                case SPEARMAN ->
                    RankCorrelation.spearman(ranks(rows, coefficient.first), ranks(rows, coefficient.second));
                case KENDALL ->
                    RankCorrelation.kendall(ranks(rows, coefficient.first), ranks(rows, coefficient.second));
                default -> ContingencyTable.cramersV(labels(rows, coefficient.first), labels(rows, coefficient.second));
            };
        }

        private static CategoricalColumn labels(Dataset rows, DerivedColumn column) {
            return (CategoricalColumn) rows.derive(column);
        }

        private static DenseRanks ranks(Dataset rows, DerivedColumn column) {
            return rows.derive(column).derive(RANKS);
        }
    }
}
