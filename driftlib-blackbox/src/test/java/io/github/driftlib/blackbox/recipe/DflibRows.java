package io.github.driftlib.blackbox.recipe;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.RowType;
import java.time.temporal.Temporal;
import org.dflib.DataFrame;
import org.dflib.row.RowProxy;

/** A data frame of DFLib as a data set: the class of a column's values says its kind. */
final class DflibRows {

    private DflibRows() {}

    static Dataset dataset(DataFrame frame) {
        RowType.Builder<RowProxy> rows = RowType.builder();
        for (String name : frame.getColumnsIndex()) {
            Class<?> values = frame.getColumn(name).getInferredType();
            if (Number.class.isAssignableFrom(values) || values.isPrimitive() && values != boolean.class) {
                rows.numberOrNull(name, row -> (Number) row.get(name));
            } else if (Temporal.class.isAssignableFrom(values)) {
                rows.datetime(name, row -> row.get(name));
            } else {
                rows.label(name, row -> row.get(name));
            }
        }
        return Dataset.of(rows.build(), frame);
    }
}
