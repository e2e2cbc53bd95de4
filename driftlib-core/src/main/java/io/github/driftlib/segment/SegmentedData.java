package io.github.driftlib.segment;

import io.github.driftlib.data.Dataset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Both sides divided into segments.
 *
 * @param parts the segments with their rows
 * @param problem why the data cannot be divided; empty where they were
 */
record SegmentedData(List<SegmentData> parts, Optional<String> problem) {

    static SegmentedData of(Segments segments, Dataset current, Optional<Dataset> reference) {
        Optional<String> problem = Partition.problem(segments, "current", current)
                .or(() -> reference.flatMap(rows -> Partition.problem(segments, "reference", rows)))
                .or(() -> reference.flatMap(rows -> Partition.mixed(segments, current, rows)));
        if (problem.isPresent()) {
            return new SegmentedData(List.of(), problem);
        }
        Partition division = Partition.of(segments, current, reference);
        List<Dataset> ofCurrent = current.derive(division);
        Optional<List<Dataset>> ofReference = reference.map(rows -> rows.derive(division));
        List<SegmentData> parts = IntStream.range(0, ofCurrent.size())
                .mapToObj(i -> new SegmentData(
                        division.segments().get(i), ofCurrent.get(i), ofReference.map(side -> side.get(i))))
                .toList();
        return new SegmentedData(parts, problem);
    }
}
