package io.github.driftlib.multivariate;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.DefinedColumns;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.stats.EqualSteps;
import io.github.driftlib.stats.learning.TreeDomain;
import io.github.driftlib.summary.TableFeatures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How well boosted trees tell rows of current from rows of the reference ({@link TreeDomain}): by any change, also one
 * of how columns go together. At most 10,000 rows of a side are looked at, at equal steps. Source: Lopez-Paz and Oquab,
 * Revisiting classifier two-sample tests, ICLR (2017).
 *
 * @param columns which columns; null for the features that hold numbers or labels
 */
public record DomainClassifierDrift(@Nullable List<String> columns) implements RowMetric<DomainClassifierDriftResult> {

    private static final int MOST_ROWS = 10_000;
    private static final int FEWEST_ROWS = 100;

    /** Copies the names. */
    public DomainClassifierDrift {
        columns = columns == null ? null : List.copyOf(columns);
    }

    /** By all features that hold numbers or labels, or by the given columns. */
    public static DomainClassifierDrift of(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return new DomainClassifierDrift(columns.length == 0 ? null : List.of(columns));
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("columns", columns);
    }

    @Override
    public MetricOutcome<DomainClassifierDriftResult> compute(Sides<Dataset> sides, MetricContext context) {
        if (sides.reference().isEmpty()) {
            return MetricOutcome.notApplicable("there must be a reference to compare with");
        }
        List<String> chosen = DefinedColumns.inputs(columns, null, context.definition());
        if (chosen.isEmpty()) {
            return MetricOutcome.notApplicable("columns must be features of numbers or labels, but there are none");
        }
        Dataset before = strided(DefinedColumns.of(sides.reference().get(), chosen, context.definition()));
        Dataset now = strided(DefinedColumns.of(sides.current(), chosen, context.definition()));
        if (Math.min(before.rowCount(), now.rowCount()) < FEWEST_ROWS) {
            return MetricOutcome.notEnoughData("both sides must have " + FEWEST_ROWS + " rows, but have "
                    + before.rowCount() + " and " + now.rowCount());
        }
        TreeDomain domain = TreeDomain.of(TableFeatures.of(chosen, before, now), before.rowCount());
        List<DomainClassifierDriftResult.Gain> gains = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            gains.add(new DomainClassifierDriftResult.Gain(chosen.get(i), domain.gains()[i]));
        }
        gains.sort(Comparator.comparingDouble(DomainClassifierDriftResult.Gain::share)
                .reversed());
        return MetricOutcome.of(new DomainClassifierDriftResult(
                before.rowCount(), now.rowCount(), domain.area(), domain.splitArea(), domain.pValue(), gains));
    }

    private static Dataset strided(Dataset rows) {
        return rows.rowCount() <= MOST_ROWS
                ? rows
                : rows.take(EqualSteps.upTo(rows.rowCount(), MOST_ROWS).toArray());
    }
}
