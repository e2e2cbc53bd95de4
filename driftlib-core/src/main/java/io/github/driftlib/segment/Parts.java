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
record Parts(List<Part> parts, Optional<String> problem) {

    static Parts of(Segments segments, Dataset current, Optional<Dataset> reference) {
        Optional<String> problem = Division.problem(segments, "current", current)
                .or(() -> reference.flatMap(rows -> Division.problem(segments, "reference", rows)))
                .or(() -> reference.flatMap(rows -> Division.mixed(segments, current, rows)));
        if (problem.isPresent()) {
            return new Parts(List.of(), problem);
        }
        Division division = Division.of(segments, current, reference);
        List<Dataset> ofCurrent = current.derive(division);
        Optional<List<Dataset>> ofReference = reference.map(rows -> rows.derive(division));
        List<Part> parts = IntStream.range(0, ofCurrent.size())
                .mapToObj(i ->
                        new Part(division.segments().get(i), ofCurrent.get(i), ofReference.map(side -> side.get(i))))
                .toList();
        return new Parts(parts, problem);
    }
}
