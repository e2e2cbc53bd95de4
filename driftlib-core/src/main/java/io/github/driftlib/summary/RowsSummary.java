package io.github.driftlib.summary;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import java.util.List;
import java.util.Optional;

/** The summaries of rows in memory; the data set and its columns keep them. */
record RowsSummary(Dataset dataset) implements DataSummary {

    @Override
    public long rowCount() {
        return dataset.rowCount();
    }

    @Override
    public List<String> columnNames() {
        return dataset.columnNames();
    }

    @Override
    public boolean contains(String column) {
        return dataset.contains(column);
    }

    @Override
    public ColumnKind storedKind(String column) {
        return dataset.column(column).kind();
    }

    @Override
    public <S> S summary(Summarizer<S> summarizer) {
        return dataset.derive(summarizer);
    }

    @Override
    public MissingCounts missing(List<MissingKind> kinds) {
        return MissingCounts.of(dataset, kinds);
    }

    @Override
    public Optional<Dataset> rows() {
        return Optional.of(dataset);
    }
}
