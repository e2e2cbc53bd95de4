package io.github.driftlib.training;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A run and its points.
 *
 * @param run the run
 * @param points its points, by series and step
 */
public record RunRecord(Run run, List<Point> points) {

    /** Sorts and copies the points. */
    public RunRecord {
        points = points.stream()
                .sorted(Comparator.comparing(Point::series).thenComparing(Point::step))
                .toList();
    }

    /** What was measured, in text order. */
    public SortedSet<Series> series() {
        SortedSet<Series> series = new TreeSet<>();
        points.forEach(point -> series.add(point.series()));
        return series;
    }

    /** The points of a series, by step. */
    public List<Point> points(Series series) {
        return points.stream().filter(point -> point.series().equals(series)).toList();
    }

    /** The last point of a series, if there is one. */
    public Optional<Point> last(Series series) {
        List<Point> own = points(series);
        return own.isEmpty() ? Optional.empty() : Optional.of(own.get(own.size() - 1));
    }
}
