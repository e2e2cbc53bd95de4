package io.github.driftlib.outlier;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.table.CompleteNumbers;
import java.util.Arrays;
import java.util.List;

/**
 * Local outlier factors. With the reachability of a neighbour b of a row, max(distance, distance of b to its own
 * farthest neighbour), the density of a row is one over the mean reachability of its neighbours, and its factor the
 * mean density of its neighbours over its own.
 */
final class DensityScores implements RowScores {

    private static final int NEIGHBOURS = 20;
    private static final int MOST_ROWS = 5000;
    private static final double SMALLEST = 1e-10;

    private final List<String> columns;
    private final double[] scale;
    private final double[][] points;
    private final double[] farthest;
    private final double[] density;

    private DensityScores(List<String> columns, double[] scale, double[][] points) {
        this.columns = columns;
        this.scale = scale;
        this.points = points;
        farthest = new double[points.length];
        density = new double[points.length];
        Near[] near = new Near[points.length];
        for (int i = 0; i < points.length; i++) {
            Stop.check();
            near[i] = near(points[i], i);
            farthest[i] = near[i].distances[NEIGHBOURS - 1];
        }
        Arrays.setAll(density, i -> density(near[i]));
    }

    private record Near(int[] rows, double[] distances) {}

    static Attempt<RowScores> learn(Dataset reference, List<String> columns) {
        double[][] numbers = CompleteNumbers.of(reference, columns);
        int rows = numbers[0].length;
        if (rows <= NEIGHBOURS) {
            return Attempt.notEnoughData("the reference must have more than " + NEIGHBOURS
                    + " rows in which all columns are finite, but has " + rows);
        }
        if (rows > MOST_ROWS) {
            return Attempt.notApplicable(
                    "the reference must have at most " + MOST_ROWS + " rows for neighbours, but has " + rows);
        }
        double[] scale = new double[columns.size()];
        Arrays.setAll(scale, i -> {
            double deviation = EmpiricalDistribution.of(numbers[i]).populationStandardDeviation();
            return deviation > 0 && Double.isFinite(deviation) ? deviation : 1;
        });
        return Attempt.of(of(columns, scale, numbers));
    }

    /** Of the numbers of each column, in the given units. */
    static DensityScores of(List<String> columns, double[] scale, double[][] numbers) {
        double[][] points = new double[numbers[0].length][columns.size()];
        for (int row = 0; row < points.length; row++) {
            for (int i = 0; i < scale.length; i++) {
                points[row][i] = numbers[i][row] / scale[i];
            }
        }
        return new DensityScores(List.copyOf(columns), scale, points);
    }

    /** The nearest points, but for one of them. */
    private Near near(double[] from, int but) {
        int[] rows = new int[NEIGHBOURS];
        double[] distances = new double[NEIGHBOURS];
        int found = 0;
        for (int row = 0; row < points.length; row++) {
            if (row == but) {
                continue;
            }
            double squared = 0;
            for (int i = 0; i < from.length; i++) {
                squared += (from[i] - points[row][i]) * (from[i] - points[row][i]);
            }
            if (found < NEIGHBOURS || squared < distances[found - 1]) {
                int place = found < NEIGHBOURS ? found++ : NEIGHBOURS - 1;
                while (place > 0 && distances[place - 1] > squared) {
                    distances[place] = distances[place - 1];
                    rows[place] = rows[place - 1];
                    place--;
                }
                distances[place] = squared;
                rows[place] = row;
            }
        }
        for (int i = 0; i < NEIGHBOURS; i++) {
            distances[i] = Math.sqrt(distances[i]);
        }
        return new Near(rows, distances);
    }

    private double density(Near near) {
        double sum = 0;
        for (int i = 0; i < NEIGHBOURS; i++) {
            sum += Math.max(near.distances[i], farthest[near.rows[i]]);
        }
        return 1 / (sum / NEIGHBOURS + SMALLEST);
    }

    private double factor(Near near) {
        double sum = 0;
        for (int row : near.rows) {
            sum += density[row];
        }
        return sum / NEIGHBOURS / density(near);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public double[] of(Dataset rows) {
        double[] scores = new double[rows.rowCount()];
        for (int row = 0; row < scores.length; row++) {
            double[] point = point(rows, row);
            boolean complete = Arrays.stream(point).allMatch(Double::isFinite);
            scores[row] = complete ? factor(near(point, -1)) : Double.NaN;
        }
        return scores;
    }

    @Override
    public double[] ofReference(Dataset reference) {
        double[] scores = new double[points.length];
        Arrays.setAll(scores, row -> factor(near(points[row], row)));
        return scores;
    }

    private double[] point(Dataset rows, int row) {
        double[] point = new double[scale.length];
        for (int i = 0; i < point.length; i++) {
            NumericalColumn numbers = rows.numerical(columns.get(i));
            point[i] = numbers.get(row) / scale[i];
        }
        return point;
    }

    /** The squared distances of each column from the mean of the neighbours. */
    @Override
    public double[] parts(Dataset rows, int row) {
        double[] point = point(rows, row);
        double[] parts = new double[point.length];
        for (int neighbour : near(point, -1).rows) {
            Arrays.setAll(parts, i -> parts[i] + points[neighbour][i] / NEIGHBOURS);
        }
        Arrays.setAll(parts, i -> (point[i] - parts[i]) * (point[i] - parts[i]));
        return parts;
    }
}
