package io.github.driftlib.report;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Schema;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.table.UnknownSummaryException;
import java.util.Optional;

/** Rows that are still to come: their columns are known, and that there will be enough of them. */
record PlannedData(Schema outline) implements DataSummary {

    private static final long MANY = 1L << 40;

    @Override
    public long rowCount() {
        return MANY;
    }

    @Override
    public <S> S summary(Summarizer<S> summarizer) {
        throw new UnknownSummaryException("rows must be there to be summarized, but are still to come");
    }

    @Override
    public Optional<Dataset> rows() {
        return Optional.empty();
    }
}
