package io.github.driftlib.outlier;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.summary.AsLabels;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.ArrayList;
import java.util.List;

/** Scores by the tails of each column. */
record TailScores(List<String> columns, List<Tail> tails) implements RowScores {

    /** What a column scores. */
    private sealed interface Tail {
        double of(Dataset rows, int row);

        /** The score of a row that was learned from, as if it had not been. */
        double apart(Dataset rows, int row);
    }

    private record Numbers(String column, EmpiricalDistribution values) implements Tail {
        @Override
        public double of(Dataset rows, int row) {
            if (rows.column(column).kind() != ColumnKind.NUMERICAL) {
                return 0;
            }
            NumericalColumn numbers = rows.numerical(column);
            return Double.isNaN(numbers.get(row)) ? 0 : score(values, numbers.get(row), 0);
        }

        @Override
        public double apart(Dataset rows, int row) {
            double value = rows.numerical(column).get(row);
            return Double.isFinite(value) && values.count() > 1 ? score(values, value, 1) : of(rows, row);
        }
    }

    private record Labels(String column, CategoryCounts counts) implements Tail {
        @Override
        public double of(Dataset rows, int row) {
            CategoricalColumn labels = (CategoricalColumn) rows.derive(new AsLabels(column));
            double share = labels.isMissing(row) ? 1 : (double) counts.count(labels.get(row)) / counts.total();
            return -Math.log(Math.max(share, 1.0 / (counts.total() + 1)));
        }

        @Override
        public double apart(Dataset rows, int row) {
            CategoricalColumn labels = (CategoricalColumn) rows.derive(new AsLabels(column));
            if (labels.isMissing(row) || counts.total() < 2) {
                return of(rows, row);
            }
            double share = (counts.count(labels.get(row)) - 1.0) / (counts.total() - 1.0);
            return -Math.log(Math.max(share, 1.0 / counts.total()));
        }
    }

    /** max(-ln l, -ln r) of a value among others, of which so many are the value itself and do not count. */
    private static double score(EmpiricalDistribution values, double value, int itself) {
        int first = values.firstAtLeast(value, 0);
        int after = values.firstAtLeast(Math.nextUp(value), first);
        double n = values.count() - itself;
        double below = first == values.size() ? n : values.weightBelow(first);
        double upTo = after == values.size() ? n : values.weightBelow(after) - itself;
        double least = 1 / (n + 1);
        double rarer = Math.min(Math.max(upTo / n, least), Math.max((n - below) / n, least));
        return -Math.log(rarer);
    }

    static Attempt<RowScores> learn(Dataset reference, List<String> columns) {
        DataSummary summary = DataSummary.of(reference);
        List<Tail> tails = new ArrayList<>();
        List<String> used = new ArrayList<>();
        for (String column : columns) {
            if (summary.storedKind(column) == ColumnKind.NUMERICAL) {
                EmpiricalDistribution values = summary.distribution(column).finite();
                if (values.count() > 0) {
                    tails.add(new Numbers(column, values));
                    used.add(column);
                }
            } else if (summary.counts(column).total() > 0) {
                tails.add(new Labels(column, summary.counts(column)));
                used.add(column);
            }
        }
        return used.isEmpty()
                ? Attempt.notEnoughData("the reference must have a value in one of the columns " + columns)
                : Attempt.of(new TailScores(List.copyOf(used), List.copyOf(tails)));
    }

    @Override
    public double[] of(Dataset rows) {
        double[] scores = new double[rows.rowCount()];
        for (Tail tail : tails) {
            for (int row = 0; row < scores.length; row++) {
                scores[row] += tail.of(rows, row);
            }
        }
        return scores;
    }

    @Override
    public double[] apart(Dataset reference) {
        double[] scores = new double[reference.rowCount()];
        for (Tail tail : tails) {
            for (int row = 0; row < scores.length; row++) {
                scores[row] += tail.apart(reference, row);
            }
        }
        return scores;
    }

    @Override
    public double[] parts(Dataset rows, int row) {
        return tails.stream().mapToDouble(tail -> tail.of(rows, row)).toArray();
    }
}
