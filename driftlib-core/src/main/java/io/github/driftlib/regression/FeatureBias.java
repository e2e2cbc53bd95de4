package io.github.driftlib.regression;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * Whether the rows with the largest errors differ from the others in a feature: its typical value among all rows, among
 * the most underestimated and among the most overestimated ones. The fields that begin with {@code ref} are of the
 * reference, null where there is none; a value is null where its rows have none of the feature.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "feature_type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FeatureBias.Numbers.class, name = "num"),
    @JsonSubTypes.Type(value = FeatureBias.Labels.class, name = "cat")
})
public sealed interface FeatureBias {

    /**
     * How far the two tails of current lie apart: in percent of the range of numbers, or 0 or 1 for labels; or null.
     */
    Double currentRange();

    /**
     * A numerical feature, by its mean.
     *
     * @param currentMajority its mean over all rows of current
     * @param currentUnder its mean over the most underestimated rows
     * @param currentOver its mean over the most overestimated rows
     * @param currentRange how far the two lie apart, in percent of the range of the feature
     * @param refMajority its mean over all rows of the reference
     * @param refUnder its mean over the most underestimated rows
     * @param refOver its mean over the most overestimated rows
     * @param refRange how far the two lie apart, in percent of the range of the feature
     */
    record Numbers(
            @Nullable Double currentMajority,
            @Nullable Double currentUnder,
            @Nullable Double currentOver,
            @Nullable Double currentRange,
            @Nullable Double refMajority,
            @Nullable Double refUnder,
            @Nullable Double refOver,
            @Nullable Double refRange)
            implements FeatureBias {}

    /**
     * A categorical feature, by its most frequent label; of several, the first in text order.
     *
     * @param currentMajority the label most frequent in current
     * @param currentUnder the one most frequent among the most underestimated rows
     * @param currentOver the one most frequent among the most overestimated rows
     * @param currentRange 0 where all three are the same, 1 otherwise
     * @param refMajority the label most frequent in the reference
     * @param refUnder the one most frequent among the most underestimated rows
     * @param refOver the one most frequent among the most overestimated rows
     * @param refRange 0 where all three are the same, 1 otherwise
     */
    record Labels(
            @Nullable String currentMajority,
            @Nullable String currentUnder,
            @Nullable String currentOver,
            @Nullable Double currentRange,
            @Nullable String refMajority,
            @Nullable String refUnder,
            @Nullable String refOver,
            @Nullable Double refRange)
            implements FeatureBias {}
}
