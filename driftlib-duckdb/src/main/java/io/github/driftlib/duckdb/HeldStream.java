package io.github.driftlib.duckdb;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.WholeNumbers;
import java.util.Map;

/** Rows whose columns are held to the kinds of another data set. */
record HeldStream(RowStream rows, Map<String, ColumnKind> kinds, String label) implements RowStream {

    @Override
    public boolean hasRow() {
        return rows.hasRow();
    }

    @Override
    public Dataset take(int limit) {
        Dataset taken = rows.take(limit);
        Dataset held = taken;
        for (String name : taken.columnNames()) {
            ColumnKind kind = kinds.getOrDefault(name, taken.column(name).kind());
            if (kind != taken.column(name).kind()) {
                held = held.with(name, held(name, taken.column(name), kind));
            }
        }
        return held;
    }

    private Column held(String name, Column column, ColumnKind kind) {
        if (column.isAllMissing()) {
            return Column.missing(kind, column.size());
        }
        if (kind == ColumnKind.TEXT && column instanceof CategoricalColumn labels) {
            return labels.asText();
        }
        if (kind == ColumnKind.CATEGORICAL && column instanceof NumericalColumn numbers && numbers.integral()) {
            return labels(numbers);
        }
        int row = 0;
        while (column.isMissing(row)) {
            row++;
        }
        throw new DataReadException("column '" + name + "' of " + label + " must hold " + kind.label()
                + " values as the data it is held to, but holds "
                + column.kind().label() + " values, the first '"
                + ColumnGuess.shortened(String.valueOf(column.value(row))) + "'");
    }

    private static Column labels(NumericalColumn column) {
        WholeNumbers digits = new WholeNumbers().asLabels();
        for (int row = 0; row < column.size(); row++) {
            if (column.isMissing(row)) {
                digits.addMissing();
            } else {
                digits.add((long) column.get(row));
            }
        }
        return digits.build();
    }

    @Override
    public int columnCount() {
        return rows.columnCount();
    }

    @Override
    public void cancel() {
        rows.cancel();
    }

    @Override
    public void close() {
        rows.close();
    }
}
