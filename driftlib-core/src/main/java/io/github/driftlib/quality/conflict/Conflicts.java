package io.github.driftlib.quality.conflict;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.quality.duplicate.RowGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows that contradict others: at least one other row has the same features, but none of those has the same outcome
 * too. Of the outcomes 0, 0, 1 for the same features, one row is a conflict.
 */
final class Conflicts {

    private Conflicts() {}

    /** How many rows contradict others. */
    static long count(Dataset rows, List<String> features, List<String> outcome) {
        List<String> both = new ArrayList<>(features);
        both.addAll(outcome);
        RowGroups byFeatures = RowGroups.of(rows, features);
        RowGroups byBoth = RowGroups.of(rows, both);
        long conflicts = 0;
        for (int row = 0; row < rows.rowCount(); row++) {
            conflicts += byFeatures.isRepeated(row) && !byBoth.isRepeated(row) ? 1 : 0;
        }
        return conflicts;
    }

    /** The features by which rows are compared: all but points in time. */
    static List<String> features(ResolvedDefinition definition) {
        return Stream.of(definition.categorical(), definition.numerical(), definition.text())
                .flatMap(List::stream)
                .toList();
    }
}
