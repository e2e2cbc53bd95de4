package io.github.driftlib.html.view;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Numbers of results as pictures take them. */
public final class Numbers {

    private Numbers() {}

    /** The numbers; NaN in place of those that are null. */
    public static double[] of(List<? extends @Nullable Number> numbers) {
        Objects.requireNonNull(numbers, "numbers must be given, but was null");
        return numbers.stream()
                .mapToDouble(number -> number == null ? Double.NaN : number.doubleValue())
                .toArray();
    }

    /** Each number divided by their sum; 0 where that is 0. */
    public static double[] shares(List<? extends @Nullable Number> numbers) {
        Objects.requireNonNull(numbers, "numbers must be given, but was null");
        double[] shares = of(numbers);
        double total = 0;
        for (double number : shares) {
            total += number;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] = total == 0 ? 0 : shares[i] / total;
        }
        return shares;
    }

    /** 0, 1, 2, ... */
    public static double[] places(int count) {
        double[] places = new double[count];
        for (int i = 0; i < count; i++) {
            places[i] = i;
        }
        return places;
    }

    /** The edges of the cells around equally spaced points. */
    public static double[] edgesAround(List<Double> points) {
        Objects.requireNonNull(points, "points must be given, but was null");
        double[] edges = new double[points.size() + 1];
        double half = points.size() > 1 ? (points.get(1) - points.get(0)) / 2 : 0.5;
        for (int i = 0; i < points.size(); i++) {
            edges[i] = points.get(i) - half;
        }
        edges[points.size()] = points.get(points.size() - 1) + half;
        return edges;
    }

    /** Rows as columns: a list for each x of numbers for each y, as an array for each y of numbers for each x. */
    public static double[][] transposed(List<? extends List<? extends Number>> byX, int height) {
        Objects.requireNonNull(byX, "byX must be given, but was null");
        double[][] byY = new double[height][byX.size()];
        for (int x = 0; x < byX.size(); x++) {
            for (int y = 0; y < height; y++) {
                byY[y][x] = byX.get(x).get(y).doubleValue();
            }
        }
        return byY;
    }
}
