package io.github.driftlib.html.view;

import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Table;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The columns that are not what they were in the reference. */
public final class ChangedColumns {

    private ChangedColumns() {}

    /** What happened to each of them, where there are any. */
    public static Optional<Block> table(List<ColumnChange> changed) {
        Objects.requireNonNull(changed, "changed must be given, but was null");
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        "Columns that are missing, new or of another kind",
                        List.of("column", "what happened"),
                        changed.stream()
                                .map(change -> List.<Object>of(change.column(), change.text()))
                                .toList()));
    }
}
