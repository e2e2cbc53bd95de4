package io.github.driftlib.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A column of free text; null is missing, the empty string is a value. */
public final class TextColumn extends Column {

    private final String[] values;

    private TextColumn(String[] values) {
        this.values = values;
    }

    /** A column of the given texts, which are copied; null is missing. */
    public static TextColumn of(String... values) {
        Objects.requireNonNull(values, "values must be given, but was null");
        return new TextColumn(values.clone());
    }

    /** A builder that takes one text after another. */
    public static Builder builder() {
        return new Builder();
    }

    /** The text of a row, or null where it is missing. */
    public @Nullable String get(int row) {
        return values[row];
    }

    @Override
    public ColumnKind kind() {
        return ColumnKind.TEXT;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean isMissing(int row) {
        return values[row] == null;
    }

    @Override
    public String value(int row) {
        return values[row];
    }

    @Override
    Column take(int[] rows) {
        String[] taken = new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = values[rows[i]];
        }
        return new TextColumn(taken);
    }

    @Override
    Column append(List<? extends Column> others) {
        Builder all = builder();
        all.values.addAll(Arrays.asList(values));
        others.forEach(other -> all.values.addAll(Arrays.asList(((TextColumn) other).values)));
        return all.build();
    }

    /** Collects texts; not safe for use by many threads. */
    public static final class Builder {
        private final List<String> values = new ArrayList<>();

        private Builder() {}

        /** Adds a text; null is missing. */
        public Builder add(@Nullable String value) {
            values.add(value);
            return this;
        }

        /** Adds a missing value. */
        public Builder addMissing() {
            return add(null);
        }

        /** The column of all texts added so far; the builder can go on. */
        public TextColumn build() {
            return new TextColumn(values.toArray(String[]::new));
        }
    }
}
