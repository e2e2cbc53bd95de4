package io.github.driftlib.training;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs and points held in memory. Safe for use by many threads. */
public final class TrainingMemory implements TrainingSink, TrainingHistory {

    private record Place(Series series, long step) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return Comparator.comparing(Place::series)
                    .thenComparing(Place::step)
                    .compare(this, other);
        }
    }

    private final Map<String, Run> runs = new TreeMap<>();
    private final Map<String, Map<Place, Point>> points = new TreeMap<>();

    /** Without a run. */
    public TrainingMemory() {}

    @Override
    public synchronized void write(Run run) {
        runs.put(run.id(), run);
    }

    @Override
    public synchronized void write(List<Point> some) {
        some.forEach(point -> points.computeIfAbsent(point.run(), run -> new TreeMap<>())
                .put(new Place(point.series(), point.step()), point));
    }

    @Override
    public synchronized List<Run> runs(String project) {
        return runs.values().stream()
                .filter(run -> run.project().equals(project))
                .sorted(Comparator.comparing(Run::start).thenComparing(Run::id))
                .toList();
    }

    @Override
    public synchronized List<Point> points(String run) {
        return List.copyOf(points.getOrDefault(run, Map.of()).values());
    }
}
