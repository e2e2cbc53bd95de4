package io.github.driftlib.metric;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.summary.AsLabels;
import java.util.List;
import java.util.Objects;

/** Columns as their definition has them, whatever they are stored as. */
public final class DefinedColumns {

    private DefinedColumns() {}

    /** The rows, with labels in place of numbers where the definition says that a column holds labels. */
    public static Dataset of(Dataset rows, List<String> columns, ResolvedDefinition definition) {
        Objects.requireNonNull(rows, "rows must be given, but was null");
        Objects.requireNonNull(columns, "columns must be given, but was null");
        Objects.requireNonNull(definition, "definition must be given, but was null");
        Dataset defined = rows;
        for (String name : columns) {
            if (rows.contains(name)
                    && rows.column(name).kind() == ColumnKind.NUMERICAL
                    && definition.kind(name) == ColumnKind.CATEGORICAL) {
                Column labels = rows.derive(new AsLabels(name));
                defined = defined.with(name, labels);
            }
        }
        return defined;
    }
}
