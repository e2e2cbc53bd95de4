package io.github.driftlib.data;

import io.github.driftlib.concurrent.Memo;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column: values of one kind, each present or missing, that never change.
 *
 * <p>A column has no name of its own; the {@link Dataset} names it. So a selected or renamed column is the same object
 * and keeps what was already derived from it. Safe for use by many threads.
 */
public abstract sealed class Column permits NumericalColumn, CategoricalColumn, DatetimeColumn, TextColumn {

    private final Memo<Derivation<?, ?>> derived = Memo.whileMemoryLasts();

    Column() {}

    /** How the values are stored. */
    public abstract ColumnKind kind();

    /** The number of rows, missing ones included. */
    public abstract int size();

    /** Whether the value of a row is missing. */
    public abstract boolean isMissing(int row);

    /** The value of a row as {@code Double}, {@code String} or {@code Instant}, or null where it is missing. */
    public abstract @Nullable Object value(int row);

    /** A column of the given kind and length in which all is missing. */
    public static Column missing(ColumnKind kind, int rows) {
        Objects.requireNonNull(kind, "kind must be given, but was null");
        return switch (kind) {
            case NUMERICAL -> {
                double[] nothing = new double[rows];
                Arrays.fill(nothing, Double.NaN);
                yield NumericalColumn.of(nothing);
            }
            case CATEGORICAL -> CategoricalColumn.of(new String[rows]);
            case DATETIME -> DatetimeColumn.of(new Instant[rows]);
            case TEXT -> TextColumn.of(new String[rows]);
        };
    }

    /** Whether no row has a value. Such a column compares with one of any kind. */
    public boolean isAllMissing() {
        int size = size();
        for (int row = 0; row < size; row++) {
            if (!isMissing(row)) {
                return false;
            }
        }
        return true;
    }

    /** The column of the given rows, in the given order. */
    abstract Column take(int[] rows);

    /** This column followed by the others, which are of the same kind. */
    abstract Column append(List<? extends Column> others);

    /**
     * What the derivation makes of this column, computed at the first call and kept as long as the column lives and
     * memory lasts.
     *
     * <p>So a summary of an immutable column is made once and shared by all later runs. Where memory gets scarce the
     * virtual machine lets it go, and the next run makes the same one anew.
     */
    public <T> T derive(Derivation<? super Column, T> derivation) {
        return derived.get(derivation, () -> derivation.apply(this));
    }
}
