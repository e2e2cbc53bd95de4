package io.github.driftlib.duckdb;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.WholeNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        List<String> misfits = new ArrayList<>();
        for (String name : taken.columnNames()) {
            Column column = taken.column(name);
            ColumnKind kind = kinds.getOrDefault(name, column.kind());
            Optional<Column> other = held(column, kind);
            if (other.isEmpty()) {
                misfits.add(misfit(name, column, kind));
            } else if (kind != column.kind()) {
                held = held.with(name, other.get());
            }
        }
        if (!misfits.isEmpty()) {
            throw new DataReadException(String.join("; ", misfits));
        }
        return held;
    }

    /** The column as one of the kind, where it can be. */
    private static Optional<Column> held(Column column, ColumnKind kind) {
        if (column.kind() == kind) {
            return Optional.of(column);
        }
        if (column.isAllMissing()) {
            return Optional.of(Column.missing(kind, column.size()));
        }
        if (kind == ColumnKind.TEXT && column instanceof CategoricalColumn labels) {
            return Optional.of(labels.asText());
        }
        return kind == ColumnKind.CATEGORICAL && column instanceof NumericalColumn numbers && numbers.integral()
                ? Optional.of(labels(numbers))
                : Optional.empty();
    }

    private String misfit(String name, Column column, ColumnKind kind) {
        int row = 0;
        while (column.isMissing(row)) {
            row++;
        }
        return "column '" + name + "' of " + label + " must hold " + kind.label()
                + " values as the data it is held to, but holds "
                + column.kind().label() + " values, the first '"
                + ColumnGuess.shortened(String.valueOf(column.value(row))) + "' in row " + (row + 1);
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
