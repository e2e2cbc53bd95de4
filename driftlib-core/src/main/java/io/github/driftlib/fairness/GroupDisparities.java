package io.github.driftlib.fairness;

import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * How far apart the groups are. A difference is that of the largest and the smallest rate of all groups, from 0 for
 * equal ones to 1; a ratio is the smallest over the largest, from 1 for equal ones to 0, and 1 where all are 0. Null
 * where fewer than two groups have the rate; of the odds, where either rate is told for fewer than two.
 *
 * <p>A group takes part in a rate if at least {@code smallestGroup} of its rows can be a share of it: all rows for the
 * selection rate, those whose true outcome is favourable for the true positive rate, the others for the false positive
 * rate, those predicted the favourable outcome for the precision.
 *
 * @param demographicParityDifference of the selection rates: is the favourable outcome predicted equally often,
 *     whatever the truth (Dwork et al., 2012)
 * @param demographicParityRatio the ratio of the selection rates; the "four-fifths rule" asks for at least 0.8
 * @param equalizedOddsDifference the larger of the differences of true and of false positive rates: is the prediction
 *     independent of the group, given the truth (Hardt, Price and Srebro, 2016)
 * @param equalizedOddsRatio the smaller of the ratios of true and of false positive rates
 * @param equalOpportunityDifference of the true positive rates alone: do those who deserve the favourable outcome get
 *     it equally often (Hardt, Price and Srebro, 2016)
 * @param predictiveParityDifference of the precisions: does a favourable prediction come true equally often
 *     (Chouldechova, 2017)
 */
public record GroupDisparities(
        @Nullable Double demographicParityDifference,
        @Nullable Double demographicParityRatio,
        @Nullable Double equalizedOddsDifference,
        @Nullable Double equalizedOddsRatio,
        @Nullable Double equalOpportunityDifference,
        @Nullable Double predictiveParityDifference) {

    /** The distances of the given groups; of each rate, groups with fewer rows that it is a share of are left out. */
    static GroupDisparities of(List<FairnessGroup> groups, int smallestGroup) {
        Range selection = Range.of(GroupRate.SELECTION.of(groups, smallestGroup));
        Range truePositives = Range.of(GroupRate.TRUE_POSITIVE.of(groups, smallestGroup));
        Range falsePositives = Range.of(GroupRate.FALSE_POSITIVE.of(groups, smallestGroup));
        Range precision = Range.of(GroupRate.PRECISION.of(groups, smallestGroup));
        return new GroupDisparities(
                difference(selection),
                selection == null ? null : (Double) selection.ratio(),
                truePositives != null && falsePositives != null
                        ? (Double) Math.max(truePositives.difference(), falsePositives.difference())
                        : null,
                truePositives != null && falsePositives != null
                        ? (Double) Math.min(truePositives.ratio(), falsePositives.ratio())
                        : null,
                difference(truePositives),
                difference(precision));
    }

    private static @Nullable Double difference(@Nullable Range range) {
        return range == null ? null : (Double) range.difference();
    }

    /** The smallest and the largest rate. */
    private record Range(double least, double greatest) {

        /** Null where fewer than two groups have the rate. */
        static @Nullable Range of(List<GroupRate.Of> groups) {
            double[] rates = groups.stream().mapToDouble(GroupRate.Of::rate).toArray();
            return rates.length < 2
                    ? null
                    : new Range(
                            DoubleStream.of(rates).min().orElseThrow(),
                            DoubleStream.of(rates).max().orElseThrow());
        }

        double difference() {
            return greatest - least;
        }

        double ratio() {
            return greatest == 0 ? 1 : least / greatest;
        }
    }
}
