package io.github.driftlib.multivariate;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.CoMomentMatrix;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.Summarizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether columns of numbers go together as in the reference, from their means and covariances alone, so on profiles
 * too. Columns are standardised by the reference; rows with a missing or infinite number are left out, and columns that
 * are constant in the reference.
 *
 * <ul>
 *   <li>The error by which rows are put together again from the principal components of the reference that explain 65 %
 *       of its variance; with the part of each column.
 *   <li>The squared Fréchet distance of two normal distributions, and the part of it that is one of the means.
 *   <li>Hotelling's test of the means and Box's of the covariances: indicators, since they hold for normal values.
 *   <li>Which pairs of columns changed their correlation, by Fisher's z, adjusted by Benjamini and Hochberg. Where
 *       there are rows, one p-value for all pairs together by 999 permutations, whatever the distribution.
 * </ul>
 *
 * @param columns which columns; null for the features that hold numbers
 */
public record JointDrift(@Nullable List<String> columns) implements Metric<JointDriftResult> {

    private static final int MOST_COLUMNS = 100;
    private static final int FEWEST_ROWS = 10;

    /** Copies the names. */
    public JointDrift {
        columns = columns == null ? null : List.copyOf(columns);
        if (columns != null && columns.stream().distinct().count() < columns.size()) {
            throw new IllegalArgumentException("columns must be different ones, but were " + columns);
        }
    }

    /** Of all features that hold numbers, or of the given columns. */
    public static JointDrift of(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return new JointDrift(columns.length == 0 ? null : List.of(columns));
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        List<String> chosen = NumberColumns.of(columns, definition);
        return chosen.size() < 2 || chosen.size() > MOST_COLUMNS ? List.of() : List.of(CoMomentMatrix.of(chosen));
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("columns", columns == null ? List.of() : columns);
    }

    @Override
    public MetricOutcome<JointDriftResult> compute(MetricContext context) {
        if (context.reference().isEmpty()) {
            return MetricOutcome.notApplicable("there must be a reference to compare with");
        }
        List<String> chosen = NumberColumns.of(columns, context.definition());
        if (chosen.size() < 2 || chosen.size() > MOST_COLUMNS) {
            return MetricOutcome.notApplicable(
                    "columns that hold numbers must be from 2 to " + MOST_COLUMNS + ", but were " + chosen.size());
        }
        DataSummary before = context.reference().get();
        CoMomentMatrix reference = before.summary(CoMomentMatrix.of(chosen));
        CoMomentMatrix current = context.current().summary(CoMomentMatrix.of(chosen));
        List<Integer> used = new ArrayList<>();
        for (int i = 0; i < chosen.size() && reference.count() > 0; i++) {
            if (!reference.isConstant(i)) {
                used.add(i);
            }
        }
        long fewest = Math.max(FEWEST_ROWS, used.size() + 2);
        if (reference.count() < fewest || current.count() < fewest) {
            return MetricOutcome.notEnoughData("both sides must have " + fewest
                    + " rows in which all columns are finite, but have " + reference.count() + " and "
                    + current.count());
        }
        if (used.size() < 2) {
            return MetricOutcome.notApplicable("two columns must vary in the reference, but fewer do");
        }
        Optional<JointMoments> moments = JointMoments.of(reference, current, used);
        if (moments.isEmpty()) {
            return MetricOutcome.notApplicable("columns must have finite variances, but their values are too large");
        }
        List<String> names = used.stream().map(chosen::get).toList();
        Optional<Dataset> rows =
                before.rows().filter(it -> context.current().rows().isPresent());
        return MetricOutcome.of(JointDriftResult.of(
                names,
                chosen.stream().filter(column -> !names.contains(column)).toList(),
                moments.get(),
                rows.map(it -> RowErrors.of(moments.get(), names, it)).orElse(null),
                rows.map(it -> RowErrors.of(
                                moments.get(), names, context.current().rows().orElseThrow()))
                        .orElse(null),
                rows.flatMap(it -> PairPermutation.pValue(
                                names, it, context.current().rows().orElseThrow()))
                        .orElse(null)));
    }
}
