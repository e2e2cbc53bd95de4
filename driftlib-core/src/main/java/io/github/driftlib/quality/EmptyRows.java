package io.github.driftlib.quality;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.summary.StoredSummarizer;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.stream.IntStream;

/** The number of rows in which every value is missing; of a data set without columns, none. */
record EmptyRows() implements StoredSummarizer<Long> {

    @Override
    public Long apply(Dataset rows) {
        int[] empty = IntStream.range(0, rows.columnCount() == 0 ? 0 : rows.rowCount())
                .toArray();
        int count = empty.length;
        for (String name : rows.columnNames()) {
            Column column = rows.column(name);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (column.isMissing(empty[i])) {
                    empty[kept++] = empty[i];
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
