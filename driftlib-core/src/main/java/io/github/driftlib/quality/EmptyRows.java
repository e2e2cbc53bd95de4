package io.github.driftlib.quality;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.summary.StoredSummarizer;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The number of rows in which every value is missing; of a data set without columns, none. */
record EmptyRows() implements StoredSummarizer<Long> {

    @Override
    public Long apply(Dataset rows) {
        Column[] columns = rows.columnNames().stream().map(rows::column).toArray(Column[]::new);
        long empty = 0;
        for (int row = 0; row < rows.rowCount() && columns.length > 0; row++) {
            int missing = 0;
            while (missing < columns.length && columns[missing].isMissing(row)) {
                missing++;
            }
            empty += missing == columns.length ? 1 : 0;
        }
        return empty;
    }

    @Override
    public Long merge(Long left, Long right) {
        return left + right;
    }

    @Override
    public void write(Long rows, DataOutput out) throws IOException {
        out.writeLong(rows);
    }

    @Override
    public Long read(DataInput in) throws IOException {
        return in.readLong();
    }
}
