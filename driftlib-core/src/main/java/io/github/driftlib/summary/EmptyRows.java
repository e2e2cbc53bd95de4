package io.github.driftlib.summary;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.Dataset;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The number of rows in which every value is missing; of a data set without columns, none. */
public record EmptyRows() implements StoredSummarizer<Long> {

    @Override
    public Long apply(Dataset rows) {
        int[] empty = new int[rows.rowCount()];
        int count = rows.columnCount() == 0 ? 0 : empty.length;
        for (int at = 0; at < rows.columnCount() && count > 0; at++) {
            Column column = rows.column(rows.columnNames().get(at));
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int row = at == 0 ? i : empty[i];
                if (column.isMissing(row)) {
                    empty[kept++] = row;
                }
            }
            count = kept;
        }
        return (long) count;
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
