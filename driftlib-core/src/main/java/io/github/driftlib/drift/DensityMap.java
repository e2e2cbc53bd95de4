package io.github.driftlib.drift;

import io.github.driftlib.stats.bin.GaussianDensity;
import java.util.ArrayList;
import java.util.List;

/**
 * The density of points in the plane on a grid of 30 by 30.
 *
 * @param x the first coordinates of the grid
 * @param y the second coordinates of the grid
 * @param density for each first coordinate the densities at all second ones
 */
public record DensityMap(List<Double> x, List<Double> y, List<List<Double>> density) {

    /** No picture: the points are too few, or on one line. */
    static final DensityMap EMPTY = new DensityMap(List.of(), List.of(), List.of());

    private static final int SIDE = 30;
    private static final double MARGIN = 0.2;

    /** Copies the lists. */
    public DensityMap {
        x = List.copyOf(x);
        y = List.copyOf(y);
        density = density.stream().map(List::copyOf).toList();
    }

    /** The densities of several samples of points on one grid, which spans them all. */
    static List<DensityMap> onOneGrid(List<double[][]> samples) {
        List<Double> x = axis(samples, 0);
        List<Double> y = axis(samples, 1);
        return samples.stream().map(points -> of(points, x, y)).toList();
    }

    private static List<Double> axis(List<double[][]> samples, int coordinate) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[][] points : samples) {
            for (double[] point : points) {
                low = Math.min(low, point[coordinate]);
                high = Math.max(high, point[coordinate]);
            }
        }
        double margin = MARGIN * (high - low);
        List<Double> axis = new ArrayList<>();
        for (int i = 0; i < SIDE; i++) {
            axis.add(low - margin + i * (high - low + 2 * margin) / (SIDE - 1));
        }
        return axis;
    }

    private static DensityMap of(double[][] points, List<Double> x, List<Double> y) {
        return GaussianDensity.of(coordinates(points, 0), coordinates(points, 1))
                .map(density -> new DensityMap(
                        x,
                        y,
                        x.stream()
                                .map(atX -> y.stream()
                                        .map(atY -> density.at(atX, atY))
                                        .toList())
                                .toList()))
                .orElse(EMPTY);
    }

    private static double[] coordinates(double[][] points, int coordinate) {
        double[] coordinates = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            coordinates[i] = points[i][coordinate];
        }
        return coordinates;
    }
}
