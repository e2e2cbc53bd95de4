package io.github.driftlib.summary.plot;

import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;
import java.util.List;

/** How many rows lie in each cell of a grid over two columns of numbers. */
final class GridCounts {

    private static final int CELLS = 30;

    private GridCounts() {}

    /** The counts over a grid of 30 x 30 equal cells that spans the pooled values of both data sets. */
    static Interaction.Grid of(
            NumericalColumn x, NumericalColumn y, EmpiricalDistribution pooledX, EmpiricalDistribution pooledY) {
        if (pooledX.count() == 0 || pooledY.count() == 0) {
            return new Interaction.Grid(List.of(), List.of(), List.of());
        }
        double[] xEdges = edges(pooledX);
        double[] yEdges = edges(pooledY);
        long[][] counts = new long[CELLS][CELLS];
        for (int row = 0; row < x.size(); row++) {
            if (Double.isFinite(x.get(row)) && Double.isFinite(y.get(row))) {
                counts[cell(x.get(row), xEdges)][cell(y.get(row), yEdges)]++;
            }
        }
        return new Interaction.Grid(boxed(xEdges), boxed(yEdges), lists(counts));
    }

    private static double[] edges(EmpiricalDistribution values) {
        double[] edges = new double[CELLS + 1];
        for (int i = 0; i <= CELLS; i++) {
            double share = (double) i / CELLS;
            edges[i] = values.min() * (1 - share) + values.max() * share;
        }
        return edges;
    }

    /** The last cell whose lower edge is not above the value. */
    private static int cell(double value, double[] edges) {
        int found = Arrays.binarySearch(edges, value);
        return Math.max(0, Math.min(CELLS - 1, found >= 0 ? found : -found - 2));
    }

    private static List<Double> boxed(double[] edges) {
        return Arrays.stream(edges).boxed().toList();
    }

    static List<List<Long>> lists(long[][] counts) {
        return Arrays.stream(counts)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }
}
