package io.github.driftlib.ranking;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.LabelCodes;
import io.github.driftlib.summary.plot.Histograms;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A feature among some rows of the data and among some of the train data, over the same bars. */
record BiasHistograms(
        @Nullable Histogram observed, @Nullable Histogram train) {

    static Attempt<BiasHistograms> of(
            ResolvedDefinition definition, String feature, Dataset data, int[] rows, Dataset train, int[] trainRows) {
        definition.checkColumns("columnName", List.of(feature));
        if (!data.contains(feature) || !train.contains(feature)) {
            return Attempt.notApplicable("column '" + feature + "' must be in the data and in the train data");
        }
        ColumnKind kind =
                definition.kinds().getOrDefault(feature, data.column(feature).kind());
        return switch (kind) {
            case NUMERICAL -> ofNumbers(feature, data, rows, train, trainRows);
            case CATEGORICAL -> ofLabels(feature, data, rows, train, trainRows);
            case DATETIME, TEXT ->
                Attempt.notApplicable(
                        "column '" + feature + "' must be numerical or categorical, but is " + kind.label());
        };
    }

    private static Attempt<BiasHistograms> ofNumbers(
            String feature, Dataset data, int[] rows, Dataset train, int[] trainRows) {
        return RankingColumns.numbers(data, feature)
                .then(observed -> RankingColumns.numbers(train, feature).map(trained -> {
                    Histograms<Histogram.Numbers> histograms = Histograms.ofNumbers(
                            distribution(observed, rows), Optional.of(distribution(trained, trainRows)));
                    return new BiasHistograms(histograms.current(), histograms.reference());
                }));
    }

    private static EmpiricalDistribution distribution(NumericalColumn column, int[] rows) {
        double[] values = new double[rows.length];
        Arrays.setAll(values, i -> column.get(rows[i]));
        return EmpiricalDistribution.of(values);
    }

    private static Attempt<BiasHistograms> ofLabels(
            String feature, Dataset data, int[] rows, Dataset train, int[] trainRows) {
        return RankingColumns.labels(data, feature)
                .then(observed -> RankingColumns.labels(train, feature).map(trained -> {
                    Histograms<Histogram.Labels> histograms = Histograms.ofLabels(
                            counts(LabelCodes.of(observed), rows),
                            Optional.of(counts(LabelCodes.of(trained), trainRows)));
                    return new BiasHistograms(histograms.current(), histograms.reference());
                }));
    }

    private static CategoryCounts counts(LabelCodes codes, int[] rows) {
        String[] labels = new String[rows.length];
        Arrays.setAll(labels, i -> codes.code(rows[i]) == LabelCodes.MISSING ? null : codes.label(codes.code(rows[i])));
        return CategoryCounts.of(labels);
    }

    /** The last row of each value of a column. */
    static int[] lastRows(Dataset data, String column) {
        LabelCodes codes = LabelCodes.of(data.column(column));
        int[] last = new int[codes.distinctCount()];
        for (int row = 0; row < codes.size(); row++) {
            if (codes.code(row) != LabelCodes.MISSING) {
                last[codes.code(row)] = row;
            }
        }
        return last;
    }
}
