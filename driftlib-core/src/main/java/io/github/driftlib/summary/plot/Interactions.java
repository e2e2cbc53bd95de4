package io.github.driftlib.summary.plot;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.summary.AsLabels;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.TimePeriod;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How two columns go together in both data sets, over the same cells, labels and periods.
 *
 * @param current in current
 * @param reference in the reference, or null where it does not have both columns
 */
public record Interactions(
        @Nullable Interaction current, @Nullable Interaction reference) {

    /** How many labels stand for themselves. */
    public static final int MOST_LABELS = 5;

    /**
     * A column and what it is judged as.
     *
     * @param column the column
     * @param kind as what it is judged
     */
    public record Axis(String column, ColumnKind kind) {

        /** Whether the rows have such a column. */
        public boolean fits(Dataset rows) {
            if (!rows.contains(column)) {
                return false;
            }
            ColumnKind stored = rows.column(column).kind();
            return kind == ColumnKind.CATEGORICAL ? stored != ColumnKind.DATETIME : stored == kind;
        }

        private boolean is(ColumnKind other) {
            return kind == other;
        }
    }

    /** The interaction of two columns, or empty where there is no picture of two such kinds. */
    public static Optional<Interactions> of(Axis x, Axis y, Dataset current, Optional<Dataset> reference) {
        Objects.requireNonNull(x, "x must be given, but was null");
        Objects.requireNonNull(y, "y must be given, but was null");
        Objects.requireNonNull(current, "current must be given, but was null");
        Objects.requireNonNull(reference, "reference must be given, but was null");
        Optional<Dataset> known = reference.filter(x::fits).filter(y::fits);
        return picture(x, y, current, known)
                .map(picture -> new Interactions(
                        picture.apply(current), known.map(picture).orElse(null)));
    }

    private static Optional<Function<Dataset, Interaction>> picture(
            Axis x, Axis y, Dataset current, Optional<Dataset> reference) {
        if (x.is(ColumnKind.NUMERICAL) && y.is(ColumnKind.NUMERICAL)) {
            return Optional.of(numbers(x.column, y.column, current, reference));
        }
        if (x.is(ColumnKind.CATEGORICAL) && y.is(ColumnKind.CATEGORICAL)) {
            TopCategories xLabels = labels(x.column, current, reference);
            TopCategories yLabels = labels(y.column, current, reference);
            return Optional.of(rows -> xLabels.with(yLabels, rows));
        }
        Axis time = x.is(ColumnKind.DATETIME) ? x : y;
        Axis other = x.is(ColumnKind.DATETIME) ? y : x;
        if (time.is(ColumnKind.DATETIME)) {
            return inTime(time.column, other, current, reference);
        }
        Axis label = x.is(ColumnKind.CATEGORICAL) ? x : y;
        Axis number = x.is(ColumnKind.CATEGORICAL) ? y : x;
        if (label.is(ColumnKind.CATEGORICAL) && number.is(ColumnKind.NUMERICAL)) {
            TopCategories labels = labels(label.column, current, reference);
            return Optional.of(rows -> labels.boxes(rows, rows.numerical(number.column)));
        }
        return Optional.empty();
    }

    private static Optional<Function<Dataset, Interaction>> inTime(
            String time, Axis other, Dataset current, Optional<Dataset> reference) {
        TimePeriod period = TimePeriod.over(
                EmpiricalDistribution.of(current.column(time)),
                reference
                        .map(rows -> EmpiricalDistribution.of(rows.column(time)))
                        .orElse(EmpiricalDistribution.empty()));
        return switch (other.kind) {
            case NUMERICAL -> Optional.of(rows -> MeansByPeriod.means(period, time, other.column, rows));
            case CATEGORICAL -> {
                TopCategories labels = labels(other.column, current, reference);
                yield Optional.of(rows -> labels.inTime(period, time, rows));
            }
            default -> Optional.empty();
        };
    }

    private static Function<Dataset, Interaction> numbers(
            String x, String y, Dataset current, Optional<Dataset> reference) {
        EmpiricalDistribution pooledX = pooled(x, current, reference);
        EmpiricalDistribution pooledY = pooled(y, current, reference);
        return rows -> GridCounts.of(rows.numerical(x), rows.numerical(y), pooledX, pooledY);
    }

    private static EmpiricalDistribution pooled(String column, Dataset current, Optional<Dataset> reference) {
        EmpiricalDistribution here = EmpiricalDistribution.of(current.column(column));
        return reference
                .map(rows -> here.merge(EmpiricalDistribution.of(rows.column(column))))
                .orElse(here);
    }

    private static TopCategories labels(String column, Dataset current, Optional<Dataset> reference) {
        return TopCategories.of(column, counts(column, current), reference.map(rows -> counts(column, rows)));
    }

    private static CategoryCounts counts(String column, Dataset rows) {
        return CategoryCounts.of(rows.derive(new AsLabels(column)));
    }
}
