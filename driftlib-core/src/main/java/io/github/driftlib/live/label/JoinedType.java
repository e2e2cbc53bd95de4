package io.github.driftlib.live.label;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.RowField;
import io.github.driftlib.data.RowType;
import io.github.driftlib.json.LogText;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a {@link LabelJoin} makes: columns of a prediction that wait for its outcome, and the outcome.
 *
 * <pre>{@code
 * JoinedType<Ride> joined = JoinedType.number(
 *         RowType.<Ride>builder().number("prediction", Ride::minutes).build(), "target");
 * Recorder<Joined> quality = Recorder.builder(joined.rowType())
 *         .windows(Windows.tumbling(Duration.ofHours(1)).by(Joined::time).lateness(Duration.ofDays(1)))
 *         .build();
 * }</pre>
 *
 * <p>Each column takes 8 bytes a prediction that waits: only what the quality is made of should be kept.
 *
 * @param <P> what a prediction is
 */
public final class JoinedType<P> {

    private final List<RowField<P>> kept;
    private final RowType<Joined> rowType;
    private final ColumnKind targetKind;

    private JoinedType(RowType<P> kept, String target, ColumnKind kind) {
        Objects.requireNonNull(target, "target must be given, but was null");
        this.kept = kept.fields();
        RowType.Builder<Joined> rows = RowType.builder();
        for (int column = 0; column < this.kept.size(); column++) {
            add(rows, this.kept.get(column), column);
        }
        targetKind = kind;
        rowType = kind == ColumnKind.NUMERICAL
                ? rows.number(target, Joined::targetNumber).build()
                : rows.label(target, Joined::targetLabel).build();
    }

    /**
     * Predictions whose outcome is a number.
     *
     * @param kept the columns of a prediction to keep; no vectors
     * @param target the name of the column of outcomes
     * @throws IllegalArgumentException if there is a vector, or a column of the target's name
     */
    public static <P> JoinedType<P> number(RowType<P> kept, String target) {
        Objects.requireNonNull(kept, "kept must be given, but was null");
        return new JoinedType<>(kept, target, ColumnKind.NUMERICAL);
    }

    /** Predictions whose outcome is a label; else as {@link #number}. */
    public static <P> JoinedType<P> label(RowType<P> kept, String target) {
        Objects.requireNonNull(kept, "kept must be given, but was null");
        return new JoinedType<>(kept, target, ColumnKind.CATEGORICAL);
    }

    private static <P> void add(RowType.Builder<Joined> rows, RowField<P> field, int column) {
        if (field instanceof RowField.Vectors<P>) {
            throw new IllegalArgumentException("kept columns must not be vectors, but '" + field.name() + "' is one");
        }
        if (field instanceof RowField.Wholes<P>) {
            rows.numberOrNull(field.name(), joined -> whole(joined.number(column)));
            return;
        }
        switch (field.kind()) {
            case NUMERICAL -> rows.number(field.name(), joined -> joined.number(column));
            case DATETIME ->
                rows.datetime(
                        field.name(),
                        joined -> joined.micros(column) == DatetimeColumn.MISSING
                                ? null
                                : DatetimeColumn.toInstant(joined.micros(column)));
            case CATEGORICAL -> rows.label(field.name(), joined -> joined.label(column));
            case TEXT -> rows.text(field.name(), joined -> joined.label(column));
        }
    }

    private static @Nullable Long whole(double number) {
        return Double.isNaN(number) ? null : (Long) (long) number;
    }

    /** The type of the joined rows: the kept columns, and the target. */
    public RowType<Joined> rowType() {
        return rowType;
    }

    /** Refuses an outcome of another kind than the target's. */
    void checkOutcome(ColumnKind kind, Object outcome) {
        if (kind != targetKind) {
            String rule = targetKind == ColumnKind.NUMERICAL ? "a number" : "a label";
            throw new IllegalArgumentException("outcome must be " + rule + ", as the target is, but was "
                    + (kind == ColumnKind.NUMERICAL ? "the number " : "the label ")
                    + LogText.of(String.valueOf(outcome)));
        }
    }

    /** How many columns are kept. */
    int columns() {
        return kept.size();
    }

    /** The values of a prediction, each in 64 bits. */
    long[] read(P prediction, LabelCodes codes) {
        long[] values = new long[kept.size()];
        for (int column = 0; column < values.length; column++) {
            values[column] = read(kept.get(column), prediction, codes);
        }
        return values;
    }

    private static <P> long read(RowField<P> field, P row, LabelCodes codes) {
        if (field instanceof RowField.Numbers<P> numbers) {
            return bits(numbers.value().applyAsDouble(row));
        }
        if (field instanceof RowField.Wholes<P> wholes) {
            return bits(wholes.present().test(row) ? wholes.value().applyAsLong(row) : Double.NaN);
        }
        if (field instanceof RowField.Boxed<P> boxed) {
            Number number = boxed.value().apply(row);
            return bits(number == null ? Double.NaN : number.doubleValue());
        }
        if (field instanceof RowField.Times<P> times) {
            return times.micros().applyAsLong(row);
        }
        return field instanceof RowField.Labels<P> labels
                ? codes.code(labels.value().apply(row))
                : codes.code(((RowField.Texts<P>) field).value().apply(row));
    }

    private static long bits(double number) {
        return Double.doubleToRawLongBits(number);
    }
}
