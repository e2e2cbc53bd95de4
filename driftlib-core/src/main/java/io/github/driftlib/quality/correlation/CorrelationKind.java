package io.github.driftlib.quality.correlation;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.driftlib.data.ColumnKind;
import java.util.Locale;

/** A coefficient that says how far two columns go together. */
public enum CorrelationKind {
    /** Pearson's r, in [-1, 1]: how near two numbers are to a line. */
    PEARSON(ColumnKind.NUMERICAL, false),
    /** Spearman's rho, in [-1, 1]: Pearson's r of the ranks, equal values sharing the mean of theirs. */
    SPEARMAN(ColumnKind.NUMERICAL, true),
    /** Kendall's tau-b, in [-1, 1]: how many more pairs of rows agree in order than disagree, corrected for ties. */
    KENDALL(ColumnKind.NUMERICAL, true),
    /** Cramér's V, in [0, 1]: how far one label tells the other, from chi-square without a correction. */
    CRAMER_V(ColumnKind.CATEGORICAL, false);

    private final ColumnKind columns;
    private final boolean byRank;

    CorrelationKind(ColumnKind columns, boolean byRank) {
        this.columns = columns;
        this.byRank = byRank;
    }

    /** The kind of the columns it is for: numerical or categorical. */
    public ColumnKind columns() {
        return columns;
    }

    /** Whether it compares ranks, and so needs the rows. */
    public boolean byRank() {
        return byRank;
    }

    /** The name in results: {@code pearson}, {@code spearman}, {@code kendall} or {@code cramer_v}. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
