package io.github.driftlib.data;

import java.util.ArrayList;
import java.util.List;

/** Data sets of the same columns, one below the other. */
final class Concatenation {

    private Concatenation() {}

    static Dataset of(List<Dataset> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("parts must not be empty");
        }
        Dataset first = parts.get(0);
        if (parts.size() == 1) {
            return first;
        }
        Dataset.Builder builder = Dataset.builder();
        for (String name : first.columnNames()) {
            ColumnKind kind = kindOfAll(name, parts);
            List<Column> same = new ArrayList<>();
            for (int part = 0; part < parts.size(); part++) {
                same.add(column(parts.get(part), name, kind, first.columnCount(), part));
            }
            builder.column(name, same.get(0).append(same.subList(1, same.size())));
        }
        List<Remark> remarks = new ArrayList<>();
        parts.forEach(part -> remarks.addAll(part.remarks()));
        return builder.remarks(Remark.merged(remarks)).build();
    }

    /** That of the first part in which the column has a value. */
    private static ColumnKind kindOfAll(String name, List<Dataset> parts) {
        return parts.stream()
                .filter(part -> part.contains(name) && !part.column(name).isAllMissing())
                .findFirst()
                .orElse(parts.get(0))
                .column(name)
                .kind();
    }

    private static Column column(Dataset rows, String name, ColumnKind kind, int columnCount, int part) {
        if (rows.columnCount() != columnCount || !rows.contains(name)) {
            throw new IllegalArgumentException("parts must have the same columns, but part " + part + " has "
                    + rows.columnNames() + (rows.contains(name) ? "" : " and no '" + name + "'"));
        }
        Column column = rows.column(name);
        if (column.kind() != kind && column.isAllMissing()) {
            return Column.missing(kind, rows.rowCount());
        }
        if (column.kind() != kind) {
            throw new IllegalArgumentException("parts must have columns of the same kinds, but '" + name + "' is "
                    + kind.label() + " and in part " + part + " it is "
                    + column.kind().label());
        }
        return column;
    }

    /** The rows, where a column without any value has the kind that it has in the other data set. */
    static Dataset aligned(Dataset rows, Dataset other) {
        Dataset aligned = rows;
        for (String name : rows.columnNames()) {
            Column column = rows.column(name);
            if (other.contains(name) && other.column(name).kind() != column.kind() && column.isAllMissing()) {
                aligned = aligned.with(name, Column.missing(other.column(name).kind(), rows.rowCount()));
            }
        }
        return aligned;
    }
}
