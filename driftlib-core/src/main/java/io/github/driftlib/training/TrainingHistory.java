package io.github.driftlib.training;

import java.util.List;

/** What was written of runs. */
public interface TrainingHistory {

    /** The runs of a project, the earliest first. */
    List<Run> runs(String project);

    /** The points of a run, by series and step. */
    List<Point> points(String run);

    /** The runs of a project with their points, the earliest first. */
    default List<RunRecord> records(String project) {
        return runs(project).stream()
                .map(run -> new RunRecord(run, points(run.id())))
                .toList();
    }
}
