package io.github.driftlib.metric;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.summary.AsLabels;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Columns as their definition has them, whatever they are stored as. */
public final class DefinedColumns {

    private DefinedColumns() {}

    /**
     * The columns that a metric of whole rows reads: of those named, or of all features, the ones that hold numbers or
     * labels on both sides.
     *
     * @param named which columns; null for all features
     * @param apart a column that is none of them, or null
     * @param definition what the columns hold
     */
    public static List<String> inputs(
            @Nullable List<String> named, @Nullable String apart, ResolvedDefinition definition) {
        Objects.requireNonNull(definition, "definition must be given, but was null");
        return (named == null ? definition.features() : named)
                .stream()
                        .filter(column -> !column.equals(apart)
                                && definition.change(column).isEmpty())
                        .filter(column -> definition.kind(column) == ColumnKind.NUMERICAL
                                || definition.kind(column) == ColumnKind.CATEGORICAL)
                        .toList();
    }

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
