package io.github.driftlib.fairness;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of one group are predicted. A rate is null where there is no row that it could be a share of.
 *
 * @param values the value of each protected column
 * @param count how many rows have a prediction
 * @param small whether these are too few for the rates to count
 * @param favourable how many of them have the favourable outcome in truth
 * @param others how many of them have another one
 * @param selectedKnown how many of them are predicted the favourable outcome and have a known one
 * @param selectionRate the share predicted the favourable outcome
 * @param truePositiveRate of the rows whose true outcome is favourable, the share predicted so
 * @param falsePositiveRate of the rows whose true outcome is another, the share predicted the favourable one
 * @param precision of the rows predicted the favourable outcome whose true outcome is known, the share that has it
 */
public record FairnessGroup(
        Map<String, String> values,
        long count,
        boolean small,
        long favourable,
        long others,
        long selectedKnown,
        double selectionRate,
        @Nullable Double truePositiveRate,
        @Nullable Double falsePositiveRate,
        @Nullable Double precision) {

    /** Copies the map. */
    public FairnessGroup {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
