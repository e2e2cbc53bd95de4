package io.github.driftlib.training;

import java.util.List;

/**
 * Where runs and their points go. Writing the same again changes nothing; another value takes the place of the former.
 */
public interface TrainingSink {

    /**
     * Writes a run, in place of the one of the same id.
     *
     * @throws io.github.driftlib.sink.SinkException if it cannot be written
     */
    void write(Run run);

    /**
     * Writes points, each in place of the one of the same run, series and step.
     *
     * @throws io.github.driftlib.sink.SinkException if they cannot be written
     */
    void write(List<Point> points);
}
