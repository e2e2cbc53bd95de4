package io.github.driftlib.text;

import io.github.driftlib.data.CategoricalColumn;
import org.jspecify.annotations.Nullable;

/** Collects a column of {@code true} and {@code false}. */
final class BooleanColumn {

    private final CategoricalColumn.Builder labels = CategoricalColumn.builder();

    void add(@Nullable Boolean flag) {
        labels.add(flag == null ? null : flag.toString());
    }

    CategoricalColumn build() {
        return labels.build();
    }
}
