package io.github.driftlib.data;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Goes through rows once, and makes a data set of each so many. */
final class TypedRows<T> implements Iterator<Dataset> {

    private final List<RowField<T>> fields;
    private final Iterator<? extends T> rows;
    private final int mostRows;
    private long read;

    TypedRows(List<RowField<T>> fields, Iterator<? extends T> rows, int mostRows) {
        this.fields = fields;
        this.rows = rows;
        this.mostRows = mostRows;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Dataset next() {
        if (!rows.hasNext()) {
            throw new NoSuchElementException("rows must be left, but all " + read + " were read");
        }
        return batch();
    }

    /** The rows that are left, at most as many as a batch has; none where none is. */
    Dataset batch() {
        List<FieldFiller<T>> fillers =
                fields.stream().<FieldFiller<T>>map(FieldFiller::of).toList();
        FieldFiller<T>[] filled = array(fillers);
        for (int row = 0; row < mostRows && rows.hasNext(); row++) {
            add(rows.next(), filled);
            read++;
        }
        Dataset.Builder dataset = Dataset.builder();
        fillers.forEach(filler -> filler.addTo(dataset));
        return dataset.build();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> FieldFiller<T>[] array(List<FieldFiller<T>> fillers) {
        return fillers.toArray(new FieldFiller[0]);
    }

    private void add(T row, FieldFiller<T>[] fillers) {
        if (row == null) {
            throw new IllegalArgumentException("rows must not be null, but row " + read + " is");
        }
        int field = 0;
        try {
            for (; field < fillers.length; field++) {
                fillers[field].add(row);
            }
        } catch (Exception e) {
            // Any: code that was not written in Java throws checked exceptions unannounced.
            throw unreadable(fields.get(field), e);
        }
    }

    private IllegalArgumentException unreadable(RowField<T> field, Exception cause) {
        if (cause instanceof Scalars.Refused refused) {
            return refused.in(field.name(), read);
        }
        boolean primitive = field instanceof RowField.Numbers || field instanceof RowField.Wholes;
        String hint = primitive && cause instanceof NullPointerException ? "; numberOrNull takes null for missing" : "";
        return new IllegalArgumentException(
                "column '" + field.name() + "' must be readable in each row, but row " + read + " gave " + cause + hint,
                cause);
    }
}
