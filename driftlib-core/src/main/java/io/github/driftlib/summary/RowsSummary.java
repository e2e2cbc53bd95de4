package io.github.driftlib.summary;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Derivation;
import io.github.driftlib.data.Schema;
import java.util.Optional;

/** The summaries of rows in memory; the data set and its columns keep them. */
record RowsSummary(Dataset dataset) implements DataSummary {

    private static final Derivation<Dataset, Schema> OUTLINE = Schema::of;

    @Override
    public long rowCount() {
        return dataset.rowCount();
    }

    @Override
    public Schema outline() {
        return dataset.derive(OUTLINE);
    }

    @Override
    public <S> S summary(Summarizer<S> summarizer) {
        return dataset.derive(summarizer);
    }

    @Override
    public Optional<Dataset> rows() {
        return Optional.of(dataset);
    }
}
